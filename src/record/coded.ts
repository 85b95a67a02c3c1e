/**
 * One of several things that can be told, by its code, with what is told: the record keeps it so, and a language words it
 * (`language/wording.ts`).
 */
export type Coded<Codes> = { [Code in keyof Codes]: { readonly code: Code } & Codes[Code] }[keyof Codes];

/** What older versions put on record as a sentence stays one. */
export interface Sentence {
  sentence: { readonly text: string };
}
