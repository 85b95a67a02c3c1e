import type { Language } from '../language/language.js';
import type { Draft } from '../record/draft.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import { Spans } from '../text/spans.js';
import { Beside } from './beside.js';
import { Cast } from './cast.js';
import type { JudgeOfNames } from './forms.js';
import { hearsay } from './hearsay.js';
import { type Inquiry, startOf, type Watch } from './inquiry.js';
import { assignOffices, beginning, withLabels } from './interview.js';
import { turnedOut } from './nested.js';
import { nest } from './nesting.js';
import { objectOf } from './objects.js';
import type { Sighting } from './party.js';
import type { Ranker } from './ranker.js';
import { assignDescriptions } from './recall.js';
import { assignRoles, phrase } from './roles.js';
import { Places, sight } from './sightings.js';

/** What there is to go by before anybody is resolved. */
export function inquiryInto(scene: Scene, context: Context, ranker: Ranker, watch: Watch | undefined): Inquiry {
  const { article, segmentation, mentions, odds, language, writer } = context;
  const { text } = article;
  const { turns } = segmentation;
  const places = new Places(text, segmentation);
  const sightings = Spans.of(sight(withLabels(text, mentions, turns), places, language), ({ span }) => span);
  const names = sightings.values.filter((s) => s.mention.kind === 'name');
  const labels = new Set(turns.flatMap(({ label }) => (label ? [label[0]] : [])));
  const cast = castOf(text, sightings.values, names, places, language, labels, judgeOf(ranker, watch));
  assignOffices(text, turns, cast, language);
  const statements = withHearsay(scene.statements, context, sightings);
  return {
    text,
    places,
    sightings,
    names: Spans.of(names, ({ span }) => span),
    beside: new Beside(places, sightings.values, language),
    cast,
    ranker,
    odds,
    language,
    statements,
    contents: Spans.of(
      statements.flatMap((statement) => statement.content.map((span) => ({ span, statement }))),
      ({ span }) => span,
    ),
    objects: Spans.of(
      statements.flatMap((statement) => {
        const span = objectOf(text, statement);
        return span ? [{ span, statement }] : [];
      }),
      ({ span }) => span,
    ),
    within: nest(statements),
    turnsFrom: beginning(turns),
    turns: Spans.of(
      turns.flatMap((turn) => turn.content.map((span) => ({ ...turn, span }))),
      ({ span }) => span,
    ),
    labels,
    reprintedFrom: language.actors.reprinted.exec(text)?.index ?? text.length,
    writer,
    watch,
    outcomes: new Map(),
    voices: new Map(),
    unnamed: new Map(),
    described: new Map(),
    lastSpeaker: undefined,
  };
}

/** The statements with those that they tell of from a third, in the order of the text. */
function withHearsay(statements: readonly Draft[], context: Context, sightings: Spans<Sighting>): Draft[] {
  const { article, segmentation, odds, language } = context;
  const own = turnedOut(article, segmentation, statements, sightings, language.actors);
  const hearsays = hearsay(article, segmentation, own, sightings, odds.reported, language.actors);
  return [...own, ...hearsays].sort((a, b) => startOf(a) - startOf(b));
}

/** The ranker's judgement on names, which training may watch. */
function judgeOf(ranker: Ranker, watch: Watch | undefined): JudgeOfNames {
  return (traits, form) => {
    const spans = form.sightings.map(({ span }) => span);
    watch?.named(traits, form.words, spans);
    return ranker.named(traits);
  };
}

/** Those whom the article names or describes, with what it says that they are. */
export function castOf(
  text: string,
  sightings: readonly Sighting[],
  names: readonly Sighting[],
  places: Places,
  language: Language,
  labels: ReadonlySet<number> = new Set(),
  judge?: JudgeOfNames,
): Cast {
  const cast = new Cast(text, names, language, labels, judge);
  const { descriptions } = language.actors;
  const phrases = sightings
    .filter((s) => s.mention.kind === 'nominal')
    .flatMap((s) => phrase(text, s, cast, descriptions) ?? []);
  const used = assignRoles(text, phrases, names, cast, language);
  assignDescriptions(
    phrases.filter((item) => !used.has(item)),
    cast,
    places,
    language,
  );
  return cast;
}
