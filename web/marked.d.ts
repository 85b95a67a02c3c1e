/** A marked text and the cards beside it: each leads to the other, and a field lights up the words that say so. */
export class Marked {
  constructor(root: Element);
}
