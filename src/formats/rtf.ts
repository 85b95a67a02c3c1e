import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { type Block, joined } from './blocks.js';
import { signatureIn } from './signature.js';

const MOST_NESTING = 500;
/** A control word with its number and the space that ends it, a control symbol, a brace, line ends, or words between them. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/giy;
/** Destinations whose words are none of the text; so is every one that is marked as one to pass over. */
const ELSEWHERE = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator info header headerl headerr headerf footer footerl footerr footerf footnote annotation pict object themedata colorschememapping datastore latentstyles xmlnstbl fldinst pntext pntxta pntxtb bkmkstart bkmkend tc xe filetbl'.split(
    ' ',
  ),
);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  cell: '\n',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  enspace: '\u2002',
  emspace: '\u2003',
  qmspace: '\u2005',
};
const SYMBOLS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\n': '\n',
  '\r': '\n',
};
const PARAGRAPH = new Set(['par', 'sect', 'page', 'row']);
/** Of the charsets of fonts, the code pages that they mean (RTF 1.9.1, fcharset). */
const CODE_PAGES: Readonly<Record<number, number>> = {
  0: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const ENCODINGS: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** What holds inside a group. */
interface State {
  /** Where its words go: to the text, nowhere, to the list of fonts, or to a field of what the file says of itself. */
  into: 'text' | 'nowhere' | 'fonts' | 'info' | 'title' | 'author';
  isBold: boolean;
  isItalic: boolean;
  isHidden: boolean;
  font: number | null;
  /** Characters that stand behind one in Unicode for programs that have none. */
  skip: number;
}

/**
 * Rich text (RTF 1.9.1): the article's text is its paragraphs, a blank line between them, without headers, footers, notes, pictures
 * and what is hidden. Paragraphs that are bold or italic as a whole are told. Title and author are the file's own, if it shows them; author
 * and day else those of a line before the text.
 *
 * @param source each byte as the character of its number
 * @throws {InputError} if it breaks off, nests too deeply, or has no text
 */
export function readRtf(source: string, where: string): ArticleInput {
  const reader = new Rtf(where);
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(source); token; token = TOKEN.exec(source)) {
    const [words, control, number, code, symbol, brace] = token;
    if (brace === '{') reader.open();
    else if (brace === '}') reader.close();
    else if (control !== undefined) {
      const value = number === undefined ? null : Number(number);
      if (control === 'bin') TOKEN.lastIndex += Math.max(0, value ?? 0);
      else reader.control(control, value);
    } else if (code !== undefined) reader.byte(Number.parseInt(code, 16));
    else if (symbol !== undefined) reader.symbol(symbol);
    else if (words.charCodeAt(0) !== 10 && words.charCodeAt(0) !== 13) reader.say(words);
  }
  const { blocks, title, author } = reader.end();
  const { text, markup } = joined(blocks);
  if (text === '') throw new InputError('has no text', where, 'give a document with the text of an article');
  const own = (words: string): string | null => {
    const name = words.replace(/\s+/g, ' ').trim();
    return name.length > 3 && text.toLowerCase().includes(name.toLowerCase()) ? name : null;
  };
  const signature = signatureIn(text);
  return { text, ...(markup && { markup }), ...signature, title: own(title), byline: own(author) ?? signature.byline };
}

class Rtf {
  private readonly blocks: Block[] = [];
  private readonly states: State[] = [];
  private state: State = { into: 'text', isBold: false, isItalic: false, isHidden: false, font: null, skip: 1 };
  private readonly charsets = new Map<number, number>();
  private font = 0;
  private codePage = 1252;
  private bytes: number[] = [];
  private parts: string[] = [];
  private isPlain = false;
  private left = 0;
  private isMarked = false;
  private title = '';
  private author = '';

  constructor(private readonly where: string) {}

  open(): void {
    this.flush();
    this.left = 0;
    if (this.states.push({ ...this.state }) > MOST_NESTING) {
      throw new InputError(`nests more than ${MOST_NESTING} groups`, this.where, 'save its text as a .txt file');
    }
  }

