import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { View } from '../page.js';

const ROOMS = [
  ['/search', 'Search'],
  ['/articles', 'Articles'],
  ['/utterances', 'Retold'],
  ['/findings', 'Findings'],
  ['/quoted', 'Who is quoted'],
  ['/check', 'Check'],
  ['/read', 'Read'],
  ['/review', 'Review'],
  ['/import', 'Import'],
  ['/watches', 'Watches'],
] as const;

/**
 * A page is painted when its content is there, not while a table's columns still give way to each row
 * (https://html.spec.whatwg.org/multipage/links.html#link-type-expect). Written as it stands: JSX keeps `blocking` to itself.
 */
const WHEN_WHOLE = raw('<link rel="expect" href="#end" blocking="render"/>');

/** What stands around every page. */
export function Layout({
  title,
  view,
  isLive,
  children,
}: {
  title: string;
  view: View;
  /** Whether it is asked for again, where no script does that. */
  isLive: boolean;
  children?: Child;
}) {
  return (
    <html lang="en">
      <Head title={title} isLive={isLive} />
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Masthead pathname={view.url.pathname} />
        <main id="main">{children}</main>
        <footer class="colophon" id="end">
          <p>
            The record shows what articles say that people said. It does not show that they said it, nor that they did
            not.
          </p>
          <p>
            <a href={twinOf(view.url)}>This page as JSON</a> · <a href="/docs">For programs</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

function Head({ title, isLive }: { title: string; isLive: boolean }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === '' ? 'On Record' : `${title} · On Record`}</title>
      <script src="/web/theme.js"></script>
      {WHEN_WHOLE}
      <link rel="preload" href="/web/fonts/source-serif-4.woff2" as="font" type="font/woff2" crossorigin="" />
      <link rel="stylesheet" href="/web/style.css" />
      <link rel="icon" href="/web/icon.svg" type="image/svg+xml" />
      <script src="/web/page.js" type="module"></script>
      {isLive && (
        <noscript>
          <meta http-equiv="refresh" content="3" />
        </noscript>
      )}
    </head>
  );
}

function Masthead({ pathname }: { pathname: string }) {
  return (
    <header class="masthead">
      <a class="name" href="/">
        On Record
      </a>
      <nav aria-label="Site">
        {ROOMS.map(([path, name]) => (
          <a href={path} aria-current={pathname === path ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <button type="button" class="theme" hidden aria-label="Light or dark">
        ◐
      </button>
    </header>
  );
}

/** The same for programs. */
function twinOf({ pathname, search }: URL): string {
  return `${pathname === '/' ? '/index' : pathname}.json${search}`;
}
