import type { Hit } from '../../ledger/hit.js';
import { titleOf, to } from './address.js';
import { Day, Days } from './day.js';
import { WORDING } from './wording.js';

/** Where an article stands: its paper, its day, its title. */
export function Place({
  of: { publisher, published, title, url, article },
}: {
  of: { publisher: string | null; published: string | null; title: string | null; url: string | null; article: string };
}) {
  return (
    <>
      {publisher !== null && <span class="outlet">{publisher}</span>}
      {publisher !== null && published !== null && ', '}
      {published !== null && <Day day={published} />}
      {(publisher !== null || published !== null) && ' · '}
      <a href={to.article(article)}>{titleOf({ title, url, id: article })}</a>
    </>
  );
}

export function Speaker({ name }: { name: string | null }) {
  if (name === null) return <span class="open">open: who said it</span>;
  return (
    <a class="speaker" href={to.actor(name)}>
      {name}
    </a>
  );
}

/** How, for and to whom, through what and when it was said, as far as the text says. */
export function Circumstances({ hit }: { hit: Hit }) {
  const parts = [
    WORDING.manner(hit.manner),
    hit.modality === 'asserted' ? null : hit.modality,
    hit.on_behalf_of && `for ${hit.on_behalf_of}`,
    hit.addressee && `to ${hit.addressee}`,
    hit.channel && `through ${hit.channel}`,
  ].filter(Boolean);
  return (
    <>
      {parts.map((part) => (
        <span> · {part}</span>
      ))}
      {hit.said_from !== null && (
        <span>
          {' '}
          · on <Days from={hit.said_from} to={hit.said_to!} />
        </span>
      )}
      {hit.about && <span> · about {hit.about}</span>}
      {hit.corrected && <span class="corrected"> · corrected: {hit.corrected}</span>}
    </>
  );
}

/** What was said; an act gives no words, only whom or what it is about. */
export function Words({ of: { kind, cue, words } }: { of: Pick<Hit, 'kind' | 'cue' | 'words'> }) {
  return <>{kind === 'act' ? `${cue} ${words}` : words}</>;
}

/** A statement in a list: its words, who and when, where it stands. */
export function HitEntry({ hit }: { hit: Hit }) {
  return (
    <article class={`hit kind-${hit.kind}`}>
      <p class="words">
        <a href={to.statement(hit.id)}>
          <Words of={hit} />
        </a>
      </p>
      <p class="who">
        <Speaker name={hit.speaker} />
        <Circumstances hit={hit} />
      </p>
      <p class="where">
        <Place of={hit} />
        {hit.also !== null && <> · also: {hit.also}</>}
        {hit.copy_of !== null && (
          <>
            {' '}
            · a copy of <a href={to.article(hit.copy_of)}>another article</a>
          </>
        )}
      </p>
    </article>
  );
}

export function Hits({ hits }: { hits: readonly Hit[] }) {
  return (
    <ol class="hits">
      {hits.map((hit) => (
        <li>
          <HitEntry hit={hit} />
        </li>
      ))}
    </ol>
  );
}
