/** What is asked of a thread. */
export interface Asked {
  readonly id: number;
  readonly name: string;
  readonly asked: unknown;
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
export type Told =
  | { readonly id: number; readonly told: unknown }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly fault: Fault };
