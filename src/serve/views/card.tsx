import type { Child } from 'hono/jsx';
import type { Corrected } from '../../ledger/corrections.js';
import type { Stance } from '../../record/about.js';
import type { Statement } from '../../record/statement.js';
import { to } from './address.js';
import { Days, dayTold } from './day.js';
import type { Role } from './marks.js';
import { voiceClass } from './text.js';
import { WORDING } from './wording.js';

/** What a card needs to know of the rest of its article. */
export interface Surroundings {
  readonly nameOf: (actor: string) => string;
  /** A statement's number in the list; null if it is not there. */
  readonly numberOf: (statement: string) => number | null;
  /** What keeps the article's anchors apart from those of others on the page. */
  readonly prefix: string;
}

const STANCE: Readonly<Record<Stance, string>> = { [-1]: 'against', 0: 'neither for nor against', 1: 'for' };

/** A probability for people: never quite certain. */
export function Probability({ p }: { p: number }) {
  const shown = Math.min(Math.max(Math.round(p * 100), 1), 99);
  return (
    <span class="p" title="Probability that this is right">
      {shown} %
    </span>
  );
}

/** A field of a statement, and as what its words in the text light up. */
function Field({ name, shows, children }: { name: string; shows?: Role | undefined; children?: Child }) {
  return (
    <div class="field" data-role={shows}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** All fields of a statement, filled or open. */
export function Fields({
  of: s,
  around,
}: {
  of: Statement & { corrections?: readonly Corrected[] };
  around: Surroundings;
}) {
  const how = [WORDING.manner(s.manner), s.modality === 'asserted' ? null : s.modality].filter(Boolean).join(', ');
  return (
    <dl class="fields">
      <Who of={s} around={around} />
      {how !== '' && <Field name="how">{how}</Field>}
      {s.onBehalfOf !== null && <Field name="on behalf of">{around.nameOf(s.onBehalfOf)}</Field>}
      {s.addressee !== null && (
        <Field name="to" shows="addressee">
          {around.nameOf(s.addressee.actor)} <Probability p={s.addressee.p} />
        </Field>
      )}
      {s.channel !== null && (
        <Field name="through" shows="channel">
          {s.channel.name} <small>{s.channel.kind}</small>
        </Field>
      )}
      {s.time !== null && (
        <Field name="when" shows="time">
          <Days from={s.time.start} to={s.time.end} /> <small>{WORDING.basis(s.time.basis)}</small>
        </Field>
      )}
      {s.about.length > 0 && (
        <Field name="about" shows="about">
          <Stances of={s.about} around={around} />
        </Field>
      )}
      <Within of={s} around={around} />
      <StillOpen of={s} />
      {(s.corrections ?? []).map((one) => (
        <PutRight of={one} />
      ))}
    </dl>
  );
}

function Stances({ of: about, around }: { of: Statement['about']; around: Surroundings }) {
  return (
    <ul class="about">
      {about.map(({ actor, stance, p }) => (
        <li class={`stance${stance}`}>
          {around.nameOf(actor)} <small>{STANCE[stance]}</small> <Probability p={p} />
        </li>
      ))}
    </ul>
  );
}

function Who({ of: { speaker, cue }, around }: { of: Statement; around: Surroundings }) {
  if (speaker.actor !== null) {
    const name = around.nameOf(speaker.actor);
    return (
      <Field name="who" shows="speaker">
        <a class="speaker" href={to.actor(name)}>
          {name}
        </a>{' '}
        <Probability p={speaker.p} />
      </Field>
    );
  }
  return (
    <Field name="who" shows={cue.length > 0 ? 'source' : undefined}>
      <span class="open">open</span>
      {speaker.reason !== null && <> — {WORDING.reason(speaker.reason)}</>}
      {speaker.candidates.length > 0 && (
        <ul class="candidates">
          {speaker.candidates.map(({ actor, p }) => (
            <li>
              {around.nameOf(actor)} <Probability p={p} />
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}

function PutRight({ of: { field, value, why, by, at } }: { of: Corrected }) {
  return (
    <Field name="corrected">
      {WORDING.correction(field, value)}: {why}{' '}
      <small>
        {by}, {dayTold(at)}
      </small>
    </Field>
  );
}

function Within({ of: { within }, around }: { of: Statement; around: Surroundings }) {
  if (within === null) return null;
  const number = around.numberOf(within);
  return (
    <Field name="told in">
      {number === null ? (
        <a href={to.statement(within)}>another statement</a>
      ) : (
        <a href={`#${around.prefix}s${number}`}>statement {number}</a>
      )}
    </Field>
  );
}

/** Why fields other than the speaker are open. */
function StillOpen({ of: { open } }: { of: Statement }) {
  const fields = Object.entries(open).filter(([field]) => field !== 'speaker');
  if (fields.length === 0) return null;
  return (
    <Field name="open">
      <ul class="still-open">
        {fields.map(([field, reason]) => (
          <li>
            {field} <small>{WORDING.reason(reason)}</small>
          </li>
        ))}
      </ul>
    </Field>
  );
}

/** A statement beside its text. */
export function Card({
  of: statement,
  number,
  voice,
  around,
  href,
  children,
}: {
  of: Statement;
  number: number;
  voice: number | null;
  around: Surroundings;
  /** Its own page; null where it is on no record. */
  href: string | null;
  children?: Child;
}) {
  const { kind, words, p } = statement;
  return (
    <li
      class={`card ${voiceClass(voice)}`}
      id={`${around.prefix}s${number}`}
      data-statement={String(number)}
      tabindex={-1}
    >
      <h3>
        <a class="number" href={`#${around.prefix}t${number}`} aria-label={`Statement ${number}, in the text`}>
          {number}
        </a>{' '}
        <span class={`swatch kind-${kind}`}>{kind}</span> {p > 0 && <Probability p={p} />}
      </h3>
      <p class="words">{kind === 'act' ? <i>an act: the text gives no words</i> : short(words)}</p>
      <Fields of={statement} around={around} />
      {children}
      {href !== null && (
        <p class="more">
          <a href={href}>
            Cite · versions<span class="aside"> of statement {number}</span>
          </a>
        </p>
      )}
    </li>
  );
}

const LONG = 160;

/** The beginning of what is long: the text beside it has all of it. */
function short(words: string): string {
  return words.length <= LONG ? words : `${words.slice(0, words.lastIndexOf(' ', LONG))} …`;
}
