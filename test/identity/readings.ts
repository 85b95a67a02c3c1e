import { type Actor, person } from '../../src/record/actor.js';
import type { Reading } from '../../src/record/reading.js';

/** An actor as the reading of one article leaves it: a person, unless it is said to be something else. */
export function actor(name: string, given: Partial<Actor> = {}): Actor {
  return { ...person(name, name), ...given };
}

/** The reading of an article with nothing in it but actors. Its id is the given letters, made as long as a real one. */
export function reading(id: string, actors: readonly Actor[], published: string | null = null): Reading {
  const article = {
    id: id.padEnd(64, '0'),
    title: null,
    published,
    publisher: null,
    byline: null,
    language: 'en',
    url: null,
    text: id,
  };
  return { article, actors, statements: [], findings: [] };
}
