// Inputs for way.mjs: files of a corpus with stretches taken out, put in or doubled, and sentences of news in them that are whole,
// torn or wrong. The same seed gives the same inputs.
import { readdirSync, readFileSync } from 'node:fs';
import { random } from './random.mjs';

const MOST_EDITS = 8;
const MOST_CUT = 40;
/** How many of all edits put something in many times over. */
const OFTEN = 0.02;
/** What costs much to take apart comes seldom: one time in so many. */
const SELDOM = { pdf: 40, docx: 12, parquet: 12 };
const COMMON = 1;

/** What formats and texts hang on, and what trips those who read them. */
const TOKENS =
  `< > </ /> <!-- --> <![CDATA[ ]]> & &amp; &#x0; &#xD800; &lol; <p> </p> <div> </div> <br> <b> <blockquote> <script> </body> <svg> <html>
  <time\u0020datetime="2026-03-02"> <meta\u0020property="og:title"\u0020content=" { } [ ] " : , \\u0000 \\ud83d \\ud800 1e999 null true "text": "title":7 "article":
  "__proto__":{} "items":7 "url":"http://x.example" "published":"2026-02-30" --- > - # ** \`\`\` ![ ]( \\ | endobj stream /Kids {\\*\\x \\u-1? \\par <w:p> </w:t> PAR1 ; filedesc://x
  --boundary HD WARC/1.0 Content-Length: Content-Encoding:gzip Transfer-Encoding:chunked “ ” ‘ ’ « » „ " ' — – … .” ?” !” ,” Q: A: KELL: [sic] (sic) @ # % $ £`
    .split(/\s+/)
    .filter(Boolean)
    .concat([
      '\n',
      '\n\n',
      '\r\n\r\n',
      '\t',
      ' ',
      '\u00a0',
      '\u202e',
      '\u200d',
      '\u00ad',
      '\u2028',
      '\u0000',
      '\u001b[2J',
      '\ufeff',
      '\ufffe',
    ])
    .concat([
      '\u0301'.repeat(20),
      '🚢',
      '👩‍👩‍👧',
      'é',
      'e\u0301',
      'ﬁ',
      'ſ',
      'ß',
      'İ',
      '１２',
      '٣',
      '"""',
      "''",
      '=1+1',
      '../../x',
      'constructor',
    ])
    .map((token) => Buffer.from(token));
const RAW = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0x1f, 0x8b, 8], [0, 0, 0], [0xf0, 0x9f], [0x93], [0xfe, 0xff]].map(
  Buffer.from,
);

const NAMES = [
  'Ilse Varga',
  'Tomas Brandt',
  'Mayor Ilse Varga',
  'Ms. Varga',
  'she',
  'he',
  'they',
  'Dr. Ö. Kell Jr.',
  'O’Dea-Lund',
  'the harbour board',
  'a spokesman',
  'VARGA',
  'ilse',
  'Nobody',
];
const VERBS = [
  'said',
  'told reporters',
  'wrote on X',
  'claimed',
  'denied',
  'criticised',
  'backed',
  'asked',
  'said that',
  'has called for',
  'declined to comment',
  'warned',
  'thinks',
];
const WORDS = [
  'We will keep the ferry running',
  'No',
  'It is “a disgrace”, he says',
  'The budget of 2027 is 1,000.50',
  'Why?',
  'the “ferry” will close',
  'I told Brandt: ‘Stop.’',
  'Never…',
  'Yes!!!',
];
const TIMES = ['on Monday', 'on 30 February', 'yesterday', 'in 1899', 'at 25:61', 'last week', ''];
const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['“', ''],
  ['', '”'],
  ['', ''],
];

/** Files by name and bytes, from a folder. */
export function corpusIn(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
}

/** Inputs without end; what is put into `corpus` meanwhile is mutated, too. */
export function* inputs(corpus, seed) {
  const next = random(seed);
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  for (;;) {
    const { name, bytes } = pick(corpus);
    if (next() * (SELDOM[name.split('.').at(-1)] ?? COMMON) > COMMON) continue;
    yield { name: next() < 0.9 ? name : pick(corpus).name, bytes: edited(bytes, { below, pick, next }) };
  }
}

function edited(sample, { below, pick, next }) {
  let bytes = sample;
  for (let n = 1 + below(MOST_EDITS); n > 0; n--) {
    const from = below(bytes.length + 1);
    const end = Math.min(bytes.length, from + below(MOST_CUT));
    const isCut = next() < 0.5;
    const own = bytes.subarray(from, end);
    const put =
      next() < 0.4
        ? Buffer.from(sentence({ pick, next }))
        : next() < 0.85
          ? pick(TOKENS)
          : next() < 0.5
            ? pick(RAW)
            : own;
    const times = next() < OFTEN ? 1 + below(30) : 1;
    bytes = Buffer.concat([bytes.subarray(0, from), ...Array(times).fill(put), bytes.subarray(isCut ? end : from)]);
  }
  return bytes;
}

function sentence({ pick, next }) {
  const [opens, closes] = pick(MARKS);
  const quoted = `${opens}${pick(WORDS)}${next() < 0.7 ? ` ${Math.floor(next() * 100_000)}` : ''}${pick([',', '.', '', '?', ' —'])}${closes}`;
  const credit = next() < 0.5 ? `${pick(NAMES)} ${pick(VERBS)}` : `${pick(VERBS)} ${pick(NAMES)}`;
  const end = pick(['.', '.', '', '\n', '\n\n', '; ']);
  return next() < 0.6 ? `${quoted} ${credit} ${pick(TIMES)}${end}` : `${credit} ${pick(TIMES)}, ${quoted}${end} `;
}
