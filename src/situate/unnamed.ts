import type { Actor, ActorType } from '../record/actor.js';
import { person } from '../record/actor.js';
import type { Scene } from '../record/scene.js';
import type { Span } from '../text/span.js';

const SPACE = /\s+/g;

/** Those whom an article tells of without naming them: they become actors where a statement is made to or about them. */
export class Unnamed {
  private readonly known = new Map<string, string>();
  private readonly made: { readonly actor: Actor; readonly mentions: Span[] }[] = [];

  constructor(
    private readonly scene: Scene,
    private readonly text: string,
  ) {
    for (const { id, name, aliases } of scene.actors)
      for (const one of [...aliases, name]) this.known.set(one.toLowerCase(), id);
  }

  /** The actor that a phrase without its article calls, which is made where there is none yet. */
  actor(span: Span, type: ActorType): string {
    const name = this.text.slice(...span).replace(SPACE, ' ');
    const before = this.known.get(name.toLowerCase());
    if (before !== undefined) {
      this.made.find(({ actor }) => actor.id === before)?.mentions.push(span);
      return before;
    }
    const id = `a${this.scene.actors.length + this.made.length + 1}`;
    this.known.set(name.toLowerCase(), id);
    this.made.push({ actor: { ...person(id, name), type }, mentions: [span] });
    return id;
  }

  /** All actors of the article. */
  all(): readonly Actor[] {
    return [...this.scene.actors, ...this.made.map(({ actor, mentions }) => ({ ...actor, mentions }))];
  }
}
