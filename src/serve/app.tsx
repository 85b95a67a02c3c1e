import { randomUUID } from 'node:crypto';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { etag } from 'hono/etag';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { z } from 'zod';
import { atomOf } from '../alerts/atom.js';
import { csvLine, noFormula, UTF_8 } from '../formats/csv.js';
import { WORDING } from '../language/en/wording.js';
import { worded } from '../language/wording.js';
import type { Asks } from './asks.js';
import { asset } from './assets.js';
import { GUARDING } from './guard/headers.js';
import { isLoopback, isOwnHost } from './guard/host.js';
import { mayChange } from './guard/origin.js';
import { Rate } from './guard/rate.js';
import { admits, COOKIE, keptOf, type Tokens } from './guard/token.js';
import type { Import } from './imports.js';
import { answerMcp } from './mcp/http.js';
import { openApi, sheetOf, twinOf } from './openapi.js';
import type { Drawn, Form, Page, View } from './page.js';
import { FORMS, PAGES } from './pages.js';
import { type Problem, problemOf, Refusal } from './problem.js';
import { withParameters } from './views/address.js';
import { Docs } from './views/docs.js';
import { Layout } from './views/layout.js';
import { ProblemPage } from './views/problem.js';
import { SignIn } from './views/sign-in.js';

/** What is told of each request. */
export interface Logged {
  readonly request: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** What a site is made with. */
export interface SiteMeans {
  readonly asks: Asks;
  readonly version: string;
  readonly tokens: Tokens;
  /** Names, beside IP addresses and `localhost`, that it is asked by. */
  readonly names: ReadonlySet<string>;
  readonly log: { info(told: Logged): void; error(told: { request: string; error: unknown }): void };
  /** The address that a request comes from; null where there is no network, as in a test. */
  readonly addressOf: (context: Context) => string | null;
}

export interface Kept {
  Variables: { readonly request: string };
}
type Asking = Context<Kept>;

/** The most bytes that a request may have: some articles, or a web archive of moderate size. */
const MOST_BYTES = 50_000_000;
/** The cookie with the name that somebody signs corrections by. */
const SIGNED = 'onrecord-by';
const NOT_THERE =
  'There is nothing of that name on record. It may have been taken back, or the address is not whole: search for words of it.';
const PARAMETER = /\{(\w+)\}/gu;
const JSON_END = '.json';

/** The site: pages for people, the same for programs, and what guards both. */
export function siteOf(means: SiteMeans): Hono<Kept> {
  const app = new Hono<Kept>();
  app.use(logged(means), guarded(means));
  app.use(etag());
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () =>
        refuse(
          413,
          'That is more than 50 MB at once. Send it in parts, or put it on record in a terminal, with “onrecord add”.',
        ),
    }),
  );
  app.get('/health', (c) => health(c, means));
  app.get('/openapi.json', (c) => c.json(openApi(PAGES, FORMS, means.version)));
  app.get('/docs', (c) => drawn(c, means, { title: 'For programs', body: <Docs pages={PAGES} forms={FORMS} /> }));
  app.get('/web/*', (c) => asset(c.req.path) ?? refuse(404, 'There is no such file. Go to the first page.'));
  app.get('/sign-in', (c) => drawn(c, means, { title: 'Sign in', body: <SignIn isWrong={false} /> }));
  app.post('/sign-in', (c) => signIn(c, means));
  app.get('/imports/:id/events', (c) => events(c, means));
  app.post('/mcp', (c) => answerMcp(c.req.raw, means.asks, means.version, means.log));
  app.all('/mcp', () => refuse(405, 'Here only POST can be asked, by a client of the Model Context Protocol.'));
  app.get('/alerts/:id{\\w+\\.atom}', (c) => feed(c, means));
  for (const page of PAGES) show(app, page, means);
  for (const form of FORMS) take(app, form, means);
  for (const { path } of [...PAGES, ...FORMS]) refuseOthers(app, path);
  app.notFound((c) => told(c, means, new Refusal(404, 'There is no page at this address. Search for what it was of.')));
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.status === 500) means.log.error({ request: c.get('request'), error });
    return told(c, means, problem);
  });
  return app;
}

function refuse(status: ConstructorParameters<typeof Refusal>[0], detail: string): never {
  throw new Refusal(status, detail);
}

/** Gives each request an id, and tells of it when it is answered. */
function logged({ log }: SiteMeans): MiddlewareHandler<Kept> {
  return async (c, next) => {
    const request = randomUUID();
    c.set('request', request);
    const start = performance.now();
    await next();
    c.header('x-request-id', request);
    for (const [name, value] of Object.entries(GUARDING)) c.header(name, value);
    const { method, path } = c.req;
    const milliseconds = Math.round((performance.now() - start) * 10) / 10;
    log.info({ request, method, path, status: c.res.status, milliseconds });
  };
}

