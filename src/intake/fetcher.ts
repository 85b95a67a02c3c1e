import { setTimeout as sleep } from 'node:timers/promises';
import robots, { type Robot } from 'robots-parser';
import { InputError } from '../errors.js';
import {
  AnswerError,
  DEFAULT_LIMITS,
  type Fetched,
  type FetchLimits,
  fetchAddress,
  ROBOT,
  type Validators,
} from './address.js';

// Its types describe an ES module, but it is none.
const robotsParser = robots as unknown as (address: string, rules: string) => Robot;

/** Where what servers gave to recognise a page by is kept between runs. */
export interface Memory {
  get(address: string): Validators | undefined;
  set(address: string, validators: Validators): void;
}

/** Milliseconds between two requests to a host, and the most of what its robots.txt may ask for. */
const PAUSE = { least: 1000, most: 30_000 };
/** So much of a robots.txt is read, in bytes, and what stands behind it is not (RFC 9309, 2.5 wants 500 KiB at least). */
const MOST_RULES = 512 * 1024;
const MOST_HOSTS = 10_000;

/**
 * Fetches pages as a guest should: what a site's robots.txt (RFC 9309) forbids is left alone, a host is asked once a second
 * at most, or as seldom as it wishes, and a page that it says is unchanged is not sent again.
 */
export class Fetcher {
  private readonly rules = new Map<string, Promise<Robot | null>>();
  private readonly next = new Map<string, number>();

  constructor(
    private readonly limits: FetchLimits = DEFAULT_LIMITS,
    private readonly pause: number = PAUSE.least,
  ) {}

  /**
   * @param known what the server gave the last time
   * @returns null if the page is unchanged
   * @throws {InputError} if it may not or can't be fetched
   */
  get(address: string, known?: Validators): Promise<Fetched | null> {
    return fetchAddress(address, this.limits, known, (url) => this.admit(url));
  }

  private async admit({ origin, host, protocol, href }: URL): Promise<void> {
    const robot = /^https?:$/.test(protocol) ? await this.rulesOf(origin) : null;
    if (robot?.isAllowed(href, ROBOT) === false) {
      throw new InputError("is closed to programs by its site's robots.txt", href, 'save the page and give its file');
    }
    const wish = (robot?.getCrawlDelay(ROBOT) ?? 0) * 1000;
    await this.turn(host, Math.min(Math.max(this.pause, wish), PAUSE.most));
  }

  private async turn(host: string, pause: number): Promise<void> {
    const now = Date.now();
    const at = Math.max(this.next.get(host) ?? 0, now);
    if (this.next.size > MOST_HOSTS) this.next.clear();
    this.next.set(host, at + pause);
    if (at > now) await sleep(at - now);
  }

  private rulesOf(origin: string): Promise<Robot | null> {
    let rules = this.rules.get(origin);
    if (!rules) {
      if (this.rules.size > MOST_HOSTS) this.rules.clear();
      rules = this.askRules(`${origin}/robots.txt`);
      // Told to each who asks for a page there.
      rules.catch(() => {});
      this.rules.set(origin, rules);
    }
    return rules;
  }

  /**
   * Null where there are no rules: everything is allowed then (RFC 9309, 2.3.1). While a site is broken, or its rules can't
   * be reached, nothing is.
   *
   * @throws {InputError} if they can't be reached
   */
  private async askRules(address: string): Promise<Robot | null> {
    try {
      const fetched = await fetchAddress(address, { ...this.limits, bytes: MOST_RULES, isCut: true });
      return fetched && robotsParser(address, new TextDecoder().decode(fetched.bytes));
    } catch (error) {
      if (error instanceof AnswerError && error.status < 500) return null;
      if (error instanceof AnswerError) return robotsParser(address, 'User-agent: *\nDisallow: /');
      throw error;
    }
  }
}
