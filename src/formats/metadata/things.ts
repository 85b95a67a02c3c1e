import { labelOf, type Tag, wordsIn } from './tag.js';

/** A thing of schema.org's, however a page says it. */
export interface Thing {
  /** Local names of its types, in lower case; none for what a page says of itself outside any thing. */
  readonly types: readonly string[];
  /** In which notation it was found. */
  readonly notation: 'JSON-LD' | 'microdata' | 'RDFa';
  /** Its properties by their local names, in lower case; in microdata and RDFa a list each. */
  readonly fields: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** How deep JSON-LD is followed, and how many things of a page are looked at. */
const MOST = { depth: 8, things: 2000, script: 2_000_000 };
/** What holds other things that a page is about. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'subjectOf'];

/** The things of all scripts with JSON-LD (https://www.w3.org/TR/json-ld11), in their order; a reference by `@id` is followed. */
export function jsonLdThings(tags: readonly Tag[]): Thing[] {
  const objects: Fields[] = [];
  for (const tag of tags) {
    if (tag.name === 'script' && /^application\/ld\+json\b/i.test(tag.attributes.get('type')?.trim() ?? ''))
      gather(leniently(tag.children.join('')), objects);
  }
  const byId = new Map<string, Fields>();
  for (const fields of objects) {
    const id = fields['@id'];
    if (typeof id === 'string' && Object.keys(fields).length > 1 && !byId.has(id)) byId.set(id, fields);
  }
  return objects.map((fields) => ({
    types: [fields['@type']].flat().flatMap((type) => (typeof type === 'string' ? localName(type) : [])),
    notation: 'JSON-LD' as const,
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [localName(name), resolved(value, byId)])),
  }));
}

function resolved(value: unknown, byId: ReadonlyMap<string, Fields>): unknown {
  if (Array.isArray(value)) return value.slice(0, 100).map((one) => resolved(one, byId));
  if (!isFields(value)) return value;
  const id = value['@id'];
  return typeof id === 'string' && value.name === undefined ? { ...byId.get(id), ...value } : value;
}

function gather(value: unknown, into: Fields[]): void {
  const steps: [unknown, number][] = [[value, 0]];
  while (steps.length > 0 && into.length < MOST.things) {
    const [step, depth] = steps.pop()!;
    if (depth > MOST.depth) continue;
    const inside: unknown[] = [];
    if (Array.isArray(step)) inside.push(...step.slice(0, MOST.things));
    else if (isFields(step)) {
      into.push(step);
      for (const name of HOLDERS) if (step[name] !== undefined) inside.push(step[name]);
    }
    for (const one of inside.reverse()) steps.push([one, depth + 1]);
  }
}

/** JSON as scripts have it: between comments or CDATA marks, with raw line ends in strings, commas too many, objects in a row. */
export function leniently(source: string): unknown {
  const text = source
    .slice(0, MOST.script)
    .trim()
    .replace(/^(?:\/\/|\/\*)? ?(?:<!--|<!\[CDATA\[)\s?(?:\*\/|\/\/)?/, '')
    .trim()
    .replace(/(?:\/\/|\/\*)? ?(?:-->|\]\]>) ?(?:\*\/)?$/, '')
    .trim()
    .replace(/;$/, '');
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(mended(text));
    } catch {
      // Broken metadata are no metadata: the page has its article all the same.
      return null;
    }
  }
}

/** Mends what scripts get wrong about JSON most often; in one pass. */
function mended(text: string): string {
  const out: string[] = [];
  let inString = false;
  let objects = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (inString) {
      if (char === '\\') {
        const next = text[++i] ?? '';
        out.push(/["\\/bfnrtu]/.test(next) ? `\\${next}` : next === "'" ? next : `\\\\${next}`);
      } else if (char === '"') {
        // A mark ends a string where something of the notation follows it, and else is a mark of the words.
        inString = !/^\s{0,50}(?:[,:}\]]|$)/.test(text.slice(i + 1, i + 60));
        out.push(inString ? '\\"' : '"');
      } else out.push(char < ' ' ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char);
      continue;
    }
    if (char === '"') inString = true;
    if (char === '}' || char === ']') {
      depth--;
      while (/^\s*,?\s*$/.test(out.at(-1) ?? 'x')) out.pop();
    }
    if (char === '{' || char === '[') {
      if (depth++ === 0 && objects++ > 0) out.push(',');
    }
    if (depth === 0 && char === ',') continue;
    out.push(char);
  }
  return objects > 1 ? `[${out.join('')}]` : out.join('');
}

type Marked = Thing & { readonly fields: Record<string, unknown[]> };

/**
 * The things of a page's microdata (https://html.spec.whatwg.org/multipage/microdata.html) and RDFa Lite
 * (https://www.w3.org/TR/rdfa-lite). The first is the page itself, with what stands in no thing.
 *
 * @param isBeside whether an element stands beside the article: what is there is of others
 */
export function markedThings(tags: readonly Tag[], isBeside: (tag: Tag) => boolean): Thing[] {
  const page: Marked = { types: [], notation: 'microdata', fields: Object.create(null) };
  const things = new Map<Tag, Marked>();
  for (const tag of tags) {
    const { attributes } = tag;
    const name = attributes.get('itemprop') ?? attributes.get('property');
    if ((name ?? attributes.get('typeof') ?? attributes.get('itemscope')) === undefined || isBeside(tag)) continue;
    const type = attributes.get('itemtype') ?? attributes.get('typeof');
    const isThing = attributes.has('itemscope') || attributes.has('typeof');
    const notation = attributes.has('itemscope') || attributes.has('itemprop') ? 'microdata' : 'RDFa';
    const thing: Marked | null =
      isThing && things.size < MOST.things
        ? { types: (type ?? '').split(/\s+/).filter(Boolean).map(localName), notation, fields: Object.create(null) }
        : null;
    // What social networks are told is no RDFa of the page's.
    if (name && !/^(?:og|article|fb|twitter|al|profile|book|video|music):/i.test(name)) {
      const holder = holderOf(tag, things) ?? page;
      const value = thing ? thing.fields : saidBy(tag);
      for (const one of name.split(/\s+/).filter(Boolean).map(localName)) {
        holder.fields[one] ??= [];
        if (value !== null && holder.fields[one].length < 100) holder.fields[one].push(value);
      }
    }
    if (thing) things.set(tag, thing);
  }
  return [page, ...things.values()];
}

function holderOf(tag: Tag, things: ReadonlyMap<Tag, Marked>): Marked | null {
  for (let up = tag.parent; up; up = up.parent) {
    const thing = things.get(up);
    if (thing) return thing;
  }
  return null;
}

function saidBy(tag: Tag): string | null {
  const { name, attributes } = tag;
  const given = attributes.get('content') ?? attributes.get('datetime');
  if (given !== undefined) return given;
  if (/^(?:a|area|link)$/.test(name) && /\burl\b|sameas|^item$/.test(labelOf(tag)))
    return attributes.get('href') ?? null;
  return wordsIn(tag) ?? null;
}

/** “Article” of “https://schema.org/Article”, “date” of “dc:date”; in lower case, as vocabularies are told apart by words. */
function localName(name: string): string {
  return /[^/#:]*$/.exec(name.trim())![0].toLowerCase();
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