  close(): void {
    this.flush();
    this.left = 0;
    this.isMarked = false;
    this.state = this.states.pop() ?? this.state;
  }

  control(name: string, value: number | null): void {
    this.flush();
    if (name === 'u') this.unicode(value ?? 0);
    else if (ELSEWHERE.has(name) || this.isMarked) this.enter(name);
    else if (Object.hasOwn(CHARACTERS, name)) this.say(CHARACTERS[name]!);
    else if (PARAGRAPH.has(name)) this.paragraph();
    else this.set(name, value);
    this.isMarked = false;
  }

  /** A byte of the code page that the font means. */
  byte(byte: number): void {
    if (this.left > 0) this.left--;
    else this.bytes.push(byte);
  }

  symbol(symbol: string): void {
    this.flush();
    if (symbol === '*') this.isMarked = true;
    else if (symbol === '\n' || symbol === '\r') this.paragraph();
    else if (Object.hasOwn(SYMBOLS, symbol)) this.say(SYMBOLS[symbol]!);
  }

  say(words: string): void {
    this.flush();
    const shown = words.slice(Math.min(this.left, words.length));
    this.left -= words.length - shown.length;
    this.put(shown);
  }

  end(): { blocks: readonly Block[]; title: string; author: string } {
    this.flush();
    if (this.states.length > 0) {
      throw new InputError('breaks off, or is damaged RTF', this.where, 'get it again, or save it anew');
    }
    this.paragraph();
    return { blocks: this.blocks, title: this.title, author: this.author };
  }

  private unicode(value: number): void {
    this.put(String.fromCharCode(value & 0xffff));
    this.left = this.state.skip;
  }

  private enter(name: string): void {
    if (name === 'fonttbl') this.state.into = 'fonts';
    else if (name === 'info') this.state.into = 'info';
    else this.state.into = 'nowhere';
  }

  private set(name: string, value: number | null): void {
    const { state } = this;
    const isOn = value !== 0;
    if (name === 'b') state.isBold = isOn;
    else if (name === 'i') state.isItalic = isOn;
    else if (name === 'v') state.isHidden = isOn;
    else if (name === 'plain') Object.assign(state, { isBold: false, isItalic: false, isHidden: false });
    else if (name === 'uc') state.skip = Math.min(Math.max(value ?? 1, 0), 10);
    else if (name === 'ansicpg') this.codePage = value ?? 1252;
    else if (name === 'mac') this.codePage = 10000;
    else if (name === 'f' && state.into === 'fonts') this.font = value ?? 0;
    else if (name === 'fcharset' && state.into === 'fonts') this.charsets.set(this.font, value ?? 0);
    else if (name === 'f') state.font = value;
    else if ((name === 'title' || name === 'author') && state.into === 'info') state.into = name;
  }

  private put(words: string): void {
    const { into, isBold, isItalic, isHidden } = this.state;
    if (into === 'title' || into === 'author') this[into] += words;
    if (into !== 'text' || isHidden) return;
    this.parts.push(words);
    if (!isBold && !isItalic && /\S/.test(words)) this.isPlain = true;
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const charset = this.charsets.get(this.state.font ?? 0);
    const page = charset === undefined || charset === 0 ? this.codePage : (CODE_PAGES[charset] ?? this.codePage);
    const bytes = Uint8Array.from(this.bytes.splice(0));
    this.put(decoderOf(page).decode(bytes));
  }

  private paragraph(): void {
    if (this.state.into !== 'text') return;
    const text = this.parts
      .splice(0)
      .join('')
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (text !== '') this.blocks.push({ text, quotation: null, isStressed: !this.isPlain });
    this.isPlain = false;
  }
}

function decoderOf(page: number): TextDecoder {
  try {
    return new TextDecoder(ENCODINGS[page] ?? `windows-${page}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