/** Lets in what was sent to this site, by one of its own pages or by no page, not too often, and with a token where one is needed. */
function guarded({ names, tokens, addressOf }: SiteMeans): MiddlewareHandler<Kept> {
  const rate = new Rate();
  return async (c, next) => {
    if (!isOwnHost(c.req.header('host'), names)) {
      refuse(421, 'This site was asked by a name that is not its own. Start it with --name to have it answer to one.');
    }
    if (!mayChange(c.req.raw))
      refuse(403, 'This was sent by a page of another site. Open this site itself, and do it there.');
    const address = addressOf(c);
    if (address !== null && !isLoopback(address.replace('::ffff:', '')) && !rate.allows(address)) {
      refuse(429, 'Wait a few seconds, and try again.');
    }
    const isOpen = ['/sign-in', '/health'].includes(c.req.path) || c.req.path.startsWith('/web/');
    if (!isOpen && !isAdmitted(c, tokens, 'read')) refuse(401, 'Reading needs a token here.');
    await next();
  };
}

function isAdmitted(c: Asking, tokens: Tokens, what: keyof Tokens): boolean {
  return admits(tokens, what, c.req.header('authorization'), getCookie(c, COOKIE));
}

async function health(c: Asking, { asks, version }: SiteMeans): Promise<Response> {
  const { articles, statements } = await asks.ledger('coverage', undefined);
  return c.json({ status: 'ok', version, articles, statements });
}

async function signIn(c: Asking, means: SiteMeans): Promise<Response> {
  const { token } = await c.req.parseBody();
  const kept = keptOf(String(token ?? ''));
  const isToken = (['read', 'write'] as const).some(
    (what) => means.tokens[what] !== null && admits(means.tokens, what, undefined, kept),
  );
  if (!isToken) {
    return drawn(c, means, { title: 'Sign in', body: <SignIn isWrong={true} /> }, 401);
  }
  setCookie(c, COOKIE, kept, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 30 * 86_400 });
  return c.redirect('/', 303);
}

/** What an alert told, for a reader of feeds. */
async function feed(c: Asking, { asks }: SiteMeans): Promise<Response> {
  const news = await asks.ledger('alertFeed', { id: c.req.param('id')!.replace(/\.atom$/u, '') });
  if (news === null) refuse(404, 'There is no such alert. “/watches” lists those that there are.');
  const atom = atomOf(news.alert, news.tips, WORDING, new URL('/', c.req.url).href);
  return c.body(atom, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
}

/** Tells whenever an import got further, and when it is done (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
function events(c: Asking, { asks: { imports } }: SiteMeans): Response {
  const id = c.req.param('id')!;
  if (imports.find(id) === null) refuse(404, 'There is no such import. Look at what is on record, or import it again.');
  return streamSSE(c, async (stream) => {
    for (;;) {
      const known = imports.find(id)!;
      const { state, count } = known;
      await stream.writeSSE({ event: state, data: String(count) });
      if (state !== 'running' || stream.aborted) return;
      await further(imports, known, stream);
    }
  });
}

/** Waits until an import got further, or nobody listens any more. */
function further(imports: Asks['imports'], known: Import, stream: SSEStreamingApi): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      end();
      resolve();
    };
    const end = imports.listen(known.id, go);
    stream.onAbort(go);
    // It may have got further while that was told.
    if (imports.find(known.id) !== known) go();
  });
}

/** A page for people, and its twin for programs. */
function show(app: Hono<Kept>, page: Page, means: SiteMeans): void {
  const answer = async (c: Asking, asTwin: boolean, parameters: Record<string, string>): Promise<Response> => {
    const asked = parsed(page.asked, { ...c.req.query(), ...parameters }, asTwin);
    const answer = await page.ask(means.asks, asked);
    if (answer === null) refuse(404, NOT_THERE);
    if (asTwin) {
      linkNext(c, answer);
      return c.json(worded(answer, WORDING) as object);
    }
    return drawn(c, means, page.draw(answer, asked, viewOf(c, means)));
  };
  const path = page.path.replace(PARAMETER, ':$1');
  if (path === page.path) {
    app.get(path, (c) => answer(c, false, {}));
    app.get(twinOf(path), (c) => answer(c, true, {}));
    const { sheet } = page;
    if (sheet) app.get(sheetOf(path), (c) => download(c, page, sheet, means));
    return;
  }
  // The twin's ending stands behind the parameter, of which a router takes it for a part.
  app.get(path, (c) => {
    const [[name, value]] = Object.entries(c.req.param() as Record<string, string>) as [[string, string]];
    const asTwin = value.endsWith(JSON_END);
    return answer(c, asTwin, { [name]: asTwin ? value.slice(0, -JSON_END.length) : value });
  });
}

/** A page's table, for a spreadsheet. */
async function download(c: Asking, page: Page, sheet: NonNullable<Page['sheet']>, { asks }: SiteMeans) {
  const { columns, rows } = await sheet(asks, parsed(page.asked, c.req.query(), true));
  const lines = [columns, ...rows].map((row) => csvLine(row.map(noFormula)));
  return c.body(UTF_8 + lines.join(''), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${page.name}.csv"`,
  });
}

/** Where a list goes on (RFC 8288), beside the cursor that the answer has. */
function linkNext(c: Asking, answer: unknown): void {
  const { next } = answer as { readonly next?: unknown };
  if (typeof next !== 'string') return;
  c.header('link', `<${withParameters(new URL(c.req.url), { cursor: next, page: null, from: null })}>; rel="next"`);
}

