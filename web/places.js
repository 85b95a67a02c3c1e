// Chooses where a statement's words stand, in the marked text itself: by mouse, finger or keys. Without it they are written.

const PARTS = { q: 'content', c: 'cue', s: 'source' };
const NAMES = { content: 'What was said', cue: 'Credits it', source: 'Is credited' };

/** The text nodes of an element that are the article's: the numbers of statements are not. */
function textsIn(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest('.number') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const out = [];
  while (walker.nextNode()) out.push(walker.currentNode);
  return out;
}

/** A marked text, counted as its article counts: in UTF-16 code units. */
class Counted {
  constructor(root) {
    this.root = root;
    this.pieces = [...root.querySelectorAll('[data-start]')].flatMap((paragraph) => {
      let at = Number(paragraph.dataset.start);
      return textsIn(paragraph).map((node) => {
        const piece = { node, start: at, end: at + node.length };
        at = piece.end;
        return piece;
      });
    });
    this.words = [];
    for (const [i, { node, start }] of this.pieces.entries()) {
      for (const { 0: word, index } of node.data.matchAll(/\S+/gu)) {
        const last = this.words.at(-1);
        const isSame = last && index === 0 && last.end === start && this.pieces[i - 1]?.end === start;
        if (isSame) last.end += word.length;
        else this.words.push({ start: start + index, end: start + index + word.length });
      }
    }
  }

  /** What is selected of it; null if nothing is. */
  selected() {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!this.root.contains(range.startContainer) || !range.intersectsNode(this.root)) return null;
    const inside = this.pieces.filter(({ node }) => range.intersectsNode(node));
    const first = inside[0];
    const last = inside.at(-1);
    if (!first) return null;
    const start = first.node === range.startContainer ? first.start + range.startOffset : first.start;
    const end = last.node === range.endContainer ? last.start + range.endOffset : last.end;
    return start < end ? [start, end] : null;
  }

  rangeOf([start, end]) {
    const [from, to] = [this.pieces.find((one) => one.end > start), this.pieces.findLast((one) => one.start < end)];
    if (!from || !to) return null;
    const range = new Range();
    range.setStart(from.node, Math.max(0, start - from.start));
    range.setEnd(to.node, Math.min(to.node.length, end - to.start));
    return range;
  }

  textOf([start, end]) {
    const parts = this.pieces.map((one) =>
      one.node.data.slice(Math.max(0, start - one.start), Math.max(0, Math.min(end, one.end) - one.start)),
    );
    return parts.join('');
  }
}

/** Words chosen by keys: right and left go from word to word, with Shift more of them; up and down from paragraph to paragraph. */
class Keys {
  constructor(text) {
    this.text = text;
    this.anchor = -1;
    this.focus = -1;
    text.root.tabIndex = 0;
    text.root.setAttribute('role', 'group');
    text.root.setAttribute('aria-label', 'The text: arrow keys choose words');
    text.root.addEventListener('keydown', (event) => this.press(event));
  }

  press(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 'down', ArrowUp: 'up' }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { words } = this.text;
    const next = typeof by === 'number' ? this.focus + by : this.beside(by);
    this.focus = Math.min(Math.max(next, 0), words.length - 1);
    if (!event.shiftKey || this.anchor < 0) this.anchor = this.focus;
    const [a, b] = [Math.min(this.anchor, this.focus), Math.max(this.anchor, this.focus)];
    const range = this.text.rangeOf([words[a].start, words[b].end]);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    range.startContainer.parentElement.scrollIntoView({ block: 'nearest' });
  }

  /** The first word of the next paragraph, or of this one or the one before. */
  beside(way) {
    const { words } = this.text;
    const starts = [...this.text.root.querySelectorAll('[data-start]')].map((one) => Number(one.dataset.start));
    const at = words[Math.max(this.focus, 0)].start;
    const start = way === 'down' ? starts.find((one) => one > at) : starts.findLast((one) => one < at);
    return start === undefined ? this.focus : words.findIndex((word) => word.start >= start);
  }
}

/** A form for places, beside the text that they are of. */
class Places {
  constructor(form, text) {
    this.form = form;
    this.text = text;
    this.details = form.closest('details');
    for (const input of form.querySelectorAll('[data-place]')) {
      input.addEventListener('input', () => this.tell());
    }
    for (const key of form.querySelectorAll('kbd')) key.hidden = false;
    form.querySelector('[data-how]').textContent =
      'Choose words in the text, by mouse or finger, or with the arrow keys and Shift; then say below what they are. Or write them here.';
    this.tell();
  }

  get isOpen() {
    return !this.details || this.details.open;
  }

  put(name, [start, end]) {
    const input = this.form.querySelector(`[data-place="${name}"]`);
    input.value = `${start}-${end}`;
    if (name === 'source') this.suggest(this.text.textOf([start, end]));
    this.tell();
  }

  /** Whom the source names, if the article has somebody of that name and nobody is written. */
  suggest(words) {
    const speaker = this.form.querySelector('[name="speaker"]');
    if (speaker?.value !== '') return;
    const names = [...speaker.list.options].map(({ value }) => value);
    speaker.value = names.find((name) => words.includes(name) || name.endsWith(` ${words}`)) ?? '';
  }

  spans(name) {
    const { value } = this.form.querySelector(`[data-place="${name}"]`);
    return [...value.matchAll(/(\d+)-(\d+)/gu)].map(([, start, end]) => [Number(start), Number(end)]);
  }

  /** Shows beside each field which words it means, and lights them in the text. */
  tell() {
    for (const name of Object.values(PARTS)) {
      const spans = this.spans(name);
      this.form.querySelector(`[data-words="${name}"]`).textContent = spans
        .map((span) => this.text.textOf(span))
        .join(' … ');
      const ranges = spans.map((span) => this.text.rangeOf(span)).filter(Boolean);
      if (globalThis.Highlight && this.isOpen) CSS.highlights.set(name, new Highlight(...ranges));
    }
  }
}

/** What the words that are chosen are: shown while some are, at the foot of the window, where it moves nothing. */
function chooser(places, text) {
  const bar = document.createElement('div');
  bar.className = 'chooser';
  bar.hidden = true;
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', 'What the chosen words are');
  const put = (name) => {
    const span = text.selected();
    if (span) places.put(name, span);
  };
  for (const [key, name] of Object.entries(PARTS)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(`${NAMES[name]} `, Object.assign(document.createElement('kbd'), { textContent: key }));
    // What is pressed must not take the selection away.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', () => put(name));
    bar.append(button);
  }
  document.body.append(bar);
  const show = () => {
    bar.hidden = !places.isOpen || text.selected() === null;
  };
  document.addEventListener('selectionchange', show);
  places.details?.addEventListener('toggle', () => {
    show();
    places.tell();
    if (!places.isOpen) for (const name of Object.values(PARTS)) globalThis.CSS?.highlights?.delete(name);
  });
  document.addEventListener('keydown', (event) => {
    if (event.target.matches('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
    // Not asked of the bar: it shows only once the browser has told of the selection, which a quick hand is ahead of.
    if (places.isOpen && PARTS[event.key]) put(PARTS[event.key]);
  });
}

const form = document.querySelector('form[data-places]');
const root = document.querySelector('.marked .text');
if (form && root) {
  const text = new Counted(root);
  const places = new Places(form, text);
  new Keys(text);
  chooser(places, text);
  const open = () => {
    if (location.hash === `#${places.details?.id}`) places.details.open = true;
  };
  addEventListener('hashchange', open);
  open();
}
