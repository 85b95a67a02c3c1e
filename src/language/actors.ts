/** What a pronoun tells of whom it refers to. `speaker` and `hearer` are those of the quotation that it stands in. */
export type PronounSort = 'he' | 'she' | 'it' | 'they' | 'speaker' | 'speakers' | 'hearer' | 'relative';

/** What reading the words of a source needs to know of a language. */
export interface SourceWords {
  readonly pronoun: (word: string) => PronounSort | undefined;
  /** A pronoun with a word that leaves it what it is ("he himself"), the pronoun in a group `pronoun`. */
  readonly pronounPhrase: RegExp;
  /** Ahead of a pronoun that is a source: when it spoke, “On Tuesday he”. */
  readonly timeAhead: RegExp;
  /** Behind a source: words that are none of who it is ("the mayor himself", "a youth who"). */
  readonly emphatic: RegExp;
  /** A piece of writing and whose it is, the latter in a group `owner`: who wrote it says it ("the club's statement"). */
  readonly ownedWork: RegExp;
  /** Pronouns that stand for a thing as often, and are no source ("this"). */
  readonly pointer: RegExp;
  /** Words that stand for no one in particular. */
  readonly generic: RegExp;
  /** What something else was read from, which says it ("a copy seen by the paper"). */
  readonly copied: RegExp;
  /** The labels of an interview: who asks, who answers. */
  readonly asker: RegExp;
  readonly answerer: RegExp;
  /** One of several, who may be named behind: "one of them", "another". */
  readonly oneOfThem: RegExp;
  /** Some of those whom a name is of ("some Democrats"). */
  readonly part: RegExp;
  /** Behind a head, before a name that closes the source: what sets it off ("the president, Mr"). */
  readonly apposition: RegExp;
  /** Inside words ahead of a name: the preposition of an office ("director for"), and what makes it another's ("aide to", "spokesman for"). */
  readonly office: RegExp;
  readonly helpers: RegExp;
  /** Between a description and the name that its bearer gave ("who gave his name only as"). */
  readonly givenAs: RegExp;
  /** Between a head and such a name: somebody else's description, whose name it is ("of the skipper, "); the noun in a group `head`. */
  readonly another: RegExp;
  /** Ahead of a name: it is of who is what somebody has ("the league, whose chairwoman, Ms"). */
  readonly whoseIs: RegExp;
  /** Inside a source: what tells some of those whom its head is of ("including"). */
  readonly instances: RegExp;
  /** Somebody known, called by an age, or by where they come from ("the 56-year-old", "the Welshman"). */
  readonly epithet: RegExp;
  /** The beginning of a source that is no name though it has a capital. */
  readonly capitalArticle: RegExp;
  /** Where what modifies a head begins. Global. */
  readonly afterHead: RegExp;
  readonly definite: RegExp;
  /** The beginning of a description with an article, before "minister of … NAME" could be one. */
  readonly determined: RegExp;
  /** Ahead of a name: the word before it, in a group `word`, with a form of address between perhaps. */
  readonly wordBefore: RegExp;
  /** Such a word that makes the name somebody else's ("lawyers for"). */
  readonly preposition: RegExp;
  /** Such a word that says of what origin or party someone is. */
  readonly adjective: RegExp;
  /** "Both" ahead of two sources, and what joins them: groups `first` and `second`. */
  readonly both: RegExp;
  readonly coordination: RegExp;
  /** The beginning of one of two sources that is a description. */
  readonly coordinated: RegExp;
  /** What joins names of a group. */
  readonly and: string;
}

