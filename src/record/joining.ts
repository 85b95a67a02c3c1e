import type { Span } from '../text/span.js';
import { type Actor, person } from './actor.js';

/** The actors of an article, and whoever joins them while it is read: those whom it describes and does not name. */
export class Joining {
  private readonly joined: Actor[] = [];

  constructor(private readonly own: readonly Actor[]) {}

  /** Makes somebody an actor. @returns the id */
  join(actor: Pick<Actor, 'name'> & Partial<Actor>): string {
    const id = `a${this.own.length + this.joined.length + 1}`;
    this.joined.push({ ...person(id, actor.name), ...actor, id });
    return id;
  }

  /** Notes another mention of one who joined; of the others all are known. */
  mention(id: string, span: Span): void {
    const place = this.joined.findIndex((actor) => actor.id === id);
    const actor = this.joined[place];
    if (actor) this.joined[place] = { ...actor, mentions: [...actor.mentions, span] };
  }

  /** All actors of the article. */
  all(): readonly Actor[] {
    return [...this.own, ...this.joined];
  }
}
