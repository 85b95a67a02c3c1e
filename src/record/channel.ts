import type { Span } from '../text/span.js';

/** What sort of channel it is; `other` where a person named one, or the words don't tell what an outlet is. */
export const CHANNEL_KINDS = [
  'broadcaster',
  'newspaper',
  'magazine',
  'news site',
  'agency',
  'social platform',
  'interview',
  'speech',
  'rally',
  'debate',
  'press conference',
  'statement',
  'letter',
  'email',
  'court',
  'hearing',
  'parliament',
  'phone call',
  'book',
  'podcast',
  'video',
  'report',
  'article',
  'meeting',
  'other',
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Through what it was said: an outlet, platform or occasion. */
export interface Channel {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly evidence: readonly Span[];
}
