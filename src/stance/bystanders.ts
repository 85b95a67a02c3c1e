import type { Actor, ActorType } from '../record/actor.js';
import { Joining } from '../record/joining.js';
import type { Scene } from '../record/scene.js';
import type { Span } from '../text/span.js';

/** Those who are only described: an actor is whom somebody judges. */
export class Bystanders {
  private readonly others: ReadonlyMap<string, Actor>;
  private readonly joining: Joining;
  private readonly ids = new Map<string, string>();
  /** Things of which nothing is known but what they are called. */
  private readonly described = new Map<string, string>();

  constructor({ actors, bystanders }: Scene) {
    this.joining = new Joining(actors);
    this.others = new Map(bystanders.map((actor) => [actor.id, actor]));
  }

  are(id: string): boolean {
    return this.others.has(id);
  }

  /** The actor that somebody is, made where there is none yet. */
  known(id: string): string {
    const bystander = this.others.get(id);
    if (!bystander) return id;
    const name = bystander.name.toLowerCase();
    const own = this.ids.get(id) ?? this.all().find((actor) => actor.name.toLowerCase() === name)?.id;
    const known = own ?? this.joining.join(bystander);
    this.ids.set(id, known);
    return known;
  }

  /** The actor that a description is of which nothing else is known: “the bill”. */
  called(name: string, mention: Span): string {
    const known = this.described.get(name.toLowerCase());
    if (known !== undefined) return known;
    const id = this.joining.join({ name, type: 'other', mentions: [mention] });
    this.described.set(name.toLowerCase(), id);
    return id;
  }

  /** Of what sort an actor is, one of those only described, too. */
  typeOf(id: string): ActorType | undefined {
    return (this.others.get(id) ?? this.all().find((actor) => actor.id === id))?.type;
  }

  /** All actors of the article. */
  all(): readonly Actor[] {
    return this.joining.all();
  }
}
