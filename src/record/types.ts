/** The types of the record that its readers see, for each door of the package. */
export type * from './about.js';
export type * from './actor.js';
export type * from './addressee.js';
export type { Article, ArticleInput } from './article.js';
export type * from './channel.js';
export type * from './finding.js';
export type { FindingKind } from './finding-kind.js';
export type { Manner } from './manner.js';
export type { Message } from './message.js';
export type * from './reading.js';
export type { Reason } from './reason.js';
export type * from './speaker.js';
export type * from './statement.js';
export type { Basis, Precision, SaidAt } from './time.js';
