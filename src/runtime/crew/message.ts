/** What is asked of a thread, one thing after another. */
export interface Asked {
  readonly name: string;
  readonly asked: unknown;
  /** Shared with whoever asks: not 0 once it is taken back. */
  readonly stop?: Int32Array;
}

/** An error on its way between threads, where its class is lost. */
export interface Fault {
  /** `input` and `ledger` are for people as they stand; any other is a mistake of ours. */
  readonly kind: 'input' | 'ledger' | 'other';
  readonly what: string;
  readonly where: string;
  readonly remedy: string;
  readonly stack: string;
}

/** What a thread tells: how far it is, what it found, or why not. */
export type Told = { readonly told: unknown } | { readonly answer: unknown } | { readonly fault: Fault };
