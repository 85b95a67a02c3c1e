/** What counts ask of a statement. */
export interface Line {
  /** The statement's key. */
  readonly key: number;
  readonly article: number;
  /** The article of which its own is a copy, or its own. */
  readonly telling: number;
  readonly isDirect: boolean;
  /** Whether it is a saying. */
  readonly isSaid: boolean;
  /** Whether it stands in no former version of a page. */
  readonly isCurrent: boolean;
  readonly speaker: string | null;
  /** The speaker over all articles, by an id; null for one who is known by less than a full name. */
  readonly person: string | null;
  /** The same by the name that is most told. */
  readonly personName: string | null;
  /** The number of whom it is counted with (`Digest.names`), alone in a list; none while that is open. */
  readonly counted: readonly number[];
  /** The number of who that is over all articles; of one who is known in one only, in that one. Null while open. */
  readonly who: number | null;
  /** The key of the speaker in its article. */
  readonly actor: number | null;
  readonly type: string | null;
  /** How sure the statement is, and how sure its speaker. */
  readonly p: number;
  readonly speakerP: number;
  /** Whether a person corrected anything of it. */
  readonly isCorrected: boolean;
  readonly roles: readonly string[];
  readonly channel: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  /** The pronoun that credits it, where that is surely the speaker: a person. */
  readonly pronoun: 'he' | 'she' | null;
  /** The utterances of which there are other statements, by their ids. */
  readonly utterances: readonly string[];
}
