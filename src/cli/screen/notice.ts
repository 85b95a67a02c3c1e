import type { InputError } from '../../errors.js';
import type { Article } from '../../record/article.js';
import { UNKNOWN_LANGUAGE } from '../../text/language-of.js';
import { type Terminal, write } from '../terminal.js';
import { paintFor } from './paint.js';
import { plural } from './plural.js';
import { inLine } from './wrap.js';

/** Labels of what is as it should be. */
const QUIET: ReadonlySet<string> = new Set(['onrecord:', 'note:', 'passed over:']);

/** Says something about the work on standard error. The label of what went amiss is red. */
export async function notice(
  { stderr, env }: Terminal,
  label: 'onrecord:' | 'note:' | 'passed over:' | 'warning:' | 'not read:' | 'not identified:',
  sentence: string,
): Promise<void> {
  const isAmiss = !QUIET.has(label);
  await write(stderr, `${isAmiss ? paintFor(stderr, env).red(label) : label} ${inLine(sentence)}.\n`);
}

/** Says how many attributions a list leaves out as no sayings, if any. */
export async function noteUnsaid(count: number, terminal: Terminal): Promise<void> {
  if (count > 0) await notice(terminal, 'note:', leftOut(count));
}

/** The same in a sentence without its stop. */
function leftOut(count: number): string {
  return `${plural(count, 'attribution')} left out that ${count === 1 ? 'is no saying' : 'are no sayings'}; --all has ${count === 1 ? 'it' : 'them'}`;
}

/** Says how many statements a list leaves out that are less probable than was asked for, if any. */
export async function noteUnsure(count: number, terminal: Terminal): Promise<void> {
  if (count > 0) await notice(terminal, 'note:', `${plural(count, 'statement')} left out that --least asks more of`);
}

/** Says how many statements a list leaves out since another text stands at their page now, if any. */
export async function noteFormer(count: number, terminal: Terminal): Promise<void> {
  if (count === 0) return;
  const what = `${plural(count, 'statement')} of former versions of pages left out; --versions has ${count === 1 ? 'it' : 'them'}`;
  await notice(terminal, 'note:', what);
}

/** What is wrong, where, and what to do about it, in a sentence without its stop. */
export function explained({ where, what, remedy }: InputError): string {
  return `${where} ${what}; ${remedy}`;
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** That a text is not in the language that is read, in a sentence without its stop. */
export function otherLanguage({ language }: Article, where: string): string {
  const name = language === UNKNOWN_LANGUAGE ? 'another language' : `${LANGUAGES.of(language)} (${language})`;
  return `${where} is in ${name}, and only English is read; --force reads it all the same`;
}
