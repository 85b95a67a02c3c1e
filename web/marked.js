/** So many pixels stand above a card that its words lead to. */
const ABOVE = 8;

/** A marked text and the cards beside it: each leads to the other, and a field lights up the words that say so. */
export class Marked {
  constructor(root) {
    this.root = root;
    this.cards = [...root.querySelectorAll('.card')];
    this.marks = [...root.querySelectorAll('mark')];
    this.shows = [...root.querySelectorAll('[data-shows]')];
    for (const mark of this.marks) {
      mark.addEventListener('mouseenter', () => this.choose(mark.dataset.content, false));
      mark.addEventListener('click', (event) => {
        event.stopPropagation();
        if (!getSelection().toString()) this.choose(mark.dataset.content, true);
      });
    }
    for (const card of this.cards) {
      const number = card.dataset.statement;
      card.addEventListener('mouseenter', () => this.choose(number, false, false));
      card.addEventListener('focusin', () => this.choose(number, false, false));
      for (const field of card.querySelectorAll('[data-role]')) {
        field.addEventListener('mouseenter', () => this.light(number, field.dataset.role));
        field.addEventListener('mouseleave', () => this.light(number, null));
      }
    }
  }

  /** Shows a statement: its marks, its card, the words that credit it. */
  choose(number, follow, scroll = true) {
    for (const mark of this.marks) mark.classList.toggle('chosen', mark.dataset.content === number);
    for (const card of this.cards) {
      const isIt = card.dataset.statement === number;
      card.classList.toggle('chosen', isIt);
      if (!isIt) continue;
      const list = card.parentElement;
      const down = card.getBoundingClientRect().top - list.getBoundingClientRect().top - ABOVE;
      if (scroll && list.scrollHeight > list.clientHeight) list.scrollBy({ top: down, behavior: 'instant' });
      if (follow) card.scrollIntoView({ block: 'nearest' });
    }
    this.chosen = number;
    this.light(number, null);
  }

  /** Lights the words that show a field; of all fields if none is named. */
  light(number, role) {
    const wanted = (show) => (role === null ? show.startsWith(`${number}:`) : show === `${number}:${role}`);
    for (const piece of this.shows) piece.classList.toggle('lit', piece.dataset.shows.split(' ').some(wanted));
  }

  /** The next statement, or the one before. */
  step(by) {
    const at = this.cards.findIndex((card) => card.dataset.statement === this.chosen);
    const card = this.cards[Math.min(Math.max(at + by, 0), this.cards.length - 1)];
    if (!card) return;
    this.choose(card.dataset.statement, false);
    this.root.querySelector(`mark[data-content="${card.dataset.statement}"]`)?.scrollIntoView({ block: 'center' });
    card.focus({ preventScroll: true });
  }
}
