import type { Act, ActClass } from '../record/act.js';
import type { Article } from '../record/article.js';
import { type Draft, draft } from '../record/draft.js';
import type { Scene } from '../record/scene.js';
import type { Statement } from '../record/statement.js';
import type { Context } from '../step.js';
import type { Mention } from '../tag/mentions.js';
import { contains, overlaps, type Span } from '../text/span.js';
import { CARRIER, CLASSES, forms, LIGHT, NOUNS, PHRASES, VERBS, type Verb } from './classes.js';

/** A verb, or a verb with its noun, where it stands. */
interface Hit {
  readonly span: Span;
  readonly class: ActClass;
  readonly isAmbiguous: boolean;
  /** What the form can be: of "attacked" both of the first, of "attacking" the last. */
  readonly form: 'bare' | 'finite' | 'past' | 'participle' | 'ing';
}

interface Entry {
  readonly verb: Verb;
  readonly form: Hit['form'];
}

const BY_FORM = new Map<string, Entry[]>();
for (const verb of VERBS) {
  const { present, past, participle, ing } = forms(verb.lemma);
  const add = (form: string, kind: Hit['form']): void => {
    const list = BY_FORM.get(form) ?? [];
    if (!list.some((entry) => entry.verb === verb)) list.push({ verb, form: kind });
    BY_FORM.set(form, list);
  };
  for (const form of past) add(form, participle.includes(form) ? 'past' : 'finite');
  add(present, 'finite');
  for (const form of participle) add(form, 'participle');
  add(ing, 'ing');
  // "Mayors back Hale": the bare form, of a plural subject.
  add(verb.lemma, 'bare');
}

const LIGHT_FORMS = new Map<string, Hit['form']>(
  LIGHT.flatMap((lemma) => {
    const { present, past, ing } = forms(lemma);
    return [[present, 'finite'], ...past.map((form) => [form, 'finite'] as const), [ing, 'ing']] as [
      string,
      Hit['form'],
    ][];
  }),
);
const LIGHT_NOUN = new RegExp(
  `^(?:\\s+(?:up|out))?\\s+(?:(?:his|her|its|their|the|a|an|new|fresh|fierce|sharp|harsh|strong|public|full|scathing|personal|heartfelt)\\s+){0,3}(${Object.keys(NOUNS).join('|')})\\s+(?:of|on|for|to|against|from|at)\\s`,
  'iu',
);

