import { openLanguage } from '../src/runtime/language.js';

/** The language of the tests' texts. */
export const ENGLISH = openLanguage();
