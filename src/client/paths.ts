/**
 * What the site answers, by its paths. Made of /openapi.json by `npm run client`; not written by hand.
 */
export interface paths {
  '/index.json': {
    /** What is on record, at a glance. */
    get: {
      parameters: Record<string, never>;
      responses: {
        200: {
          content: {
            'application/json': {
              coverage: {
                articles: number;
                statements: number;
                from: string | null;
                to: string | null;
                outlets: Array<{
                  name: string;
                  articles: number;
                }>;
              };
              isTraced: boolean;
              articles: Array<{
                /** The SHA-256 of its text, hex. */
                id: string;
                title: string | null;
                byline: string | null;
                published: string | null;
                publisher: string | null;
                url: string | null;
                added: string;
                statements: number;
              }>;
              findings: Array<{
                article: {
                  /** The SHA-256 of its text, hex. */
                  id: string;
                  title: string | null;
                  byline: string | null;
                  published: string | null;
                  publisher: string | null;
                  url: string | null;
                };
                finding: {
                  kind: 'unattributed' | 'ambiguous speaker' | 'undated' | 'cut' | 'altered' | 'joined' | 'misattributed' | 'recycled' | 'out of order' | 'second-hand';
                  statement: string | null;
                  message: string;
                  evidence: Array<[number, number]>;
                  p: number;
                  elsewhere: Array<{
                    article: string;
                    statement: string;
                    evidence: Array<[number, number]>;
                  }>;
                };
                statements: Array<{
                  id: string;
                  kind: 'direct' | 'mixed' | 'indirect' | 'act';
                  manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                  words: string;
                  speaker: string | null;
                  person: string | null;
                  speaker_identity: string | null;
                  speaker_p: number | null;
                  /** The sentences in which it stands. */
                  context: string;
                  utterance: string | null;
                  label: string | null;
                  addressee: string | null;
                  channel: string | null;
                  channel_kind: string | null;
                  said_from: string | null;
                  said_to: string | null;
                  precision: string | null;
                  modality: string | null;
                  within: string | null;
                  on_behalf_of: string | null;
                  cue: string;
                  source: string;
                  p: number;
                  code: string | null;
                  open: string;
                  about: string | null;
                  corrected: string;
                  /** Where else the very same text stands. */
                  also: string | null;
                  /** The article of which its own is a copy. */
                  copy_of: string | null;
                  article: string;
                  title: string | null;
                  published: string | null;
                  publisher: string | null;
                  url: string | null;
                  start: number | null;
                  end: number | null;
                  /** 0 where it stands in a former version of its page. */
                  current: number;
                }>;
              }>;
              retold: Array<{
                id: string;
                words: string;
                statements: number;
                articles: number;
                first_published: string | null;
                last_published: string | null;
                speakers: string | null;
              }>;
              quoted: Array<{
                name: string;
                statements: number;
                direct: number;
                articles: number;
                outlets: number;
              }>;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/search.json': {
    /** Statements by their words and fields. */
    get: {
      parameters: {
        query?: {
          /** Words of what was said: "a phrase" in quotation marks, a* for beginnings, -word for what must not be there. */
          words?: string;
          /** Who said it. */
          speaker?: string;
          /** To whom. */
          addressee?: string;
          /** Of whom. */
          about?: string;
          /** Towards those whom “about” names. */
          stance?: 'for' | 'neither' | 'against';
          /** Through what. */
          channel?: string;
          /** Who published it. */
          outlet?: string;
          /** Said on this day or later. */
          saidFrom?: string;
          /** Said on this day or earlier. */
          saidTo?: string;
          /** Published on this day or later. */
          publishedFrom?: string;
          /** Published on this day or earlier. */
          publishedTo?: string;
          /** Said by somebody of this role, or of one with these words in it. */
          role?: string;
          /** Only what one of these said: names, one a line or with semicolons between them. */
          people?: string[] | string;
          /** How it is given. */
          kind?: 'direct' | 'mixed' | 'indirect' | 'act';
          /** How it was said. */
          modality?: 'asserted' | 'denied' | 'declined' | 'planned' | 'asked';
          /** In what way it is the source’s. */
          manner?: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
          /** With this field open. */
          open?: 'speaker' | 'addressee' | 'channel' | 'time';
          /** Also what former versions of pages say. */
          versions?: 'true' | 'false';
          /** Also what is no saying: what was thought, wanted, found, or none of these. */
          all?: 'true' | 'false';
          /** Only what one of this list said, which the ledger keeps (/lists). */
          list?: string;
          /** What comes first; without words the latest published do. */
          sort?: 'relevance' | 'published' | 'said' | 'added';
          /** The earliest, or the least relevant, first. */
          ascending?: 'true' | 'false';
          /** Which page; 1 is the first. */
          page?: number;
          /** How many on a page. */
          limit?: number;
          /** Goes on behind an answer whose “next” it is, whatever came or went since; then no page counts. */
          cursor?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              total: number;
              unsaid: number;
              /** The lists of people that are kept. */
              lists: string[];
              page: number;
              limit: number;
              statements: Array<{
                id: string;
                kind: 'direct' | 'mixed' | 'indirect' | 'act';
                manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                words: string;
                speaker: string | null;
                person: string | null;
                speaker_identity: string | null;
                speaker_p: number | null;
                /** The sentences in which it stands. */
                context: string;
                utterance: string | null;
                label: string | null;
                addressee: string | null;
                channel: string | null;
                channel_kind: string | null;
                said_from: string | null;
                said_to: string | null;
                precision: string | null;
                modality: string | null;
                within: string | null;
                on_behalf_of: string | null;
                cue: string;
                source: string;
                p: number;
                code: string | null;
                open: string;
                about: string | null;
                corrected: string;
                /** Where else the very same text stands. */
                also: string | null;
                /** The article of which its own is a copy. */
                copy_of: string | null;
                article: string;
                title: string | null;
                published: string | null;
                publisher: string | null;
                url: string | null;
                start: number | null;
                end: number | null;
                /** 0 where it stands in a former version of its page. */
                current: number;
              }>;
              /** The cursor with which the list goes on; null at its end. */
              next: string | null;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/search.csv': {
    /** Statements by their words and fields, as CSV. */
    get: {
      parameters: {
        query?: {
          /** Words of what was said: "a phrase" in quotation marks, a* for beginnings, -word for what must not be there. */
          words?: string;
          /** Who said it. */
          speaker?: string;
          /** To whom. */
          addressee?: string;
          /** Of whom. */
          about?: string;
          /** Towards those whom “about” names. */
          stance?: 'for' | 'neither' | 'against';
          /** Through what. */
          channel?: string;
          /** Who published it. */
          outlet?: string;
          /** Said on this day or later. */
          saidFrom?: string;
          /** Said on this day or earlier. */
          saidTo?: string;
          /** Published on this day or later. */
          publishedFrom?: string;
          /** Published on this day or earlier. */
          publishedTo?: string;
          /** Said by somebody of this role, or of one with these words in it. */
          role?: string;
          /** Only what one of these said: names, one a line or with semicolons between them. */
          people?: string[] | string;
          /** How it is given. */
          kind?: 'direct' | 'mixed' | 'indirect' | 'act';
          /** How it was said. */
          modality?: 'asserted' | 'denied' | 'declined' | 'planned' | 'asked';
          /** In what way it is the source’s. */
          manner?: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
          /** With this field open. */
          open?: 'speaker' | 'addressee' | 'channel' | 'time';
          /** Also what former versions of pages say. */
          versions?: 'true' | 'false';
          /** Also what is no saying: what was thought, wanted, found, or none of these. */
          all?: 'true' | 'false';
          /** Only what one of this list said, which the ledger keeps (/lists). */
          list?: string;
          /** What comes first; without words the latest published do. */
          sort?: 'relevance' | 'published' | 'said' | 'added';
          /** The earliest, or the least relevant, first. */
          ascending?: 'true' | 'false';
          /** Which page; 1 is the first. */
          page?: number;
          /** How many on a page. */
          limit?: number;
          /** Goes on behind an answer whose “next” it is, whatever came or went since; then no page counts. */
          cursor?: string;
        };
      };
      responses: {
        200: {
          content: {
            'text/csv': string;
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/articles.json': {
    /** Articles on record, the latest published first. */
    get: {
      parameters: {
        query?: {
          /** Of this outlet only, by its exact name. */
          outlet?: string;
          /** Said by somebody of this role, or of one with these words in it. */
          role?: string;
          /** Said through this, or through what has these words in its name. */
          channel?: string;
          /** Published on this day or later. */
          publishedFrom?: string;
          /** Published on this day or earlier. */
          publishedTo?: string;
          /** Only what one of this list said, which the ledger keeps (/lists). */
          list?: string;
          /** Only what one of these said: names, one a line or with semicolons between them. */
          people?: string[] | string;
          /** Which page; 1 is the first. */
          page?: number;
          /** How many on a page. */
          limit?: number;
          /** Goes on behind an answer whose “next” it is, whatever came or went since; then no page counts. */
          cursor?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              total: number;
              page: number;
              limit: number;
              articles: Array<{
                /** The SHA-256 of its text, hex. */
                id: string;
                title: string | null;
                byline: string | null;
                published: string | null;
                publisher: string | null;
                url: string | null;
                added: string;
                statements: number;
              }>;
              /** The cursor with which the list goes on; null at its end. */
              next: string | null;
              /** The lists of people that are kept. */
              lists: string[];
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/articles/{id}.json': {
    /** An article with its statements. */
    get: {
      parameters: {
        query?: {
          /** Also what is no saying: what was thought, wanted, found, or none of these. */
          all?: 'true' | 'false';
          /** A statement that was put on record just now. */
          added?: string;
        };
        path: {
          /** The SHA-256 of its text, hex; the first digits will do. */
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              article: {
                /** The SHA-256 of its text, hex. */
                id: string;
                title: string | null;
                byline: string | null;
                published: string | null;
                publisher: string | null;
                url: string | null;
                /** BCP 47; “und” if it can’t be told. */
                language: string;
                text: string;
              };
              actors: Array<{
                id: string;
                name: string;
                type: 'person' | 'organization' | 'place' | 'group' | 'other';
                aliases: string[];
                mentions: Array<[number, number]>;
                roles: string[];
                identity: string | null;
                identifiers: Record<string, string>;
              }>;
              statements: Array<{
                id: string;
                kind: 'direct' | 'mixed' | 'indirect' | 'act';
                manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                content: Array<[number, number]>;
                cue: Array<[number, number]>;
                source: Array<[number, number]>;
                words: string;
                p: number;
                code: string | null;
                speaker: {
                  actor: string | null;
                  p: number;
                  candidates: Array<{
                    actor: string;
                    p: number;
                  }>;
                  reason: string | null;
                  evidence: Array<[number, number]>;
                };
                addressee: {
                  actor: string;
                  p: number;
                  evidence: Array<[number, number]>;
                } | null;
                channel: {
                  name: string;
                  kind: 'broadcaster' | 'newspaper' | 'magazine' | 'news site' | 'agency' | 'social platform' | 'interview' | 'speech' | 'rally' | 'debate' | 'press conference' | 'statement' | 'letter' | 'email' | 'court' | 'hearing' | 'parliament' | 'phone call' | 'book' | 'podcast' | 'video' | 'report' | 'article' | 'meeting' | 'other';
                  evidence: Array<[number, number]>;
                } | null;
                time: {
                  start: string;
                  end: string;
                  precision: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'range';
                  basis: string;
                  evidence: Array<[number, number]>;
                } | null;
                about: Array<{
                  actor: string;
                  /** -1 against, 0 neither, 1 for. */
                  stance: -1 | 0 | 1;
                  p: number;
                  evidence: Array<[number, number]>;
                }>;
                modality: 'asserted' | 'denied' | 'declined' | 'planned' | 'asked' | null;
                within: string | null;
                onBehalfOf: string | null;
                /** Why each open field is open. */
                open: Record<string, string>;
                corrections: Array<{
                  seq: number;
                  at: string;
                  article: string;
                  statement: string;
                  field: string;
                  value: string | null;
                  by: string;
                  why: string;
                }>;
                void: boolean;
              }>;
              findings: Array<{
                kind: 'unattributed' | 'ambiguous speaker' | 'undated' | 'cut' | 'altered' | 'joined' | 'misattributed' | 'recycled' | 'out of order' | 'second-hand';
                statement: string | null;
                message: string;
                evidence: Array<[number, number]>;
                p: number;
                elsewhere: Array<{
                  article: string;
                  statement: string;
                  evidence: Array<[number, number]>;
                }>;
              }>;
              paragraphs: Array<[number, number]>;
              unsaid: number;
              retold: Array<{
                statement: string;
                utterance: string;
                statements: number;
              }>;
              corrections: Array<{
                seq: number;
                at: string;
                article: string;
                statement: string;
                field: string;
                value: string | null;
                by: string;
                why: string;
                /** The entry that took it back; null while it holds. */
                undone: number | null;
              }>;
              versions: Array<{
                article: string;
                at: string;
              }>;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/statements/{id}.json': {
    /** A statement with all its fields, what stands around it, and its versions elsewhere. */
    get: {
      parameters: {
        path: {
          /** The statement’s id; of its article the first digits will do. */
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              article: {
                /** The SHA-256 of its text, hex. */
                id: string;
                title: string | null;
                byline: string | null;
                published: string | null;
                publisher: string | null;
                url: string | null;
              };
              actors: Array<{
                id: string;
                name: string;
                type: 'person' | 'organization' | 'place' | 'group' | 'other';
                aliases: string[];
                mentions: Array<[number, number]>;
                roles: string[];
                identity: string | null;
                identifiers: Record<string, string>;
              }>;
              statement: {
                id: string;
                kind: 'direct' | 'mixed' | 'indirect' | 'act';
                manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                content: Array<[number, number]>;
                cue: Array<[number, number]>;
                source: Array<[number, number]>;
                words: string;
                p: number;
                code: string | null;
                speaker: {
                  actor: string | null;
                  p: number;
                  candidates: Array<{
                    actor: string;
                    p: number;
                  }>;
                  reason: string | null;
                  evidence: Array<[number, number]>;
                };
                addressee: {
                  actor: string;
                  p: number;
                  evidence: Array<[number, number]>;
                } | null;
                channel: {
                  name: string;
                  kind: 'broadcaster' | 'newspaper' | 'magazine' | 'news site' | 'agency' | 'social platform' | 'interview' | 'speech' | 'rally' | 'debate' | 'press conference' | 'statement' | 'letter' | 'email' | 'court' | 'hearing' | 'parliament' | 'phone call' | 'book' | 'podcast' | 'video' | 'report' | 'article' | 'meeting' | 'other';
                  evidence: Array<[number, number]>;
                } | null;
                time: {
                  start: string;
                  end: string;
                  precision: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'range';
                  basis: string;
                  evidence: Array<[number, number]>;
                } | null;
                about: Array<{
                  actor: string;
                  /** -1 against, 0 neither, 1 for. */
                  stance: -1 | 0 | 1;
                  p: number;
                  evidence: Array<[number, number]>;
                }>;
                modality: 'asserted' | 'denied' | 'declined' | 'planned' | 'asked' | null;
                within: string | null;
                onBehalfOf: string | null;
                /** Why each open field is open. */
                open: Record<string, string>;
                corrections: Array<{
                  seq: number;
                  at: string;
                  article: string;
                  statement: string;
                  field: string;
                  value: string | null;
                  by: string;
                  why: string;
                }>;
                void: boolean;
              };
              around: {
                text: string;
                start: number;
              };
              paragraphs: Array<[number, number]>;
              findings: Array<{
                kind: 'unattributed' | 'ambiguous speaker' | 'undated' | 'cut' | 'altered' | 'joined' | 'misattributed' | 'recycled' | 'out of order' | 'second-hand';
                statement: string | null;
                message: string;
                evidence: Array<[number, number]>;
                p: number;
                elsewhere: Array<{
                  article: string;
                  statement: string;
                  evidence: Array<[number, number]>;
                }>;
              }>;
              corrections: Array<{
                seq: number;
                at: string;
                article: string;
                statement: string;
                field: string;
                value: string | null;
                by: string;
                why: string;
                /** The entry that took it back; null while it holds. */
                undone: number | null;
              }>;
              utterances: Array<{
                id: string;
                variants: Array<{
                  hit: {
                    id: string;
                    kind: 'direct' | 'mixed' | 'indirect' | 'act';
                    manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                    words: string;
                    speaker: string | null;
                    person: string | null;
                    speaker_identity: string | null;
                    speaker_p: number | null;
                    /** The sentences in which it stands. */
                    context: string;
                    utterance: string | null;
                    label: string | null;
                    addressee: string | null;
                    channel: string | null;
                    channel_kind: string | null;
                    said_from: string | null;
                    said_to: string | null;
                    precision: string | null;
                    modality: string | null;
                    within: string | null;
                    on_behalf_of: string | null;
                    cue: string;
                    source: string;
                    p: number;
                    code: string | null;
                    open: string;
                    about: string | null;
                    corrected: string;
                    /** Where else the very same text stands. */
                    also: string | null;
                    /** The article of which its own is a copy. */
                    copy_of: string | null;
                    article: string;
                    title: string | null;
                    published: string | null;
                    publisher: string | null;
                    url: string | null;
                    start: number | null;
                    end: number | null;
                    /** 0 where it stands in a former version of its page. */
                    current: number;
                  };
                  label: string;
                  relation: {
                    label: string;
                    shared: number;
                    difference: Array<{
                      words: string;
                      /** Where they stand: in both, the former, the later. */
                      in: string;
                    }>;
                    turns: Array<{
                      sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                      change: 'lost' | 'gained';
                      words: string;
                    }>;
                  };
                  misattributed: boolean;
                  recycled: 'date' | 'tense' | null;
                }>;
                repeated: string[];
              }>;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/utterances.json': {
    /** What is told in several statements, those in most articles first. */
    get: {
      parameters: {
        query?: {
          /** Of this outlet only, by its exact name. */
          outlet?: string;
          /** Said by somebody of this role, or of one with these words in it. */
          role?: string;
          /** Said through this, or through what has these words in its name. */
          channel?: string;
          /** Published on this day or later. */
          publishedFrom?: string;
          /** Published on this day or earlier. */
          publishedTo?: string;
          /** Only what one of this list said, which the ledger keeps (/lists). */
          list?: string;
          /** Only what one of these said: names, one a line or with semicolons between them. */
          people?: string[] | string;
          /** Which page; 1 is the first. */
          page?: number;
          /** How many on a page. */
          limit?: number;
          /** Goes on behind an answer whose “next” it is, whatever came or went since; then no page counts. */
          cursor?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              total: number;
              page: number;
              limit: number;
              isTraced: boolean;
              /** The lists of people that are kept. */
              lists: string[];
              utterances: Array<{
                id: string;
                words: string;
                statements: number;
                articles: number;
                first_published: string | null;
                last_published: string | null;
                speakers: string | null;
              }>;
              /** The cursor with which the list goes on; null at its end. */
              next: string | null;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/utterances/{id}.json': {
    /** One act of saying, with all statements that tell it, in the order of publication. */
    get: {
      parameters: {
        query?: {
          /** How many versions the page shows, the first ones; as JSON there are all. */
          shown?: number;
        };
        path: {
          /** The id of the statement that was printed first. */
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              utterance: {
                id: string;
                variants: Array<{
                  hit: {
                    id: string;
                    kind: 'direct' | 'mixed' | 'indirect' | 'act';
                    manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                    words: string;
                    speaker: string | null;
                    person: string | null;
                    speaker_identity: string | null;
                    speaker_p: number | null;
                    /** The sentences in which it stands. */
                    context: string;
                    utterance: string | null;
                    label: string | null;
                    addressee: string | null;
                    channel: string | null;
                    channel_kind: string | null;
                    said_from: string | null;
                    said_to: string | null;
                    precision: string | null;
                    modality: string | null;
                    within: string | null;
                    on_behalf_of: string | null;
                    cue: string;
                    source: string;
                    p: number;
                    code: string | null;
                    open: string;
                    about: string | null;
                    corrected: string;
                    /** Where else the very same text stands. */
                    also: string | null;
                    /** The article of which its own is a copy. */
                    copy_of: string | null;
                    article: string;
                    title: string | null;
                    published: string | null;
                    publisher: string | null;
                    url: string | null;
                    start: number | null;
                    end: number | null;
                    /** 0 where it stands in a former version of its page. */
                    current: number;
                  };
                  label: string;
                  relation: {
                    label: string;
                    shared: number;
                    difference: Array<{
                      words: string;
                      /** Where they stand: in both, the former, the later. */
                      in: string;
                    }>;
                    turns: Array<{
                      sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                      change: 'lost' | 'gained';
                      words: string;
                    }>;
                  };
                  misattributed: boolean;
                  recycled: 'date' | 'tense' | null;
                }>;
                repeated: string[];
              };
              repetitions: Array<{
                utterance: string;
                hit: {
                  id: string;
                  kind: 'direct' | 'mixed' | 'indirect' | 'act';
                  manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                  words: string;
                  speaker: string | null;
                  person: string | null;
                  speaker_identity: string | null;
                  speaker_p: number | null;
                  /** The sentences in which it stands. */
                  context: string;
                  utterance: string | null;
                  label: string | null;
                  addressee: string | null;
                  channel: string | null;
                  channel_kind: string | null;
                  said_from: string | null;
                  said_to: string | null;
                  precision: string | null;
                  modality: string | null;
                  within: string | null;
                  on_behalf_of: string | null;
                  cue: string;
                  source: string;
                  p: number;
                  code: string | null;
                  open: string;
                  about: string | null;
                  corrected: string;
                  /** Where else the very same text stands. */
                  also: string | null;
                  /** The article of which its own is a copy. */
                  copy_of: string | null;
                  article: string;
                  title: string | null;
                  published: string | null;
                  publisher: string | null;
                  url: string | null;
                  start: number | null;
                  end: number | null;
                  /** 0 where it stands in a former version of its page. */
                  current: number;
                };
              }>;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/actors.json': {
    /** Who bears a name: what they said, and what was said of them. */
    get: {
      parameters: {
        query: {
          /** A name, or a part of one. */
          name: string;
          /** How many of the latest statements of each. */
          latest?: number;
          /** Also what is no saying: what was thought, wanted, found, or none of these. */
          all?: 'true' | 'false';
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              name: string;
              bearers: Array<{
                identity: {
                  id: string;
                  name: string;
                  type: 'person' | 'organization' | 'place' | 'group' | 'other';
                  identifiers: Record<string, string>;
                  actors: Array<{
                    article: string;
                    actor: string;
                  }>;
                  apart: string | null;
                };
                aliases: string[];
                roles: string[];
                joined: Array<{
                  id: string;
                  name: string;
                  by: string;
                  why: string;
                  at: string;
                }>;
                articles: number;
                said: number;
                saidOf: number;
                unsaid: number;
                stances: {
                  for: number;
                  neither: number;
                  against: number;
                };
                stancesOver: Array<{
                  period: string;
                  for: number;
                  neither: number;
                  against: number;
                }>;
                exchanges: Array<{
                  name: string;
                  to: number;
                  from: number;
                }>;
                saidLately: Array<{
                  id: string;
                  kind: 'direct' | 'mixed' | 'indirect' | 'act';
                  manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                  words: string;
                  speaker: string | null;
                  person: string | null;
                  speaker_identity: string | null;
                  speaker_p: number | null;
                  /** The sentences in which it stands. */
                  context: string;
                  utterance: string | null;
                  label: string | null;
                  addressee: string | null;
                  channel: string | null;
                  channel_kind: string | null;
                  said_from: string | null;
                  said_to: string | null;
                  precision: string | null;
                  modality: string | null;
                  within: string | null;
                  on_behalf_of: string | null;
                  cue: string;
                  source: string;
                  p: number;
                  code: string | null;
                  open: string;
                  about: string | null;
                  corrected: string;
                  /** Where else the very same text stands. */
                  also: string | null;
                  /** The article of which its own is a copy. */
                  copy_of: string | null;
                  article: string;
                  title: string | null;
                  published: string | null;
                  publisher: string | null;
                  url: string | null;
                  start: number | null;
                  end: number | null;
                  /** 0 where it stands in a former version of its page. */
                  current: number;
                }>;
                saidOfLately: Array<{
                  id: string;
                  kind: 'direct' | 'mixed' | 'indirect' | 'act';
                  manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                  words: string;
                  speaker: string | null;
                  person: string | null;
                  speaker_identity: string | null;
                  speaker_p: number | null;
                  /** The sentences in which it stands. */
                  context: string;
                  utterance: string | null;
                  label: string | null;
                  addressee: string | null;
                  channel: string | null;
                  channel_kind: string | null;
                  said_from: string | null;
                  said_to: string | null;
                  precision: string | null;
                  modality: string | null;
                  within: string | null;
                  on_behalf_of: string | null;
                  cue: string;
                  source: string;
                  p: number;
                  code: string | null;
                  open: string;
                  about: string | null;
                  corrected: string;
                  /** Where else the very same text stands. */
                  also: string | null;
                  /** The article of which its own is a copy. */
                  copy_of: string | null;
                  article: string;
                  title: string | null;
                  published: string | null;
                  publisher: string | null;
                  url: string | null;
                  start: number | null;
                  end: number | null;
                  /** 0 where it stands in a former version of its page. */
                  current: number;
                }>;
              }>;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/findings.json': {
    /** What a careful editor would flag, the latest articles first. */
    get: {
      parameters: {
        query?: {
          /** Of this outlet only, by its exact name. */
          outlet?: string;
          /** Said by somebody of this role, or of one with these words in it. */
          role?: string;
          /** Said through this, or through what has these words in its name. */
          channel?: string;
          /** Published on this day or later. */
          publishedFrom?: string;
          /** Published on this day or earlier. */
          publishedTo?: string;
          /** Only what one of this list said, which the ledger keeps (/lists). */
          list?: string;
          /** Only what one of these said: names, one a line or with semicolons between them. */
          people?: string[] | string;
          /** Only this. */
          kind?: 'unattributed' | 'ambiguous speaker' | 'undated' | 'cut' | 'altered' | 'joined' | 'misattributed' | 'recycled' | 'out of order' | 'second-hand';
          /** Only what is at least so probable. */
          least?: number;
          /** After so many no further article is looked at. */
          limit?: number;
          /** How many articles, of the latest, to pass over. */
          from?: number;
          /** Goes on behind an answer whose “next” it is, whatever came or went since; then no page counts. */
          cursor?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              findings: Array<{
                article: {
                  /** The SHA-256 of its text, hex. */
                  id: string;
                  title: string | null;
                  byline: string | null;
                  published: string | null;
                  publisher: string | null;
                  url: string | null;
                };
                finding: {
                  kind: 'unattributed' | 'ambiguous speaker' | 'undated' | 'cut' | 'altered' | 'joined' | 'misattributed' | 'recycled' | 'out of order' | 'second-hand';
                  statement: string | null;
                  message: string;
                  evidence: Array<[number, number]>;
                  p: number;
                  elsewhere: Array<{
                    article: string;
                    statement: string;
                    evidence: Array<[number, number]>;
                  }>;
                };
                statements: Array<{
                  id: string;
                  kind: 'direct' | 'mixed' | 'indirect' | 'act';
                  manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                  words: string;
                  speaker: string | null;
                  person: string | null;
                  speaker_identity: string | null;
                  speaker_p: number | null;
                  /** The sentences in which it stands. */
                  context: string;
                  utterance: string | null;
                  label: string | null;
                  addressee: string | null;
                  channel: string | null;
                  channel_kind: string | null;
                  said_from: string | null;
                  said_to: string | null;
                  precision: string | null;
                  modality: string | null;
                  within: string | null;
                  on_behalf_of: string | null;
                  cue: string;
                  source: string;
                  p: number;
                  code: string | null;
                  open: string;
                  about: string | null;
                  corrected: string;
                  /** Where else the very same text stands. */
                  also: string | null;
                  /** The article of which its own is a copy. */
                  copy_of: string | null;
                  article: string;
                  title: string | null;
                  published: string | null;
                  publisher: string | null;
                  url: string | null;
                  start: number | null;
                  end: number | null;
                  /** 0 where it stands in a former version of its page. */
                  current: number;
                }>;
              }>;
              looked: number;
              articles: number;
              /** The cursor with which the list goes on; null at its end. */
              next: string | null;
              /** The lists of people that are kept. */
              lists: string[];
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/check.json': {
    /** Whether words are on record, where first, and what became of them. */
    get: {
      parameters: {
        query?: {
          /** The words, as they are quoted. */
          words?: string;
          /** Who is supposed to have said them. */
          by?: string;
          /** Also what is no saying: what was thought, wanted, found, or none of these. */
          all?: 'true' | 'false';
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              /** Null if no words are given. */
              check: {
                words: string;
                by: string | null;
                verdict: 'on record' | 'in part' | 'in other words' | 'not on record';
                answer: {
                  /** Whether no version has more of the sentences; null unless all is on record. */
                  isAll: boolean | null;
                  papers: {
                    same: number;
                    more: number;
                    less: number;
                    other: number;
                  };
                  rest: {
                    words: string;
                    turns: Array<{
                      sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                      change: 'lost' | 'gained';
                      words: string;
                    }>;
                  } | null;
                  lost: Array<{
                    sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                    change: 'lost' | 'gained';
                    words: string;
                  }>;
                  changes: Array<{
                    from: string;
                    to: string;
                  }>;
                  parts: Array<{
                    words: string;
                    hit: {
                      id: string;
                      kind: 'direct' | 'mixed' | 'indirect' | 'act';
                      manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                      words: string;
                      speaker: string | null;
                      person: string | null;
                      speaker_identity: string | null;
                      speaker_p: number | null;
                      /** The sentences in which it stands. */
                      context: string;
                      utterance: string | null;
                      label: string | null;
                      addressee: string | null;
                      channel: string | null;
                      channel_kind: string | null;
                      said_from: string | null;
                      said_to: string | null;
                      precision: string | null;
                      modality: string | null;
                      within: string | null;
                      on_behalf_of: string | null;
                      cue: string;
                      source: string;
                      p: number;
                      code: string | null;
                      open: string;
                      about: string | null;
                      corrected: string;
                      /** Where else the very same text stands. */
                      also: string | null;
                      /** The article of which its own is a copy. */
                      copy_of: string | null;
                      article: string;
                      title: string | null;
                      published: string | null;
                      publisher: string | null;
                      url: string | null;
                      start: number | null;
                      end: number | null;
                      /** 0 where it stands in a former version of its page. */
                      current: number;
                    } | null;
                  }>;
                };
                searched: {
                  statements: number;
                  articles: number;
                  outlets: number;
                  from: string | null;
                  to: string | null;
                };
                found: Array<{
                  hit: {
                    id: string;
                    kind: 'direct' | 'mixed' | 'indirect' | 'act';
                    manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                    words: string;
                    speaker: string | null;
                    person: string | null;
                    speaker_identity: string | null;
                    speaker_p: number | null;
                    /** The sentences in which it stands. */
                    context: string;
                    utterance: string | null;
                    label: string | null;
                    addressee: string | null;
                    channel: string | null;
                    channel_kind: string | null;
                    said_from: string | null;
                    said_to: string | null;
                    precision: string | null;
                    modality: string | null;
                    within: string | null;
                    on_behalf_of: string | null;
                    cue: string;
                    source: string;
                    p: number;
                    code: string | null;
                    open: string;
                    about: string | null;
                    corrected: string;
                    /** Where else the very same text stands. */
                    also: string | null;
                    /** The article of which its own is a copy. */
                    copy_of: string | null;
                    article: string;
                    title: string | null;
                    published: string | null;
                    publisher: string | null;
                    url: string | null;
                    start: number | null;
                    end: number | null;
                    /** 0 where it stands in a former version of its page. */
                    current: number;
                  };
                  /** Its address, or the file in which it came. */
                  from: string | null;
                  utterances: string[];
                  label: 'same' | 'fuller' | 'cut' | 'joined' | 'altered' | 'paraphrase' | 'near';
                  relation: {
                    label: string;
                    shared: number;
                    difference: Array<{
                      words: string;
                      /** Where they stand: in both, the former, the later. */
                      in: string;
                    }>;
                    turns: Array<{
                      sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                      change: 'lost' | 'gained';
                      words: string;
                    }>;
                  };
                  fits: boolean | null;
                }>;
                near: Array<{
                  hit: {
                    id: string;
                    kind: 'direct' | 'mixed' | 'indirect' | 'act';
                    manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                    words: string;
                    speaker: string | null;
                    person: string | null;
                    speaker_identity: string | null;
                    speaker_p: number | null;
                    /** The sentences in which it stands. */
                    context: string;
                    utterance: string | null;
                    label: string | null;
                    addressee: string | null;
                    channel: string | null;
                    channel_kind: string | null;
                    said_from: string | null;
                    said_to: string | null;
                    precision: string | null;
                    modality: string | null;
                    within: string | null;
                    on_behalf_of: string | null;
                    cue: string;
                    source: string;
                    p: number;
                    code: string | null;
                    open: string;
                    about: string | null;
                    corrected: string;
                    /** Where else the very same text stands. */
                    also: string | null;
                    /** The article of which its own is a copy. */
                    copy_of: string | null;
                    article: string;
                    title: string | null;
                    published: string | null;
                    publisher: string | null;
                    url: string | null;
                    start: number | null;
                    end: number | null;
                    /** 0 where it stands in a former version of its page. */
                    current: number;
                  };
                  /** Its address, or the file in which it came. */
                  from: string | null;
                  utterances: string[];
                  label: 'same' | 'fuller' | 'cut' | 'joined' | 'altered' | 'paraphrase' | 'near';
                  relation: {
                    label: string;
                    shared: number;
                    difference: Array<{
                      words: string;
                      /** Where they stand: in both, the former, the later. */
                      in: string;
                    }>;
                    turns: Array<{
                      sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                      change: 'lost' | 'gained';
                      words: string;
                    }>;
                  };
                  fits: boolean | null;
                }>;
                unsaid: number;
                former: number;
                fullest: {
                  witness: {
                    hit: {
                      id: string;
                      kind: 'direct' | 'mixed' | 'indirect' | 'act';
                      manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                      words: string;
                      speaker: string | null;
                      person: string | null;
                      speaker_identity: string | null;
                      speaker_p: number | null;
                      /** The sentences in which it stands. */
                      context: string;
                      utterance: string | null;
                      label: string | null;
                      addressee: string | null;
                      channel: string | null;
                      channel_kind: string | null;
                      said_from: string | null;
                      said_to: string | null;
                      precision: string | null;
                      modality: string | null;
                      within: string | null;
                      on_behalf_of: string | null;
                      cue: string;
                      source: string;
                      p: number;
                      code: string | null;
                      open: string;
                      about: string | null;
                      corrected: string;
                      /** Where else the very same text stands. */
                      also: string | null;
                      /** The article of which its own is a copy. */
                      copy_of: string | null;
                      article: string;
                      title: string | null;
                      published: string | null;
                      publisher: string | null;
                      url: string | null;
                      start: number | null;
                      end: number | null;
                      /** 0 where it stands in a former version of its page. */
                      current: number;
                    };
                    /** Its address, or the file in which it came. */
                    from: string | null;
                    utterances: string[];
                    label: 'same' | 'fuller' | 'cut' | 'joined' | 'altered' | 'paraphrase' | 'near';
                    relation: {
                      label: string;
                      shared: number;
                      difference: Array<{
                        words: string;
                        /** Where they stand: in both, the former, the later. */
                        in: string;
                      }>;
                      turns: Array<{
                        sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                        change: 'lost' | 'gained';
                        words: string;
                      }>;
                    };
                    fits: boolean | null;
                  };
                  before: string;
                  within: string;
                  after: string;
                } | null;
              } | null;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /** What all other articles on record show of what an article quotes; the article is not kept. */
    post: {
      parameters: Record<string, never>;
      requestBody: {
        content: {
          'application/json': {
            /** A text, as it was published. */
            text?: string;
            /** Its title. */
            title?: string;
            /** Who published it. */
            publisher?: string;
            /** The day of publication of what carries none. */
            published?: string;
            /** Addresses of pages or feeds of the public internet, a line each. */
            addresses?: string;
            /** Also what is no saying: what was thought, wanted, found, or none of these. */
            all?: 'true' | 'false';
            /** Who is supposed to have said them. */
            by?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              checks: Array<{
                where: string;
                article: {
                  /** The SHA-256 of its text, hex. */
                  id: string;
                  title: string | null;
                  byline: string | null;
                  published: string | null;
                  publisher: string | null;
                  url: string | null;
                  /** BCP 47; “und” if it can’t be told. */
                  language: string;
                  text: string;
                };
                isOnRecord: boolean;
                statements: Array<{
                  statement: {
                    id: string;
                    kind: 'direct' | 'mixed' | 'indirect' | 'act';
                    manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                    content: Array<[number, number]>;
                    cue: Array<[number, number]>;
                    source: Array<[number, number]>;
                    words: string;
                    p: number;
                    code: string | null;
                    speaker: {
                      actor: string | null;
                      p: number;
                      candidates: Array<{
                        actor: string;
                        p: number;
                      }>;
                      reason: string | null;
                      evidence: Array<[number, number]>;
                    };
                    addressee: {
                      actor: string;
                      p: number;
                      evidence: Array<[number, number]>;
                    } | null;
                    channel: {
                      name: string;
                      kind: 'broadcaster' | 'newspaper' | 'magazine' | 'news site' | 'agency' | 'social platform' | 'interview' | 'speech' | 'rally' | 'debate' | 'press conference' | 'statement' | 'letter' | 'email' | 'court' | 'hearing' | 'parliament' | 'phone call' | 'book' | 'podcast' | 'video' | 'report' | 'article' | 'meeting' | 'other';
                      evidence: Array<[number, number]>;
                    } | null;
                    time: {
                      start: string;
                      end: string;
                      precision: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'range';
                      basis: string;
                      evidence: Array<[number, number]>;
                    } | null;
                    about: Array<{
                      actor: string;
                      /** -1 against, 0 neither, 1 for. */
                      stance: -1 | 0 | 1;
                      p: number;
                      evidence: Array<[number, number]>;
                    }>;
                    modality: 'asserted' | 'denied' | 'declined' | 'planned' | 'asked' | null;
                    within: string | null;
                    onBehalfOf: string | null;
                    /** Why each open field is open. */
                    open: Record<string, string>;
                  };
                  speaker: string | null;
                  checked: {
                    words: string;
                    by: string | null;
                    verdict: 'on record' | 'in part' | 'in other words' | 'not on record';
                    answer: {
                      /** Whether no version has more of the sentences; null unless all is on record. */
                      isAll: boolean | null;
                      papers: {
                        same: number;
                        more: number;
                        less: number;
                        other: number;
                      };
                      rest: {
                        words: string;
                        turns: Array<{
                          sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                          change: 'lost' | 'gained';
                          words: string;
                        }>;
                      } | null;
                      lost: Array<{
                        sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                        change: 'lost' | 'gained';
                        words: string;
                      }>;
                      changes: Array<{
                        from: string;
                        to: string;
                      }>;
                      parts: Array<{
                        words: string;
                        hit: {
                          id: string;
                          kind: 'direct' | 'mixed' | 'indirect' | 'act';
                          manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                          words: string;
                          speaker: string | null;
                          person: string | null;
                          speaker_identity: string | null;
                          speaker_p: number | null;
                          /** The sentences in which it stands. */
                          context: string;
                          utterance: string | null;
                          label: string | null;
                          addressee: string | null;
                          channel: string | null;
                          channel_kind: string | null;
                          said_from: string | null;
                          said_to: string | null;
                          precision: string | null;
                          modality: string | null;
                          within: string | null;
                          on_behalf_of: string | null;
                          cue: string;
                          source: string;
                          p: number;
                          code: string | null;
                          open: string;
                          about: string | null;
                          corrected: string;
                          /** Where else the very same text stands. */
                          also: string | null;
                          /** The article of which its own is a copy. */
                          copy_of: string | null;
                          article: string;
                          title: string | null;
                          published: string | null;
                          publisher: string | null;
                          url: string | null;
                          start: number | null;
                          end: number | null;
                          /** 0 where it stands in a former version of its page. */
                          current: number;
                        } | null;
                      }>;
                    };
                    searched: {
                      statements: number;
                      articles: number;
                      outlets: number;
                      from: string | null;
                      to: string | null;
                    };
                    found: Array<{
                      hit: {
                        id: string;
                        kind: 'direct' | 'mixed' | 'indirect' | 'act';
                        manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                        words: string;
                        speaker: string | null;
                        person: string | null;
                        speaker_identity: string | null;
                        speaker_p: number | null;
                        /** The sentences in which it stands. */
                        context: string;
                        utterance: string | null;
                        label: string | null;
                        addressee: string | null;
                        channel: string | null;
                        channel_kind: string | null;
                        said_from: string | null;
                        said_to: string | null;
                        precision: string | null;
                        modality: string | null;
                        within: string | null;
                        on_behalf_of: string | null;
                        cue: string;
                        source: string;
                        p: number;
                        code: string | null;
                        open: string;
                        about: string | null;
                        corrected: string;
                        /** Where else the very same text stands. */
                        also: string | null;
                        /** The article of which its own is a copy. */
                        copy_of: string | null;
                        article: string;
                        title: string | null;
                        published: string | null;
                        publisher: string | null;
                        url: string | null;
                        start: number | null;
                        end: number | null;
                        /** 0 where it stands in a former version of its page. */
                        current: number;
                      };
                      /** Its address, or the file in which it came. */
                      from: string | null;
                      utterances: string[];
                      label: 'same' | 'fuller' | 'cut' | 'joined' | 'altered' | 'paraphrase' | 'near';
                      relation: {
                        label: string;
                        shared: number;
                        difference: Array<{
                          words: string;
                          /** Where they stand: in both, the former, the later. */
                          in: string;
                        }>;
                        turns: Array<{
                          sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                          change: 'lost' | 'gained';
                          words: string;
                        }>;
                      };
                      fits: boolean | null;
                    }>;
                    near: Array<{
                      hit: {
                        id: string;
                        kind: 'direct' | 'mixed' | 'indirect' | 'act';
                        manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                        words: string;
                        speaker: string | null;
                        person: string | null;
                        speaker_identity: string | null;
                        speaker_p: number | null;
                        /** The sentences in which it stands. */
                        context: string;
                        utterance: string | null;
                        label: string | null;
                        addressee: string | null;
                        channel: string | null;
                        channel_kind: string | null;
                        said_from: string | null;
                        said_to: string | null;
                        precision: string | null;
                        modality: string | null;
                        within: string | null;
                        on_behalf_of: string | null;
                        cue: string;
                        source: string;
                        p: number;
                        code: string | null;
                        open: string;
                        about: string | null;
                        corrected: string;
                        /** Where else the very same text stands. */
                        also: string | null;
                        /** The article of which its own is a copy. */
                        copy_of: string | null;
                        article: string;
                        title: string | null;
                        published: string | null;
                        publisher: string | null;
                        url: string | null;
                        start: number | null;
                        end: number | null;
                        /** 0 where it stands in a former version of its page. */
                        current: number;
                      };
                      /** Its address, or the file in which it came. */
                      from: string | null;
                      utterances: string[];
                      label: 'same' | 'fuller' | 'cut' | 'joined' | 'altered' | 'paraphrase' | 'near';
                      relation: {
                        label: string;
                        shared: number;
                        difference: Array<{
                          words: string;
                          /** Where they stand: in both, the former, the later. */
                          in: string;
                        }>;
                        turns: Array<{
                          sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                          change: 'lost' | 'gained';
                          words: string;
                        }>;
                      };
                      fits: boolean | null;
                    }>;
                    unsaid: number;
                    former: number;
                    fullest: {
                      witness: {
                        hit: {
                          id: string;
                          kind: 'direct' | 'mixed' | 'indirect' | 'act';
                          manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                          words: string;
                          speaker: string | null;
                          person: string | null;
                          speaker_identity: string | null;
                          speaker_p: number | null;
                          /** The sentences in which it stands. */
                          context: string;
                          utterance: string | null;
                          label: string | null;
                          addressee: string | null;
                          channel: string | null;
                          channel_kind: string | null;
                          said_from: string | null;
                          said_to: string | null;
                          precision: string | null;
                          modality: string | null;
                          within: string | null;
                          on_behalf_of: string | null;
                          cue: string;
                          source: string;
                          p: number;
                          code: string | null;
                          open: string;
                          about: string | null;
                          corrected: string;
                          /** Where else the very same text stands. */
                          also: string | null;
                          /** The article of which its own is a copy. */
                          copy_of: string | null;
                          article: string;
                          title: string | null;
                          published: string | null;
                          publisher: string | null;
                          url: string | null;
                          start: number | null;
                          end: number | null;
                          /** 0 where it stands in a former version of its page. */
                          current: number;
                        };
                        /** Its address, or the file in which it came. */
                        from: string | null;
                        utterances: string[];
                        label: 'same' | 'fuller' | 'cut' | 'joined' | 'altered' | 'paraphrase' | 'near';
                        relation: {
                          label: string;
                          shared: number;
                          difference: Array<{
                            words: string;
                            /** Where they stand: in both, the former, the later. */
                            in: string;
                          }>;
                          turns: Array<{
                            sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                            change: 'lost' | 'gained';
                            words: string;
                          }>;
                        };
                        fits: boolean | null;
                      };
                      before: string;
                      within: string;
                      after: string;
                    } | null;
                  };
                }>;
              }>;
              errors: Array<{
                where: string;
                what: string;
                remedy: string;
              }>;
              isCut: boolean;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/quoted.json': {
    /** Who is quoted how often. */
    get: {
      parameters: {
        query?: {
          /** What is counted. */
          by?: 'person' | 'type' | 'gender' | 'role' | 'outlet';
          /** Of this outlet only, by its exact name. */
          outlet?: string;
          /** Said by somebody of this role, or of one with these words in it. */
          role?: string;
          /** Said through this, or through what has these words in its name. */
          channel?: string;
          /** Published on this day or later. */
          publishedFrom?: string;
          /** Published on this day or earlier. */
          publishedTo?: string;
          /** Only what one of this list said, which the ledger keeps (/lists). */
          list?: string;
          /** Only what one of these said: names, one a line or with semicolons between them. */
          people?: string[] | string;
          /** The most rows. */
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              statements: number;
              open: number;
              names: number;
              rows: Array<{
                name: string;
                statements: number;
                direct: number;
                articles: number;
                outlets: number;
              }>;
              periods: Array<{
                period: string;
                statements: number;
                open: number;
                groups: Record<string, number>;
              }>;
              /** The lists of people that are kept. */
              lists: string[];
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/quoted.csv': {
    /** Who is quoted how often, as CSV. */
    get: {
      parameters: {
        query?: {
          /** What is counted. */
          by?: 'person' | 'type' | 'gender' | 'role' | 'outlet';
          /** Of this outlet only, by its exact name. */
          outlet?: string;
          /** Said by somebody of this role, or of one with these words in it. */
          role?: string;
          /** Said through this, or through what has these words in its name. */
          channel?: string;
          /** Published on this day or later. */
          publishedFrom?: string;
          /** Published on this day or earlier. */
          publishedTo?: string;
          /** Only what one of this list said, which the ledger keeps (/lists). */
          list?: string;
          /** Only what one of these said: names, one a line or with semicolons between them. */
          people?: string[] | string;
          /** The most rows. */
          limit?: number;
        };
      };
      responses: {
        200: {
          content: {
            'text/csv': string;
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/lists.json': {
    /** Lists of people by whom statements can be chosen. */
    get: {
      parameters: Record<string, never>;
      responses: {
        200: {
          content: {
            'application/json': {
              lists: Array<{
                name: string;
                people: string[];
              }>;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /** Keeps a list of people, in the place of one of that name; without people it is forgotten. */
    post: {
      parameters: Record<string, never>;
      requestBody: {
        content: {
          'application/json': {
            /** What it is called. */
            name: string;
            /** Names, one a line or with semicolons between them. */
            people?: string[] | string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              name: string;
              people: string[];
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/read.json': {
    /** A form to read a text with; what is read is not kept. */
    get: {
      parameters: Record<string, never>;
      responses: {
        200: {
          content: {
            'application/json': Record<string, never>;
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /** Who said what in texts, files or pages; nothing of it is kept. */
    post: {
      parameters: Record<string, never>;
      requestBody: {
        content: {
          'application/json': {
            /** A text, as it was published. */
            text?: string;
            /** Its title. */
            title?: string;
            /** Who published it. */
            publisher?: string;
            /** The day of publication of what carries none. */
            published?: string;
            /** Addresses of pages or feeds of the public internet, a line each. */
            addresses?: string;
            /** Also what is no saying: what was thought, wanted, found, or none of these. */
            all?: 'true' | 'false';
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              articles: Array<{
                where: string;
                article: {
                  /** The SHA-256 of its text, hex. */
                  id: string;
                  title: string | null;
                  byline: string | null;
                  published: string | null;
                  publisher: string | null;
                  url: string | null;
                  /** BCP 47; “und” if it can’t be told. */
                  language: string;
                  text: string;
                };
                actors: Array<{
                  id: string;
                  name: string;
                  type: 'person' | 'organization' | 'place' | 'group' | 'other';
                  aliases: string[];
                  mentions: Array<[number, number]>;
                  roles: string[];
                  identity: string | null;
                  identifiers: Record<string, string>;
                }>;
                statements: Array<{
                  id: string;
                  kind: 'direct' | 'mixed' | 'indirect' | 'act';
                  manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                  content: Array<[number, number]>;
                  cue: Array<[number, number]>;
                  source: Array<[number, number]>;
                  words: string;
                  p: number;
                  code: string | null;
                  speaker: {
                    actor: string | null;
                    p: number;
                    candidates: Array<{
                      actor: string;
                      p: number;
                    }>;
                    reason: string | null;
                    evidence: Array<[number, number]>;
                  };
                  addressee: {
                    actor: string;
                    p: number;
                    evidence: Array<[number, number]>;
                  } | null;
                  channel: {
                    name: string;
                    kind: 'broadcaster' | 'newspaper' | 'magazine' | 'news site' | 'agency' | 'social platform' | 'interview' | 'speech' | 'rally' | 'debate' | 'press conference' | 'statement' | 'letter' | 'email' | 'court' | 'hearing' | 'parliament' | 'phone call' | 'book' | 'podcast' | 'video' | 'report' | 'article' | 'meeting' | 'other';
                    evidence: Array<[number, number]>;
                  } | null;
                  time: {
                    start: string;
                    end: string;
                    precision: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'range';
                    basis: string;
                    evidence: Array<[number, number]>;
                  } | null;
                  about: Array<{
                    actor: string;
                    /** -1 against, 0 neither, 1 for. */
                    stance: -1 | 0 | 1;
                    p: number;
                    evidence: Array<[number, number]>;
                  }>;
                  modality: 'asserted' | 'denied' | 'declined' | 'planned' | 'asked' | null;
                  within: string | null;
                  onBehalfOf: string | null;
                  /** Why each open field is open. */
                  open: Record<string, string>;
                }>;
                findings: Array<{
                  kind: 'unattributed' | 'ambiguous speaker' | 'undated' | 'cut' | 'altered' | 'joined' | 'misattributed' | 'recycled' | 'out of order' | 'second-hand';
                  statement: string | null;
                  message: string;
                  evidence: Array<[number, number]>;
                  p: number;
                  elsewhere: Array<{
                    article: string;
                    statement: string;
                    evidence: Array<[number, number]>;
                  }>;
                }>;
                paragraphs: Array<[number, number]>;
                unsaid: number;
              }>;
              errors: Array<{
                where: string;
                what: string;
                remedy: string;
              }>;
              /** Whether there was more than is read at once. */
              isCut: boolean;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/review.json': {
    /** The queue of what a person should look at. */
    get: {
      parameters: {
        query?: {
          /** Open speakers, unsure ones, or what may be no statement. */
          what?: 'open' | 'unsure' | 'doubtful';
          /** Of this outlet only, by its exact name. */
          outlet?: string;
          /** Said by somebody of this role, or of one with these words in it. */
          role?: string;
          /** Said through this, or through what has these words in its name. */
          channel?: string;
          /** Published on this day or later. */
          publishedFrom?: string;
          /** Published on this day or earlier. */
          publishedTo?: string;
          /** Only what one of this list said, which the ledger keeps (/lists). */
          list?: string;
          /** Only what one of these said: names, one a line or with semicolons between them. */
          people?: string[] | string;
          /** The place in the queue; 0 is the first. */
          at?: number;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              total: number;
              at: number;
              /** Null behind the end. */
              shown: {
                article: {
                  /** The SHA-256 of its text, hex. */
                  id: string;
                  title: string | null;
                  byline: string | null;
                  published: string | null;
                  publisher: string | null;
                  url: string | null;
                };
                actors: Array<{
                  id: string;
                  name: string;
                  type: 'person' | 'organization' | 'place' | 'group' | 'other';
                  aliases: string[];
                  mentions: Array<[number, number]>;
                  roles: string[];
                  identity: string | null;
                  identifiers: Record<string, string>;
                }>;
                statement: {
                  id: string;
                  kind: 'direct' | 'mixed' | 'indirect' | 'act';
                  manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                  content: Array<[number, number]>;
                  cue: Array<[number, number]>;
                  source: Array<[number, number]>;
                  words: string;
                  p: number;
                  code: string | null;
                  speaker: {
                    actor: string | null;
                    p: number;
                    candidates: Array<{
                      actor: string;
                      p: number;
                    }>;
                    reason: string | null;
                    evidence: Array<[number, number]>;
                  };
                  addressee: {
                    actor: string;
                    p: number;
                    evidence: Array<[number, number]>;
                  } | null;
                  channel: {
                    name: string;
                    kind: 'broadcaster' | 'newspaper' | 'magazine' | 'news site' | 'agency' | 'social platform' | 'interview' | 'speech' | 'rally' | 'debate' | 'press conference' | 'statement' | 'letter' | 'email' | 'court' | 'hearing' | 'parliament' | 'phone call' | 'book' | 'podcast' | 'video' | 'report' | 'article' | 'meeting' | 'other';
                    evidence: Array<[number, number]>;
                  } | null;
                  time: {
                    start: string;
                    end: string;
                    precision: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'range';
                    basis: string;
                    evidence: Array<[number, number]>;
                  } | null;
                  about: Array<{
                    actor: string;
                    /** -1 against, 0 neither, 1 for. */
                    stance: -1 | 0 | 1;
                    p: number;
                    evidence: Array<[number, number]>;
                  }>;
                  modality: 'asserted' | 'denied' | 'declined' | 'planned' | 'asked' | null;
                  within: string | null;
                  onBehalfOf: string | null;
                  /** Why each open field is open. */
                  open: Record<string, string>;
                  corrections: Array<{
                    seq: number;
                    at: string;
                    article: string;
                    statement: string;
                    field: string;
                    value: string | null;
                    by: string;
                    why: string;
                  }>;
                  void: boolean;
                };
                around: {
                  text: string;
                  start: number;
                };
                paragraphs: Array<[number, number]>;
                findings: Array<{
                  kind: 'unattributed' | 'ambiguous speaker' | 'undated' | 'cut' | 'altered' | 'joined' | 'misattributed' | 'recycled' | 'out of order' | 'second-hand';
                  statement: string | null;
                  message: string;
                  evidence: Array<[number, number]>;
                  p: number;
                  elsewhere: Array<{
                    article: string;
                    statement: string;
                    evidence: Array<[number, number]>;
                  }>;
                }>;
                corrections: Array<{
                  seq: number;
                  at: string;
                  article: string;
                  statement: string;
                  field: string;
                  value: string | null;
                  by: string;
                  why: string;
                  /** The entry that took it back; null while it holds. */
                  undone: number | null;
                }>;
                utterances: Array<{
                  id: string;
                  variants: Array<{
                    hit: {
                      id: string;
                      kind: 'direct' | 'mixed' | 'indirect' | 'act';
                      manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                      words: string;
                      speaker: string | null;
                      person: string | null;
                      speaker_identity: string | null;
                      speaker_p: number | null;
                      /** The sentences in which it stands. */
                      context: string;
                      utterance: string | null;
                      label: string | null;
                      addressee: string | null;
                      channel: string | null;
                      channel_kind: string | null;
                      said_from: string | null;
                      said_to: string | null;
                      precision: string | null;
                      modality: string | null;
                      within: string | null;
                      on_behalf_of: string | null;
                      cue: string;
                      source: string;
                      p: number;
                      code: string | null;
                      open: string;
                      about: string | null;
                      corrected: string;
                      /** Where else the very same text stands. */
                      also: string | null;
                      /** The article of which its own is a copy. */
                      copy_of: string | null;
                      article: string;
                      title: string | null;
                      published: string | null;
                      publisher: string | null;
                      url: string | null;
                      start: number | null;
                      end: number | null;
                      /** 0 where it stands in a former version of its page. */
                      current: number;
                    };
                    label: string;
                    relation: {
                      label: string;
                      shared: number;
                      difference: Array<{
                        words: string;
                        /** Where they stand: in both, the former, the later. */
                        in: string;
                      }>;
                      turns: Array<{
                        sense: 'negation' | 'condition' | 'hedge' | 'modal' | 'quantity' | 'addressee' | 'name' | 'tense';
                        change: 'lost' | 'gained';
                        words: string;
                      }>;
                    };
                    misattributed: boolean;
                    recycled: 'date' | 'tense' | null;
                  }>;
                  repeated: string[];
                }>;
              } | null;
              /** The lists of people that are kept. */
              lists: string[];
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/review/list.json': {
    /** The queue of what a person should look at, many at a time. */
    get: {
      parameters: {
        query?: {
          /** Open speakers, unsure ones, or what may be no statement. */
          what?: 'open' | 'unsure' | 'doubtful';
          /** Of this outlet only, by its exact name. */
          outlet?: string;
          /** Said by somebody of this role, or of one with these words in it. */
          role?: string;
          /** Said through this, or through what has these words in its name. */
          channel?: string;
          /** Published on this day or later. */
          publishedFrom?: string;
          /** Published on this day or earlier. */
          publishedTo?: string;
          /** Only what one of this list said, which the ledger keeps (/lists). */
          list?: string;
          /** Only what one of these said: names, one a line or with semicolons between them. */
          people?: string[] | string;
          /** Which page; 1 is the first. */
          page?: number;
          /** How many on a page. */
          limit?: number;
          /** Goes on behind an answer whose “next” it is, whatever came or went since; then no page counts. */
          cursor?: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              total: number;
              page: number;
              limit: number;
              statements: Array<{
                id: string;
                kind: 'direct' | 'mixed' | 'indirect' | 'act';
                manner: 'said' | 'wrote' | 'thought' | 'wanted' | 'found' | 'displayed' | 'none';
                words: string;
                speaker: string | null;
                person: string | null;
                speaker_identity: string | null;
                speaker_p: number | null;
                /** The sentences in which it stands. */
                context: string;
                utterance: string | null;
                label: string | null;
                addressee: string | null;
                channel: string | null;
                channel_kind: string | null;
                said_from: string | null;
                said_to: string | null;
                precision: string | null;
                modality: string | null;
                within: string | null;
                on_behalf_of: string | null;
                cue: string;
                source: string;
                p: number;
                code: string | null;
                open: string;
                about: string | null;
                corrected: string;
                /** Where else the very same text stands. */
                also: string | null;
                /** The article of which its own is a copy. */
                copy_of: string | null;
                article: string;
                title: string | null;
                published: string | null;
                publisher: string | null;
                url: string | null;
                start: number | null;
                end: number | null;
                /** 0 where it stands in a former version of its page. */
                current: number;
              }>;
              /** The cursor with which the list goes on; null at its end. */
              next: string | null;
              /** The lists of people that are kept. */
              lists: string[];
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/import.json': {
    /** A form to put articles on record with. */
    get: {
      parameters: Record<string, never>;
      responses: {
        200: {
          content: {
            'application/json': Record<string, never>;
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /** Reads articles and puts them on record; what is there already is not read again. */
    post: {
      parameters: Record<string, never>;
      requestBody: {
        content: {
          'application/json': {
            /** The day of publication of what carries none. */
            published?: string;
            /** Addresses of pages or feeds of the public internet, a line each. */
            addresses?: string;
            /** A text, as it was published. */
            text?: string;
            /** Its title. */
            title?: string;
            /** Who published it. */
            publisher?: string;
            /** The example week that comes with On Record. */
            examples?: 'true' | 'false';
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              state: 'running' | 'done' | 'failed';
              /** How many articles and faults were told so far. */
              count: number;
              /** The latest of them, in order. */
              taken: Array<{
                outcome: 'added' | 'version' | 'elsewhere' | 'known';
                article: string;
                statements: number;
                where: string;
                former: string | null;
                title: string | null;
              } | {
                where: string;
                what: string;
                remedy: string;
              }>;
              result: {
                articles: number;
                statements: number;
                errors: number;
              } | null;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/imports/{id}.json': {
    /** How far an import is; /imports/{id}/events tells of each step (server-sent events). */
    get: {
      parameters: {
        path: {
          /** Its id, which starting it gave. */
          id: string;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              state: 'running' | 'done' | 'failed';
              /** How many articles and faults were told so far. */
              count: number;
              /** The latest of them, in order. */
              taken: Array<{
                outcome: 'added' | 'version' | 'elsewhere' | 'known';
                article: string;
                statements: number;
                where: string;
                former: string | null;
                title: string | null;
              } | {
                where: string;
                what: string;
                remedy: string;
              }>;
              result: {
                articles: number;
                statements: number;
                errors: number;
              } | null;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/watches.json': {
    /** What is watched, what people want to be told, and what they were told. */
    get: {
      parameters: Record<string, never>;
      responses: {
        200: {
          content: {
            'application/json': {
              sources: Array<{
                address: string;
                follow: boolean;
                /** Milliseconds since 1970; null for never. */
                asked: number | null;
                /** Milliseconds since 1970; null for never. */
                next: number | null;
                tries: number;
                fault: string | null;
                places: number;
                waiting: number;
              }>;
              alerts: Array<{
                id: string;
                about: string;
                made: number;
                webhook: string | null;
              }>;
              tips: Array<{
                alert: string;
                at: string;
                told: string;
                kind: string | null;
                label: string | null;
                article: string;
                statement: string | null;
                /** Why it was not sent. */
                fault: string | null;
              }>;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
    /** Watches a feed, a list of feeds, a sitemap or a page. */
    post: {
      parameters: Record<string, never>;
      requestBody: {
        content: {
          'application/json': {
            /** Of the public internet. */
            address: string;
            /** Read the pages that a feed points to. */
            follow?: 'true' | 'false';
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              /** By which what is sent to a new webhook is signed; it is told only here. */
              secret: string | null;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/statements/{id}/corrections.json': {
    /** Puts a correction beside a statement; the machine’s reading stays on record. */
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /** What is corrected. */
            field: 'speaker' | 'addressee' | 'channel' | 'time' | 'modality' | 'manner' | 'about' | 'content' | 'cue' | 'source' | 'statement' | 'finding' | 'undo';
            /** What it should be; “none” where it must stay open. */
            value: string;
            /** Who corrects. */
            by: string;
            /** What shows it. */
            why: string;
            /** Where a browser goes from there. */
            back?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/corrections.json': {
    /** Puts the same correction beside several statements, beside all or none. */
    post: {
      parameters: Record<string, never>;
      requestBody: {
        content: {
          'application/json': {
            /** Statements; in a form, a field for each. */
            ids: string[] | string;
            /** What is corrected. */
            field: 'speaker' | 'addressee' | 'channel' | 'time' | 'modality' | 'manner' | 'about' | 'content' | 'cue' | 'source' | 'statement' | 'finding' | 'undo';
            /** What it should be; “none” where it must stay open. */
            value: string;
            /** Who corrects. */
            by: string;
            /** What shows it. */
            why: string;
            /** Where a browser goes from there. */
            back?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              statements: number;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/articles/{id}/statements.json': {
    /** Puts a statement on record that the machine’s reading lacks. */
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /** What was said: words of the text, or where they stand (120-222 230-240). */
            content: string;
            /** The words that credit it. */
            cue?: string;
            /** Whom they credit. */
            source?: string;
            /** Who said it; open without. */
            speaker?: string;
            /** Who corrects. */
            by: string;
            /** What shows it. */
            why: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              article: string;
              /** The statement’s. */
              id: string;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/statements/{id}/places.json': {
    /** Moves the edges of a statement: of what was said, of the words that credit it, of whom they credit. */
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': {
            /** Words of the text, or where they stand (120-222 230-240). */
            content: string;
            /** The same; empty where nothing credits it. */
            cue?: string;
            /** The same; empty where nobody is named. */
            source?: string;
            /** Who corrects. */
            by: string;
            /** What shows it. */
            why: string;
            /** Where a browser goes from there. */
            back?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/people/joins.json': {
    /** Puts on record that two persons are one, who is called as the first from then on. */
    post: {
      parameters: Record<string, never>;
      requestBody: {
        content: {
          'application/json': {
            /** Who it is: the id of a bearer. */
            id: string;
            /** Who that is, too: an id, or a name that one other person bears. */
            other: string;
            /** Who corrects. */
            by: string;
            /** What shows it. */
            why: string;
            /** Where a browser goes from there. */
            back?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              person: string;
              other: string;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/people/parts.json': {
    /** Puts on record that what some articles say of a person is said of somebody else of the name. */
    post: {
      parameters: Record<string, never>;
      requestBody: {
        content: {
          'application/json': {
            /** The id of a bearer; one that was joined by hand takes back what it brought. */
            id: string;
            /** The ids of articles that speak of somebody else; in a form, a field for each. */
            articles?: string[] | string;
            /** Who corrects. */
            by: string;
            /** What shows it. */
            why: string;
            /** Where a browser goes from there. */
            back?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              person: string;
              other: string;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/watches/removal.json': {
    /** Watches a source no more; what is on record stays. */
    post: {
      parameters: Record<string, never>;
      requestBody: {
        content: {
          'application/json': {
            address: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              /** By which what is sent to a new webhook is signed; it is told only here. */
              secret: string | null;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/alerts.json': {
    /** Makes an alert for what goes on record from now on; all that is given holds at once. */
    post: {
      parameters: Record<string, never>;
      requestBody: {
        content: {
          'application/json': {
            /** Words of what was said: "a phrase" in quotation marks, a* for beginnings, -word for what must not be there. */
            words?: string;
            /** Who said it. */
            speaker?: string;
            /** To whom. */
            addressee?: string;
            /** Of whom. */
            about?: string;
            /** Towards those whom “about” names. */
            stance?: 'for' | 'neither' | 'against';
            /** Through what. */
            channel?: string;
            /** Who published it. */
            outlet?: string;
            /** How it is given. */
            kind?: 'direct' | 'mixed' | 'indirect' | 'act';
            /** That an editor would flag so, or what that stands against. */
            finding?: 'unattributed' | 'ambiguous speaker' | 'undated' | 'cut' | 'altered' | 'joined' | 'misattributed' | 'recycled' | 'out of order' | 'second-hand';
            /** Only findings that are at least so probable. */
            least?: number;
            /** That has these words, or some of them. */
            quotation?: string;
            /** Where it is sent, too: of the public internet. */
            webhook?: string;
          };
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              /** By which what is sent to a new webhook is signed; it is told only here. */
              secret: string | null;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
  '/alerts/{id}/removal.json': {
    /** Removes an alert, with what it told. */
    post: {
      parameters: {
        path: {
          id: string;
        };
      };
      requestBody: {
        content: {
          'application/json': Record<string, never>;
        };
      };
      responses: {
        200: {
          content: {
            'application/json': {
              id: string;
              /** By which what is sent to a new webhook is signed; it is told only here. */
              secret: string | null;
            };
          };
        };
        400: {
          content: {
            'application/problem+json': Problem;
          };
        };
        404: {
          content: {
            'application/problem+json': Problem;
          };
        };
        default: {
          content: {
            'application/problem+json': Problem;
          };
        };
      };
    };
  };
}

/** Why a request was not answered (RFC 9457). */
export type Problem = {
  type: 'about:blank';
  title: string;
  status: number;
  detail: string;
  /** The request’s id, by which the log knows it. */
  request: string;
};
