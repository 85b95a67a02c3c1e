/** What is known of a candidate for an anaphor, as numbers; the weights are by these names in `model/speakers.json`. */
export const FEATURES = [
  'affinity',
  'affinityLast',
  'closest',
  'sameSentence',
  'sentenceBefore',
  'sentences',
  'sameParagraph',
  'paragraphs',
  'often',
  'share',
  'first',
  'firstBefore',
  'quoted',
  'possessive',
  'byPronoun',
  'spokeLast',
  'spokeLastSameParagraph',
  'spokeSentenceBefore',
  'agrees',
  'nearest',
  'onlyNear',
  'named',
  'ownContent',
  'roleHead',
  'roleOnly',
  'roleWords',
  'nameWord',
  'group',
  'organization',
  'speaksNext',
  'speaksNextSameParagraph',
  'lead',
  'otherSelf',
  'spoke',
  'spokeOften',
  'sameTopic',
  'sexSure',
  'onlyPerson',
  // Of "none of them": the last row.
  'none',
  'noneDefinite',
  'noneIndefinite',
  'noneOwned',
  'noneBare',
  'noneMany',
  'noneCandidates',
  'noneAffinity',
  'noneSelfAgain',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Where in a row a feature stands. */
export const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Readonly<Record<Feature, number>>;

/** The features of one candidate, in the order of `FEATURES`; what does not apply is 0. */
export type Row = Float64Array;

export function emptyRow(): Row {
  return new Float64Array(FEATURES.length);
}

/** Sets some features of a row. */
export function put(row: Row, features: Features): void {
  for (const name in features) row[AT[name as Feature]] = Number(features[name as Feature]);
}

/** Some features by their names; what does not apply is left out. */
export type Features = Readonly<Partial<Record<Feature, number | boolean>>>;
