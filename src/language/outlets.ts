import type { ChannelKind } from '../record/channel.js';

/** An outlet or a platform by its name and the other names that it goes by. */
export interface Outlet {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly aliases: readonly string[];
}

/** The outlets that readers of a language know. */
export interface OutletWords {
  readonly outlets: readonly Outlet[];
  /** Names of theirs that are also everyday words or another body's. */
  readonly common: readonly string[];
  /** The article with which a name may begin. */
  readonly article: string;
}
