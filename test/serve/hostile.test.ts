import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { toArticle } from '../../src/record/article.js';
import { outward } from '../../src/serve/views/address.js';
import { namingReader } from '../cli/onrecord.js';
import { ENGLISH } from '../english.js';
import { newLedger } from '../ledger/paper.js';
import { newSite } from './site.js';

const SCRIPT = '</textarea></title></script><script>alert(1)</script>';
const ATTRIBUTE = '" onmouseover="alert(1)" autofocus onfocus="alert(1)" x="';
const IMAGE = "<img src=x onerror=alert(1)>'";
const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  `https://x.example/${ATTRIBUTE}`,
];
const text = `“Open ${SCRIPT} the books ${ATTRIBUTE} at once ${IMAGE}” said Bad Actor.\n\n“<svg/onload=alert(1)>” said Bad Actor.`;

let ledger: Ledger;
const paths: string[] = [];

beforeAll(async () => {
  ledger = newLedger();
  for (const url of ADDRESSES) {
    const input = {
      text: `${text}\n\n${url}`,
      title: `${SCRIPT}${ATTRIBUTE}`,
      publisher: IMAGE,
      byline: ATTRIBUTE,
      published: '2026-03-02',
      url,
    };
    const article = await toArticle(input, ENGLISH.text);
    const reading = await namingReader(input);
    const named = reading.actors.map((actor) => ({
      ...actor,
      name: `${SCRIPT}${ATTRIBUTE}`,
      aliases: [IMAGE],
      roles: [SCRIPT],
    }));
    ledger.add(article, { ...reading, article, actors: named }, 'test 1', SCRIPT);
    paths.push(`/articles/${article.id}`);
  }
  const hits = ledger.search({}, { sort: 'added', limit: 50 });
  ledger.correct(hits[0]!.id, [['addressee', `${SCRIPT}${ATTRIBUTE}`]], SCRIPT, ATTRIBUTE);
  paths.push(
    ...hits.map(({ id }) => `/statements/${id}`),
    ...hits.map(({ id }) => `/utterances/${ledger.utteranceIds(id)[0]}`),
  );
  const asked = encodeURIComponent(`${SCRIPT}${ATTRIBUTE} open`);
  paths.push('/', '/articles', '/utterances', '/findings?least=0', '/quoted', '/quoted?by=role', '/quoted?by=outlet');
  paths.push(
    `/search?words=${asked}`,
    '/search?words=books',
    `/check?words=${asked}&by=${asked}`,
    `/actors?name=${asked}`,
    '/actors?name=script',
  );
  paths.push(`/${asked}`, `/search?kind=${asked}`);
});

/** Whether an attribute is run, or leads to what runs. */
const runs = ({ name, value }: Pick<Attr, 'name' | 'value'>): boolean =>
  /^on|^style$|^srcdoc$|^formaction$/u.test(name) ||
  (/^(?:href|src|action)$/u.test(name) && !/^(?:\/(?!\/)|#|https?:\/\/)/u.test(value));

/** Fails if a page has anything that runs, or leads to what runs. */
function harmless(html: string, path: string): void {
  const { document } = parseHTML(html);
  const scripts = [...document.querySelectorAll('script')].map((one) => one.getAttribute('src'));
  expect(scripts, path).toEqual(['/web/theme.js', '/web/page.js']);
  expect([...document.querySelectorAll('script')].map((one) => one.textContent).join(''), path).toBe('');
  expect(document.querySelectorAll('img, iframe, object, embed, base, style').length, path).toBe(0);
  const running = [...document.querySelectorAll('*')].flatMap(({ tagName, attributes }) =>
    [...attributes].filter(runs).map(({ name, value }) => `${tagName} ${name}="${value}"`),
  );
  expect(running, path).toEqual([]);
}

describe('articles that mean harm', () => {
  test('run nothing on any page', async () => {
    const { get } = newSite(ledger);
    for (const path of paths) harmless(await (await get(path, { accept: 'text/html' })).text(), path);
  });

  test('nor where they are only read or checked', async () => {
    const { post } = newSite(ledger);
    for (const path of ['/read', '/check']) {
      const form = new FormData();
      form.set('text', text);
      form.set('title', `${SCRIPT}${ATTRIBUTE}`);
      form.append('files', new File([text], `${IMAGE}.txt`));
      form.set('addresses', 'javascript:alert(1)');
      harmless(await (await post(path, form)).text(), path);
    }
  });

  test.each([
    ['https://post.example/a?b=c#d', 'https://post.example/a?b=c#d'],
    ['http://post.example', 'http://post.example/'],
    ['javascript:alert(1)', null],
    [' javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['vbscript:x', null],
    ['//post.example', null],
    ['/local', null],
    [null, null],
  ])('%j leads to %s', (url, address) => {
    expect(outward(url)).toBe(address);
  });
});