/** What finding out what someone is needs to know of a language. */
export interface DescriptionWords {
  /** The article of a description. */
  readonly article: RegExp;
  readonly definite: RegExp;
  /** Words for a number of people: nobody in particular; at the beginning of a description, and with a word break alone. */
  readonly indefinite: RegExp;
  readonly indefinitePart: RegExp;
  /** "A", "one", "another". */
  readonly one: RegExp;
  /** "One", which is none of those whom the text names. */
  readonly single: RegExp;
  /** Whose it is. */
  readonly ownedPart: RegExp;
  /** Ahead of a head: back to its article, the phrase in a group `phrase`. */
  readonly backToArticle: RegExp;
  /** Words that begin a sentence and no description, at the beginning of capitalised ones ("Meanwhile "). */
  readonly opening: RegExp;
  /** Behind a description's head: where what says more of it begins that is no part of a name (", who", " released"). */
  readonly clause: RegExp;
  /** Inside a description: where a sentence of its own begins without a link ("the experts I asked"). */
  readonly inner: RegExp;
  /** "Former", "ex-", "late": it no longer holds. */
  readonly past: RegExp;
  /** Between a name and what its bearer is; at the end of what stands before the description. */
  readonly copula: RegExp;
  readonly gap: RegExp;
  /** Words that are no head. */
  readonly noHead: RegExp;
  /** Behind a name: it is set off ("the minister Tom Veld said"); behind a description: it closes like an aside. */
  readonly setOff: RegExp;
  readonly aside: RegExp;
  /** Behind a description: of what ("of Leeds"). */
  readonly of: RegExp;
  /** Behind a head: what says of whom it is. */
  readonly tied: RegExp;
  /** Anywhere in a description: what follows its head. */
  readonly tie: RegExp;
  /** Heads by which any organization may be called again. */
  readonly again: RegExp;
  /** There is one of them: whoever says "the high court" need not name it. */
  readonly institution: RegExp;
  /** What a person has and is not; and that of a named person ("the Hale administration"). */
  readonly office: RegExp;
  readonly officeOf: RegExp;
  /** What sorts of organization a word of its name, or of a description, says that it is. */
  readonly branches: (word: string) => readonly string[];
  /** Heads of those whose names say so: no other name is a ministry. */
  readonly plain: ReadonlySet<string>;
  /** The same, but for those that are known by their initials. */
  readonly initials: ReadonlySet<string>;
  /** A word that says where an organization is. */
  readonly based: RegExp;
  /** Before the name of somebody who only saw what is told: “a letter seen by”. */
  readonly seenBy: RegExp;
  /** Before the name of somebody who is told something. */
  readonly toldAhead: RegExp;
  /** Behind the name of a place or a firm: what stands there, so that the name may be the place's: “Tarn *plant*”. */
  readonly site: RegExp;
  /** Behind a description, up to the name that its bearer goes by: “who identified herself only as”. */
  readonly namesHimself: RegExp;
  /** A word that says that a body is a newspaper's: "the editorial board". */
  readonly ofPaper: RegExp;
  /** A head that is a piece of work, by someone who is named below. */
  readonly work: RegExp;
  /** Such a head of what has a title, by which the text names it. */
  readonly titled: RegExp;
  /** Words of one who stays unnamed, or who is told by a name. */
  readonly unnamed: RegExp;
  /** Heads in the plural, by their ending or as they are. */
  readonly plural: RegExp;
  readonly pluralHead: RegExp;
  /** Such a head that is of no group of people in particular. */
  readonly everybody: RegExp;
  /** The beginning of a description of some only of those whom its head is of. */
  readonly someOf: RegExp;
  readonly pluralEnding: RegExp;
  /** Heads of persons by their ending, and those that only seem to be. */
  readonly personEnding: RegExp;
  readonly noPerson: RegExp;
  /** Nouns for persons that no ending tells ("youth"). */
  readonly person: ReadonlySet<string>;
  readonly kin: RegExp;
  /** Ahead of a name: whose kin they are (“her mother, the teacher | Greta Lind”). */
  readonly kinAhead: RegExp;
  /** Such heads that say whose even with "the" alone: "the family", "the widow". */
  readonly kept: RegExp;
  /** Heads of those whom somebody has for a service ("her agent"). */
  readonly served: RegExp;
}

/** What tells whether a name is a person's, by the words before it and behind it. */
export interface NameSigns {
  /** Ahead of a place: "in", "near". */
  readonly located: RegExp;
  /** Ahead of what something is of; with the noun in a group `noun`. */
  readonly of: RegExp;
  readonly whose: RegExp;
  /** Ahead of it, the article. */
  readonly definite: RegExp;
  /** Behind a person: "who". */
  readonly who: RegExp;
  /** Behind what is none: "which". */
  readonly which: RegExp;
  /** Behind a person: how old they are. */
  readonly aged: RegExp;
  /** Behind whoever speaks. */
  readonly says: RegExp;
}

