// What makes the pages handier. All of them work without it.

/** Light or dark, kept for the next page. */
function theme() {
  const button = document.querySelector('.theme');
  button.hidden = false;
  button.addEventListener('click', () => {
    const root = document.documentElement;
    const isDark =
      getComputedStyle(root).colorScheme === 'dark' ||
      (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    root.dataset.theme = isDark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  });
}

/** Copies a citation. */
function copies() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll('.copy')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      const label = button.innerHTML;
      button.textContent = 'Copied';
      setTimeout(() => {
        button.innerHTML = label;
      }, 1500);
    });
  }
}

/** So many pixels stand above a card that its words lead to. */
const ABOVE = 8;

/** A marked text and the cards beside it: each leads to the other, and a field lights up the words that say so. */
class Marked {
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

/** j and k go from statement to statement; a slash goes to the search box. */
function keys(marked) {
  document.addEventListener('keydown', (event) => {
    if (event.target.matches('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      const box = document.querySelector('input[type="search"]');
      if (!box) return;
      event.preventDefault();
      box.focus();
    } else if (marked && (event.key === 'j' || event.key === 'k')) marked.step(event.key === 'j' ? 1 : -1);
  });
}

/** Files that are dropped on a form are as if they had been chosen. */
function drops() {
  for (const place of document.querySelectorAll('.drop')) {
    const form = place.closest('form');
    const input = place.querySelector('input');
    const over = (isOver) => place.classList.toggle('over', isOver);
    form.addEventListener('dragover', (event) => {
      event.preventDefault();
      over(true);
    });
    form.addEventListener('dragleave', () => over(false));
    form.addEventListener('drop', (event) => {
      event.preventDefault();
      over(false);
      if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
    });
  }
}

/** The keys that are written on buttons and links of the queue. */
function queue() {
  if (!document.querySelector('.review')) return;
  document.addEventListener('keydown', (event) => {
    if (event.target.matches('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (key === 'n') document.querySelector('.pager [rel="next"]')?.click();
    else if (key === 'p') document.querySelector('.pager [rel="prev"]')?.click();
    else [...document.querySelectorAll('[data-key]')].find((button) => button.dataset.key === key)?.click();
  });
  // One signature serves all forms of the page.
  for (const form of document.querySelectorAll('.decision form')) {
    form.addEventListener('submit', () => {
      for (const field of form.querySelectorAll('[data-signed]')) {
        field.value = document.getElementById(field.dataset.signed).value;
      }
    });
  }
}

/** An import shows each step as it is taken: the page is fetched again, and what changed of it put in. */
function progress() {
  const shown = document.querySelector('[data-events]');
  if (!shown) return;
  const events = new EventSource(shown.dataset.events);
  let [isBusy, isLate] = [false, false];
  const renew = async () => {
    isLate = isBusy;
    if (isBusy) return;
    isBusy = true;
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    document.querySelector('.import').replaceWith(page.querySelector('.import'));
    document.title = page.title;
    isBusy = false;
    if (isLate) await renew();
  };
  events.addEventListener('running', renew);
  for (const end of ['done', 'failed']) {
    events.addEventListener(end, () => {
      events.close();
      renew();
    });
  }
}

theme();
copies();
queue();
progress();
drops();
const [first] = [...document.querySelectorAll('.marked')].map((root) => new Marked(root));
keys(first);
