/** An input that can't be read: what is wrong, where, and what to do about it. Shown to people as it stands. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    /** What is wrong, a clause without a full stop: "is not valid UTF-8". */
    readonly what: string,
    /** The file, address or option, with the place in it where there is one. */
    readonly where: string,
    /** What to do about it, a clause without a full stop. */
    readonly remedy: string,
  ) {
    super(`${where}: ${what}; ${remedy}`);
  }
}
