// What makes the pages handier. All of them work without it.
import { Marked } from './marked.js';

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
    // Where it can't be had, as when the page is left, the next step asks again.
    const text = await fetch(location.href)
      .then((answer) => (answer.ok ? answer.text() : null))
      .catch(() => null);
    isBusy = false;
    if (text !== null) {
      const page = new DOMParser().parseFromString(text, 'text/html');
      document.querySelector('.import').replaceWith(page.querySelector('.import'));
      document.title = page.title;
    }
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

if (document.querySelector('form[data-places]')) import('/web/places.js');
theme();
copies();
queue();
progress();
drops();
const [first] = [...document.querySelectorAll('.marked')].map((root) => new Marked(root));
keys(first);