/** A path is known, and what is asked of it by another method is not. */
function refuseOthers(app: Hono<Kept>, path: string): void {
  const known = path.replace(PARAMETER, ':$1');
  const has = (all: readonly { readonly path: string }[]): boolean => all.some((one) => one.path === path);
  const allow = [...(has(PAGES) ? ['GET', 'HEAD'] : []), ...(has(FORMS) ? ['POST'] : [])].join(', ');
  for (const one of new Set([known, twinOf(known)])) {
    app.all(one, (c) => {
      c.header('allow', allow);
      return refuse(405, `Here only ${allow} can be asked.`);
    });
  }
}

/** What is sent by a form, or by a program to its twin. */
function take(app: Hono<Kept>, form: Form, means: SiteMeans): void {
  const answer = async (c: Asking, asTwin: boolean): Promise<Response> => {
    if (form.writes && !isAdmitted(c, means.tokens, 'write')) refuse(401, 'Changing something needs a token here.');
    const asked = parsed(form.asked, { ...(await bodyOf(c)), ...c.req.param() }, asTwin);
    const answer = await form.ask(means.asks, asked);
    if (answer === null) refuse(404, NOT_THERE);
    if (asTwin) return c.json(worded(answer, WORDING) as object);
    if (form.writes && typeof asked.by === 'string')
      setCookie(c, SIGNED, asked.by, { httpOnly: true, sameSite: 'Strict', path: '/' });
    const after = form.after(answer, asked, viewOf(c, means));
    return 'seeOther' in after ? c.redirect(after.seeOther, 303) : drawn(c, means, after);
  };
  const path = form.path.replace(PARAMETER, ':$1');
  app.post(path, (c) => answer(c, false));
  app.post(twinOf(path), (c) => answer(c, true));
}

async function bodyOf(c: Asking): Promise<Record<string, unknown>> {
  const type = c.req.header('content-type') ?? '';
  if (/^application\/json\b/iu.test(type)) {
    const body: unknown = await c.req
      .json()
      .catch(() => refuse(400, 'The body is no JSON. Send an object, as “/openapi.json” describes it.'));
    return typeof body === 'object' && body !== null
      ? { ...body }
      : refuse(400, 'The body is no JSON object. Send one, as “/openapi.json” describes it.');
  }
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/iu.test(type)) {
    refuse(415, 'Send a form, or JSON.');
  }
  const { files, ...fields } = await c.req
    .parseBody({ all: true })
    .catch(() => refuse(400, 'The form came damaged. Send it again.'));
  const sent = [files ?? []].flat().filter((file) => file instanceof File && file.size > 0);
  return { ...fields, files: sent };
}

/** What is asked, as the schema has it; of a person's form, what is empty counts as not given. */
function parsed(schema: z.ZodObject, given: Record<string, unknown>, byProgram: boolean): Record<string, unknown> {
  const fields = Object.entries(given).filter(([, value]) => byProgram || value !== '');
  const result = schema.safeParse(Object.fromEntries(fields));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(
    400,
    `The field “${issue!.path.join('.')}” can’t be that: ${issue!.message}. Write something else there, and send it again.`,
  );
}

function viewOf(c: Asking, { tokens }: SiteMeans): View {
  const by = getCookie(c, SIGNED) ?? '';
  return { url: new URL(c.req.url), mayWrite: isAdmitted(c, tokens, 'write'), by };
}

function drawn(c: Asking, means: SiteMeans, page: Drawn, status: 200 | 401 = 200): Response {
  return c.html(htmlOf(page, viewOf(c, means)), status);
}

function htmlOf({ title, body, isLive = false }: Drawn, view: View): string {
  const page = (
    <Layout title={title} view={view} isLive={isLive}>
      {body}
    </Layout>
  );
  return `<!doctype html>\n${page}`;
}

/** Why a request is not answered: for a person as a page, for a program as a problem. */
function told(c: Asking, means: SiteMeans, { title, status, detail }: Problem): Response {
  const code = status as 500;
  if (status === 503) c.header('retry-after', '30');
  const isForPeople = c.req.header('accept')?.includes('text/html') && !c.req.path.endsWith(JSON_END);
  if (!isForPeople) {
    const body = { type: 'about:blank', title, status, detail, request: c.get('request') };
    return c.body(JSON.stringify(body), code, { 'content-type': 'application/problem+json' });
  }
  const problem = { title, status, detail };
  const body = <ProblemPage of={problem} request={c.get('request')} from={ownReferer(c)} />;
  return c.html(htmlOf({ title, body }, viewOf(c, means)), code);
}

/** The page of this site from which a request was sent; null if that is not known, or is the one that was asked for. */
function ownReferer(c: Asking): string | null {
  const given = c.req.header('referer') ?? '';
  if (!URL.canParse(given)) return null;
  const { origin, pathname, search } = new URL(given);
  const own = new URL(c.req.url);
  return origin === own.origin && pathname + search !== own.pathname + own.search ? pathname + search : null;
}