/** What turns a form into no deed: it was not done, or not yet, or only might be. */
const UNDONE =
  /(?:^|\s)(?:to|will|would|could|may|might|should|must|can|cannot|shall|if|let|help|never|not|nor|without|\p{L}+n['’]t|going to|about to|(?:refus|declin|fail|stopp|avoid|resist)\p{L}+(?:\s(?:to|from|short of))?|wo|ca)\s+(?:(?:\p{L}+ly|also|even|ever|have|be|been|being)\s+)*$/iu;
const PASSIVE =
  /\b(?:is|are|was|were|be|been|being|get|gets|got|getting)\s+(?:(?:\p{L}+ly|also|again|since|then|now)\s+)*$/iu;
const BEING = /\bbeing\s+(?:\p{L}+ly\s+)?$/iu;
/** Between a subject and its verb. */
const BEFORE_VERB =
  /^(?:\s|(?:\p{L}+ly|also|has|have|had|then|later|again|still|once|twice|even|now|since|soon|already|both|all|is|are|was|were|been|himself|herself|themselves)\b)*$/iu;
/** An aside or an attribute between the two: "Hale, the mayor, …", "the mayor of Norhaven …", "Hale (Lab) …". */
const ASIDE =
  /^(?:\s\([^()]{1,30}\))?(?:\s(?:of|for|from|in)\s[^,.;:“”"]{2,40}?)?(?:,\s[^.;:“”"]{2,80},)?(?:\s|(?:\p{L}+ly|also|has|have|had|then|later|again|still|once|now|already)\b)*$/iu;
/** Between a verb and its object. */
const BEFORE_OBJECT =
  /^\s+(?:(?!and|or|of|but|that|as|when|because|after|before|for|with|by|in|on|at|over|against|to|from)[\p{L}’'.-]+\s+){0,4}$/iu;
const NO_VERB =
  /(?:^|\b(?:is|are|was|were|be|been|being|come|came|coming|go|goes|went|going|gets?|got|fight|fought|fires?|fired|hits?|strikes?|struck|right|the|an?|his|her|their|its|my|your|our|this|that|of|and|or|to)\s+)$/iu;
/** Under a condition, or in somebody else's words. */
const SUPPOSED = /\b(?:if|unless|whether)\s[^,;]{0,80}$|\baccording to\s[^;]{0,120}$/iu;
/** "46 percent support Hale" is what a poll found. */
const POLLED = /(?:percent|per cent|%)(?: of [\p{L} ]{1,40})?\s+(?:would |now )?$/iu;
const REFLEXIVE = /^(?:who|whom|whose|which|it|its|itself|himself|herself|themselves|of|to|for|and|in|on|the|a|an)$/i;
/** Deeds that are no words, and games. */
const PHYSICAL =
  /\b(?:knife|knives|gun(?:man|men|fire)?|bomb\w*|rockets?|missiles?|troops|soldiers?|militants?|rebels|shell(?:ed|ing)|stabb\w+|shot|shooting|wounded|kill(?:ed|ing)|drones?|airstrikes?|tanks?|warplanes?|fighters|police dog|striker|midfield\w*|goal(?:s|keeper)?|defender|winger|penalty|half-time|innings|wicket|quarterback|touchdown|lap|peloton|storm|hurricane|flood\w*|virus|disease|champion(?:ship)?|batter(?:y|ies)|hackers?|malware)\b/iu;

/**
 * Finds the acts that a journalist reports in a voice of their own: none inside quotation marks or inside what somebody
 * is credited with, none that was not done ("would back", "refused to condemn"). What the tagger took for a content but
 * is only the act's object ("backed | Hale") becomes an act.
 */
export function findActs(scene: Scene, { article, segmentation, mentions, odds }: Context): Scene {
  const { text } = article;
  const { sentences, quotations } = segmentation;
  const credited = scene.statements;
  const bare = new Set(credited.filter((statement) => isObject(text, statement)));
  const taken = [
    ...quotations.map(({ outer }) => outer),
    ...credited.filter((statement) => !bare.has(statement)).flatMap(({ cue, content }) => [...cue, ...content]),
  ].sort((a, b) => a[0] - b[0]);
  const cued = [...bare].filter(({ cue }) => cue.length > 0).sort((a, b) => a.cue[0]![0] - b.cue[0]![0]);
  const acts: Act[] = [];
  // An act stands for each, unless it was not done.
  const replaced = new Set<Statement>();
  let [from, t, c] = [0, 0, 0];
  for (const sentence of sentences) {
    while (from < mentions.length && mentions[from]!.span[0] < sentence[0]) from++;
    let to = from;
    while (to < mentions.length && mentions[to]!.span[0] < sentence[1]) to++;
    while (t < taken.length && taken[t]![1] <= sentence[0]) t++;
    while (c < cued.length && cued[c]!.cue[0]![0] < sentence[0]) c++;
    const blocked: Span[] = [];
    for (let i = t; i < taken.length && taken[i]![0] < sentence[1]; i++) blocked.push(taken[i]!);
    const clause = new Sentence(text, sentence, mentions.slice(from, to));
    for (const hit of hits(text, sentence)) {
      if (blocked.some((span) => overlaps(span, hit.span))) continue;
      let known: Statement | undefined;
      for (let i = c; i < cued.length && cued[i]!.cue[0]![0] < hit.span[1]; i++)
        if (overlaps(cued[i]!.cue[0]!, hit.span)) known = cued[i];
      if (known && replaced.has(known)) continue;
      if (!clause.isDone(hit)) {
        if (known) replaced.add(known);
        continue;
      }
      const act = clause.act(hit, acts, known);
      if (!act) continue;
      if (known) replaced.add(known);
      acts.push(act);
    }
  }
  return {
    ...scene,
    statements: [
      ...credited.filter((statement) => !replaced.has(statement)),
      ...acts.map((act) => ofAct(article, act, odds.act)),
    ],
  };
}

/** An act on record: in the content's place stands whom it is about. */
function ofAct(article: Article, act: Act, p: number): Draft {
  const parts = { kind: 'act', content: act.object, cue: [act.cue], source: [act.source], p } as const;
  return draft(article, parts, act);
}

const ADJUNCT = /\s(?:as|after|while|when|because|for|over|in|on|during|amid|since|with|at|by)\s/;
const CLAUSE =
  /^(?:that|of|how|why|whether|if|what)\b|(?:^|\s)to (?!an?\b|the\b|his\b|her\b|their\b|its\b|\p{Lu})|\s(?:that|is|are|was|were|has|have|had|will|would|could|should|can|must|did|does|cannot|of \w+ing)\b/u;

/** Whether a content is a noun phrase, with adjuncts perhaps: whom the cue is about, and nothing that was said. */
function isObject(text: string, { kind, content }: Statement): boolean {
  const first = content[0];
  if (kind !== 'indirect' || !first) return false;
  const words = text.slice(...first);
  return !CLAUSE.test(words.slice(0, ADJUNCT.exec(words)?.index ?? words.length));
}

/** In characters. */
const NEAR = 400;

/** Everything in a sentence that looks like an act, in text order. */
function hits(text: string, [from, to]: Span): Hit[] {
  const words = text.slice(from, to);
  const out: Hit[] = [];
  for (const match of words.matchAll(/[\p{L}-]+/gu)) {
    const form = match[0].toLowerCase();
    const end = match.index + match[0].length;
    const rest = words.slice(end, end + 90);
    for (const entry of BY_FORM.get(form) ?? []) {
      const { after } = entry.verb;
      if (after !== '' && !new RegExp(`^\\s+${after}\\b`, 'i').test(rest)) continue;
      // "backed off", "backed into", "slammed down" are other verbs.
      if (after === '' && /^\s+(?:off|out|away|down|up|into|onto|through)\b/i.test(rest)) continue;
      const length = after === '' ? 0 : after.length + 1;
      const span: Span = [from + match.index, from + end + length];
      out.push({ span, class: entry.verb.class, isAmbiguous: entry.verb.isAmbiguous, form: entry.form });
      break;
    }
    const light = LIGHT_FORMS.get(form);
    const noun = light && LIGHT_NOUN.exec(rest);
    if (light && noun) {
      const length = noun[0].search(/\s\S+\s$/u);
      out.push({
        span: [from + match.index, from + end + length],
        class: NOUNS[noun[1]!.toLowerCase()]!,
        isAmbiguous: false,
        form: light,
      });
    }
  }
  for (const [phrase, kind] of PHRASES) {
    for (const match of words.matchAll(phrase)) {
      const span: Span = [from + match.index, from + match.index + match[0].trimEnd().length];
      const isIng = /^\w+ing\b/.test(match[0]);
      out.push({ span, class: kind, isAmbiguous: false, form: isIng ? 'ing' : 'finite' });
    }
  }
  return out.sort((a, b) => a.span[0] - b.span[0]);
}

class Sentence {
  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly mentions: readonly Mention[],
  ) {}

  /** What stands before a hit in its sentence, as far as it can matter. */
  private ahead({ span }: Hit): string {
    return this.text.slice(Math.max(this.span[0], span[0] - NEAR), span[0]);
  }

  /** Whether what a hit says was done, by words. */
  isDone(hit: Hit): boolean {
    const ahead = this.ahead(hit);
    // "was back", "the attack", "came back".
    if (hit.form === 'bare' && NO_VERB.test(ahead)) return false;
    if (
      UNDONE.test(ahead) ||
      POLLED.test(ahead) ||
      SUPPOSED.test(ahead) ||
      /\?["”’)]*$/.test(this.text.slice(...this.span).trimEnd())
    )
      return false;
    // A rule is challenged before a judge, a person to something.
    if (hit.class === 'challenge' && !/^\s[^,;]{2,60}?\sto\s/u.test(this.text.slice(hit.span[1], this.span[1])))
      return false;
    return !hit.isAmbiguous || !PHYSICAL.test(this.text.slice(...this.span));
  }

  /** @param known what the tagger made of it */
  act(hit: Hit, before: readonly Act[], known?: Statement): Act | undefined {
    const ahead = this.ahead(hit);
    const isPassive = (hit.form === 'past' || hit.form === 'participle') && PASSIVE.test(ahead);
    if (isPassive) return this.passive(hit, ahead);
    const source = known?.source[0];
    if (known && source) {
      const object = this.object(hit);
      const target = object ?? this.first(known.content[0]!);
      const [start, end] = known.cue[0]!;
      return target && made(hit, [start, Math.max(end, object?.cueEnd ?? end)], source, target.span, known.content);
    }
    if (hit.form === 'participle' && !/\b(?:has|have|had)\b[^,;]{0,30}$/i.test(ahead)) return undefined;
    return this.active(hit, before);
  }

  /** Whom a content is about, where nothing but a title stands before the name. */
  private first([start, end]: Span): { span: Span } | undefined {
    const found = this.mentions.find(
      (m) => isActor(m) && contains([start, end], m.span) && !REFLEXIVE.test(this.text.slice(...m.span)),
    );
    return found && BEFORE_OBJECT.test(` ${this.text.slice(start, found.span[0])}`) ? found : undefined;
  }

  private active(hit: Hit, before: readonly Act[]): Act | undefined {
    const target = this.object(hit);
    if (!target) return undefined;
    const source = hit.form === 'ing' ? this.ingSource(hit, before) : this.subject(hit, before);
    if (!source || overlaps(source, target.span)) return undefined;
    return made(hit, [hit.span[0], target.cueEnd], source, target.span);
  }

  /** "Hale was criticised by Veld", "while being criticised on Twitter by Veld". */
  private passive(hit: Hit, ahead: string): Act | undefined {
    const rest = this.text.slice(hit.span[1], this.span[1]);
    const by = /^(?:[^,;.:“”"]{0,60}?)\sby\s(?:the\s|an?\s)?/iu.exec(rest);
    const agent =
      by &&
      this.mentions.find(
        (m) =>
          isActor(m) &&
          contains([hit.span[1] + by[0].length - 5, hit.span[1] + by[0].length + 45], [m.span[0], m.span[0] + 1]) &&
          m.span[0] >= hit.span[1] + by.index,
      );
    if (!agent) return undefined;
    const gap = this.text.slice(hit.span[1] + by[0].length, Math.max(agent.span[0], hit.span[1] + by[0].length));
    if (!/^(?:[\p{L}’'.-]+\s+){0,3}$/u.test(gap)) return undefined;
    const earlier = this.mentions.filter((m) => isActor(m) && m.span[1] <= hit.span[0]);
    const subject = BEING.test(ahead)
      ? [...earlier].reverse().find((m) => !this.isPossessive(m))
      : [...earlier].reverse().find((m) => {
          const between = this.text.slice(m.span[1], hit.span[0]);
          return BEFORE_VERB.test(between) || ASIDE.test(between.replace(PASSIVE, ' '));
        });
    if (!subject || overlaps(subject.span, agent.span)) return undefined;
    return made(hit, hit.span, agent.span, subject.span);
  }

  /** Who stands before a finite verb as its subject; with "and" between, the subject of the act before. */
  private subject(hit: Hit, before: readonly Act[]): Span | undefined {
    const near = [...this.mentions]
      .reverse()
      .find((m) => m.span[1] <= hit.span[0] && isActor(m) && !this.isPossessive(m));
    if (near) {
      const between = this.text.slice(near.span[1], hit.span[0]);
      if (BEFORE_VERB.test(between)) return this.whole(near);
    }
    const last = before[before.length - 1];
    if (
      last &&
      last.cue[0] >= this.span[0] &&
      /(?:,|\band|\bbut|\bthen)\s+(?:(?:\p{L}+ly|also|then|later|has|have|had)\s+)*$/iu.test(
        this.text.slice(last.cue[1], hit.span[0]),
      )
    )
      return last.source;
    for (const m of [...this.mentions].reverse()) {
      if (m.span[1] > hit.span[0] || !isActor(m) || this.isPossessive(m)) continue;
      if (ASIDE.test(this.text.slice(m.span[1], hit.span[0]))) return this.whole(m);
    }
    return undefined;
  }

  /** Who does what a participle says: whose tweets they are, or the subject of the sentence. */
  private ingSource(hit: Hit, before: readonly Act[]): Span | undefined {
    const ahead = this.ahead(hit);
    const earlier = this.mentions.filter((m) => isActor(m) && m.span[1] <= hit.span[0]);
    // "Hale's tweets on Sunday criticizing …", "a barrage of tweets attacking …".
    const carried =
      /(?:^|\s)([\p{L}-]+)(?:\s+(?:on\s+|posted\s+)?(?:\p{Lu}\p{L}+day|and|last|this|week|month|yesterday|overnight|online))*\s+$/u.exec(
        ahead,
      );
    if (carried && CARRIER.test(carried[1]!)) {
      const noun = hit.span[0] - carried[0].trimStart().length;
      const owner = [...earlier]
        .reverse()
        .find(
          (m) =>
            m.span[1] <= noun &&
            this.isPossessive(m) &&
            /^['’]?s?\s+(?:\p{L}+\s+){0,2}$/iu.test(this.text.slice(m.span[1], noun)),
        );
      if (owner) return owner.span;
      return [...earlier].reverse().find((m) => m.span[1] <= noun && !this.isPossessive(m))?.span;
    }
    if (!/(?:\b(?:after|before|while|by|when|since|despite|and)|,|[–—])\s+(?:\p{L}+ly\s+)?$/iu.test(ahead)) {
      // "Mr. Veld was in Norhaven on Monday attacking Hale" is told of him only right behind "is" or "was".
      const near = earlier[earlier.length - 1];
      return near &&
        /^\s+(?:is|are|was|were|has been|have been|had been|kept|began|started)\s+(?:\p{L}+ly\s+)?$/iu.test(
          this.text.slice(near.span[1], hit.span[0]),
        )
        ? near.span
        : undefined;
    }
    const last = before[before.length - 1];
    if (last && last.cue[0] >= this.span[0]) return last.source;
    return earlier.find(
      (m) => (!this.isPossessive(m) && m.kind !== 'pronoun') || /^(?:he|she|they)$/i.test(this.text.slice(...m.span)),
    )?.span;
  }

  /** Whom the verb's object is, or belongs to; and where the cue ends, which takes in "his handling". */
  private object(hit: Hit): { span: Span; cueEnd: number } | undefined {
    const after = this.mentions.filter((m) => m.span[0] > hit.span[1] && !REFLEXIVE.test(this.text.slice(...m.span)));
    // "Norhaven Mayor Ann Hale", "vice-presidential nominee Bo Lind": what stands before a person's name belongs to it.
    const named = after.find(({ kind, types }) => kind === 'name' && types[0]! > 0.5);
    const isTitled =
      named &&
      BEFORE_OBJECT.test(
        this.text.slice(hit.span[1], named.span[0]).replace(/^\s+(?:of|on|for|to|against|from|at)\b/, ''),
      );
    const target = isTitled && !/['’]s\s/.test(this.text.slice(hit.span[1], named.span[0])) ? named : after[0];
    if (!target) return undefined;
    const gap = this.text.slice(hit.span[1], target.span[0]);
    const isLight = /^\s+(?:of|on|for|to|against|from|at)\s/.test(gap);
    if (!BEFORE_OBJECT.test(isLight ? gap.replace(/^\s+\S+/, '') : gap)) return undefined;
    const isActorLike =
      isActor(target) || (!hit.isAmbiguous && target.types[3]! > 0.5 && this.text[target.span[1]] !== ',');
    if (!isActorLike) return undefined;
    const words = this.text.slice(...target.span);
    const behind = /^\s+(?:own\s+)?(?!(?:in|on|at|for|over|as|and|but|to|after|before|during|with)\b)[\p{L}-]+/u.exec(
      this.text.slice(target.span[1], this.span[1]),
    );
    const own = /^(?:his|their)$/i.test(words) || (/^her$/i.test(words) && behind !== null);
    // "back his": a possessive with no word behind is no object.
    if (own && behind === null) return undefined;
    const head = behind?.[0].length;
    return { span: target.span, cueEnd: own ? target.span[1] + head! : hit.span[1] };
  }

  private isPossessive({ span }: Mention): boolean {
    return (
      /^['’]s?(?:\s|$)/.test(this.text.slice(span[1], span[1] + 3)) ||
      /^(?:his|her|its|their|my|our|your|whose)$/i.test(this.text.slice(...span))
    );
  }

  /** A name with the title or the description before it that belongs to it is the name alone. */
  private whole({ span }: Mention): Span {
    return span;
  }
}

function made(hit: Hit, cue: Span, source: Span, target: Span, object: readonly Span[] = [target]): Act {
  return { cue, source, target, object, class: hit.class, ...CLASSES[hit.class] };
}

/** Whether a mention is of someone who can speak, or be spoken of: a person, people, an organization. */
function isActor({ kind, types }: Mention): boolean {
  return kind === 'pronoun' || types[0]! + types[1]! + types[2]! > 0.5;
}
