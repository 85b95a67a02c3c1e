import { MarkedArticle } from '../src/serve/views/marked.js';
import { plural } from '../src/serve/views/plural.js';
import { Marked } from '../web/marked.js';
import type { Asked, Told } from './message.js';

declare const EXAMPLE: string;

const find = <Kind extends HTMLElement>(selector: string): Kind => document.querySelector<Kind>(selector)!;
const [form, text, published] = [
  find<HTMLFormElement>('form'),
  find<HTMLTextAreaElement>('#text'),
  find<HTMLInputElement>('#published'),
];
const [status, shown] = [find('#status'), find('#reading')];
const worker = new Worker('worker.js', { type: 'module' });
const MEGABYTE = 1_000_000;

find('#example').addEventListener('click', () => {
  text.value = EXAMPLE;
  text.focus();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  status.textContent = 'Reading …';
  shown.replaceChildren();
  worker.postMessage({ text: text.value, published: published.value || null } satisfies Asked);
});
worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
worker.addEventListener('error', () => hear({ what: 'failed', message: 'The model can’t be opened in this browser.' }));

function hear(told: Told): void {
  switch (told.what) {
    case 'fetched':
      status.textContent = `Fetching the model: ${Math.round(told.done / MEGABYTE)} of ${Math.round(told.of / MEGABYTE)} MB …`;
      return;
    case 'ready':
      status.textContent = `The model is open, after ${(told.milliseconds / 1000).toFixed(1)} seconds.`;
      return;
    case 'failed':
      status.textContent = told.message;
      return;
    case 'read':
      show(told);
  }
}

function show({ reading, paragraphs, milliseconds }: Extract<Told, { what: 'read' }>): void {
  const { article, actors, statements } = reading;
  const told = `${plural(statements.length, 'statement')}, read in ${(milliseconds / 1000).toFixed(1)} seconds.`;
  const language =
    article.language === 'en' ? '' : ' The text is in another language than English, and only English is read.';
  status.textContent = told + language;
  const marked = <MarkedArticle of={{ text: article.text, paragraphs, actors, statements }} hrefOf={() => null} />;
  // JSX escapes whatever is put into it.
  shown.innerHTML = String(marked);
  // There is no record here that names could lead to.
  for (const link of shown.querySelectorAll('a[href^="/"]')) link.replaceWith(nameIn(link));
  const root = shown.querySelector('.marked');
  if (root) new Marked(root);
}

/** A link's words, as they looked in it. */
function nameIn(link: Element): HTMLElement {
  const name = document.createElement('span');
  name.className = link.className;
  name.append(...link.childNodes);
  return name;
}
