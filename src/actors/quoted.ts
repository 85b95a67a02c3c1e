import { anaphor } from './anaphor.js';
import { type Inquiry, likeliest } from './inquiry.js';
import type { Party, Sighting } from './party.js';
import { weigh } from './weighing.js';

/**
 * Pronouns inside quotations, once it is known who speaks: “She has never missed a shift” is not said of herself, so that whoever
 * was taken for her before, and speaks, gives way to who is likely beside.
 */
export function resolveQuoted(inquiry: Inquiry): void {
  inquiry.lastSpeaker = undefined;
  for (const { span: content, statement } of inquiry.contents.values) {
    const outcome = inquiry.outcomes.get(statement);
    const speaker = outcome && likeliest(outcome.resolved);
    if (speaker?.kind !== 'person') continue;
    for (const sighting of inquiry.sightings.inside(content)) {
      if (!sighting.isQuoted || sighting.mention.kind !== 'pronoun') continue;
      const innermost = inquiry.contents.touching(sighting.span).at(-1)?.statement;
      if (innermost === statement) resolve(inquiry, sighting, speaker);
    }
  }
}

function resolve(inquiry: Inquiry, sighting: Sighting, speaker: Party): void {
  const { cast, language, text } = inquiry;
  const sort = language.actors.sources.pronoun(text.slice(...sighting.span));
  const known = cast.at.get(sighting.span[0]);
  if ((sort !== 'he' && sort !== 'she') || (known && known !== speaker)) return;
  cast.forget(sighting);
  const she = sort === 'she' ? 1 : -1;
  const bare = { ...anaphor('person', sighting.span[0], sighting), she, not: speaker };
  const party = likeliest(weigh(inquiry, bare, null));
  if (party) cast.see(party, sighting);
}
