import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stretches } from '../../src/tag/stretches.js';
import { Vocabulary } from '../../src/tag/vocabulary.js';
import { words } from '../../src/tag/words.js';
import { segment } from '../../src/text/segment.js';
import { ENGLISH } from '../english.js';

const vocabulary = new Vocabulary(readFileSync(new URL('../../model/vocab.txt', import.meta.url), 'utf8'));

function read(text: string): string[] {
  const found = words(text, [0, text.length], vocabulary);
  return [...stretches(found, segment(text, ENGLISH.text))].map((part) => text.slice(part[0]!.start, part.at(-1)!.end));
}

describe('a paragraph', () => {
  const plain = 'The ferry left the quay at noon with nobody on board. ';
  const said = '“The boat was empty and nobody knew why,” said the mate. ';
  const quoted = '“It was cold on the water all that long night.” ';

  test('of common length is one stretch', () => {
    const text = plain.repeat(20).trim();
    expect(read(text)).toEqual([text]);
  });

  test('that lost its breaks is cut between sentences, and nothing is lost', () => {
    const text = (plain + said).repeat(30).trim();
    const parts = read(text);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join(' ')).toBe(text);
    for (const part of parts) expect(part).toMatch(/^[T“].*\.$/s);
  });

  test('is not cut beside a quotation where it can be elsewhere', () => {
    for (const part of read((plain + said + quoted).repeat(20).trim())) {
      expect(part).not.toMatch(/^“It/);
      expect(part).not.toMatch(/mate\.$/);
    }
  });

  test('is not cut inside a quotation', () => {
    const text = `“${plain.repeat(40).trim()}” ${said}`.trim();
    expect(read(text)[0]).toMatch(/^“[^”]*”/);
  });

  test('of one endless sentence stays one', () => {
    const text = 'and then '.repeat(400).trim();
    expect(read(text)).toEqual([text]);
  });
});
