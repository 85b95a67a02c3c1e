import type { Statement } from '../record/statement.js';
import { anaphor } from './anaphor.js';
import { type Inquiry, likeliest, sightingAt } from './inquiry.js';
import type { Party, Sighting } from './party.js';
import { weigh } from './weighing.js';

/**
 * Pronouns that can't be of who speaks, once that is known: “She has never missed a shift” is not said of herself, nor “Lind praised
 * him” of Lind. Whoever was taken for them before, and speaks, gives way to who is likely beside.
 */
export function resolveOthers(inquiry: Inquiry): void {
  inquiry.lastSpeaker = undefined;
  for (const statement of inquiry.statements) {
    const { act } = statement;
    // Of "defended his record" the cue takes in what is his: that may be the speaker's own.
    const sighting = act && act.target[0] >= act.cue[1] ? sightingAt(inquiry, act.target[0]) : undefined;
    if (sighting) resolve(inquiry, sighting, speakerOf(inquiry, statement));
  }
  for (const { span: content, statement } of inquiry.contents.values) {
    if (statement.kind !== 'direct') continue;
    const speaker = speakerOf(inquiry, statement);
    for (const sighting of inquiry.sightings.inside(content)) {
      const innermost = inquiry.contents.touching(sighting.span).at(-1)?.statement;
      if (sighting.isQuoted && innermost === statement) resolve(inquiry, sighting, speaker);
    }
  }
}

function speakerOf({ outcomes }: Inquiry, statement: Statement): Party | undefined {
  const outcome = outcomes.get(statement);
  const speaker = outcome && likeliest(outcome.resolved);
  return speaker?.kind === 'person' ? speaker : undefined;
}

function resolve(inquiry: Inquiry, sighting: Sighting, speaker: Party | undefined): void {
  const { cast, language, text } = inquiry;
  const sort =
    sighting.mention.kind === 'pronoun' ? language.actors.sources.pronoun(text.slice(...sighting.span)) : undefined;
  const known = cast.at.get(sighting.span[0]);
  if (!speaker || (sort !== 'he' && sort !== 'she') || (known && known !== speaker)) return;
  cast.forget(sighting);
  const she = sort === 'she' ? 1 : -1;
  const bare = { ...anaphor('person', sighting.span[0], sighting), she, not: speaker };
  const party = likeliest(weigh(inquiry, bare, null));
  if (party) cast.see(party, sighting);
}