/** What telling who speaks needs to know of a language. */
export interface ActorWords {
  readonly names: NameSigns;
  readonly sources: SourceWords;
  readonly descriptions: DescriptionWords;
  /** Ahead of a name, and behind it: its bearer puts the questions of an interview. */
  readonly interviewing: RegExp;
  readonly interviews: RegExp;
  /** Above words that are somebody's who did not write the article: a letter to an editor, a statement in full. */
  readonly reprinted: RegExp;
  /** Ahead of a name: its bearer took or drew the pictures of an interview. */
  readonly picturing: RegExp;
  /** Ahead of somebody: they do what a participle says ("asked by"). */
  readonly agent: RegExp;
  /** At the beginning of a name, the hour of its entry in a liveblog ("17.55 "). */
  readonly stamp: RegExp;
  /** The end of words that look like a name and are none where they are determined: “Norhaven Republican”. */
  readonly commonName: RegExp;
  /** What tells that it is, ahead of them or of their last: “the”, “Norhaven's Labour”. */
  readonly determining: RegExp;
  /** A word that counts, and may look like a name at the beginning of a sentence. */
  readonly one: RegExp;
  /** From the beginning of a sentence up to a name: its bearer is not who is "she" behind it ("Asked by", "According to her son,"). */
  readonly others: RegExp;
  /** A cue by which somebody who has spoken says more: “added”. */
  readonly adds: RegExp;
  /** Up to a name, in the phrase that a sentence begins with, of somebody to, with or by whom something was done: “In a letter to”. */
  readonly fronted: RegExp;
  /** "Who", which is no place. */
  readonly who: RegExp;
  /** What ties a place or an organization to whom stands before it. */
  readonly tie: RegExp;
  /** The same, with what that is between ("of the charity | River Watch"). */
  readonly tieOfBody: RegExp;
  /** A pronoun that says whose something is. */
  readonly possessivePronoun: RegExp;
  /** One that is whoever does what the clause says: "himself". */
  readonly reflexive: RegExp;
  /** One that also stands for somebody, and what tells behind it that it does: "accused her of". */
  readonly alsoPossessive: RegExp;
  readonly afterObject: RegExp;
  /** Offices of those whose trade it is to speak for someone else. */
  readonly speaksFor: RegExp;
  /** The same, and who serves one alone: counsel, an agent who is said to be somebody's. */
  readonly servesAs: RegExp;
  /** A spokesperson of whom the words do not say for whom. */
  readonly spokesman: RegExp;
  /** A mark of counsel; ahead of whom the text says for whom they appear, in a group `whom` with a `mark` behind; and such words behind a name. */
  readonly counsel: RegExp;
  readonly appears: RegExp;
  readonly appearing: RegExp;
  /** Between whom they speak for and the office; and behind the office. */
  readonly owner: RegExp;
  readonly principal: RegExp;
  /** Behind someone quoted: the report of a third's words, with groups `cue` and `that`. */
  readonly report: RegExp;
  /** What somebody is blamed for that is a saying ("for saying that"), in a group `cue`; with indices. */
  readonly blame: RegExp;
  /** Ahead of that: it is whom the blame is put upon ("upset with Hale"); or the subject ("Hale drew the anger of Varga"). */
  readonly blames: RegExp;
  readonly drawsBlame: RegExp;
  /** What somebody does with their face or shoulders, and says nothing by it: "laughed". */
  readonly gesture: RegExp;
  /** A cue of those who are told, and say nothing ("the court heard"). */
  readonly hears: RegExp;
  /** A cue of what is written, whose subject is a paper: “it reads”. */
  readonly reads: RegExp;
  /** Words in which somebody says something in writing, with a group `head` for what that is ("in an open letter"). */
  readonly writtenIn: RegExp;
  /** What such a thing is called. */
  readonly writing: RegExp;
  /** A cue that is nothing but a verb of telling in the past. */
  readonly told: RegExp;
  /** Behind who is heard: what they say, in a group `cue` ("admit to"). */
  readonly heardTo: RegExp;
  /** Ahead of a verb of saying: somebody is accused of it ("accused Hale of"). */
  readonly chargedWith: RegExp;
  /** Behind a quotation that somebody else tells: whose it is, in groups `source` and `cue`. */
  readonly creditBehind: RegExp;
  /** Right ahead of a quotation inside another: whose it is, in groups `source` and `cue`; with indices. */
  readonly creditAhead: RegExp;
  /** Ahead of a source inside a quotation: its article, in a group `article`. */
  readonly articleBefore: RegExp;
  /** A plural that is a group's name. */
  readonly pluralName: RegExp;
  /** Numbers and quantities that a text leaves without what they count. */
  readonly count: RegExp;
  /** Ahead of a name: the statement is of or about its bearer. */
  readonly about: RegExp;
}
