import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What one address of a paper answers with. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A paper's site for tests: what stands at its paths can be changed, and what was asked is counted. Pages have an ETag. */
export class Paper {
  readonly pages = new Map<string, Answer>();
  /** What was asked, with the status that was answered, robots.txt left out. */
  asked: string[] = [];

  readonly listener = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url!;
    const { status = 200, type = 'text/html', body = '', headers = {} } = this.pages.get(path) ?? { status: 404 };
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
    const isSame = status === 200 && request.headers['if-none-match'] === etag;
    if (path !== '/robots.txt') this.asked.push(`${path} ${isSame ? 304 : status}`);
    response.writeHead(isSame ? 304 : status, { 'content-type': `${type}; charset=utf-8`, etag, ...headers });
    response.end(isSame ? '' : body);
  };

  /** What was asked since this was last called. */
  take(): string[] {
    const asked = this.asked;
    this.asked = [];
    return asked;
  }

  page(path: string, words: string, title = 'A ferry'): void {
    this.pages.set(path, {
      body: `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words}</p></article></body></html>`,
    });
  }

  feed(path: string, base: string, pages: readonly string[], publisher = 'Harbour Post', day = '02 Mar 2026'): void {
    const items = pages.map(
      (page) =>
        `<item><title>T</title><link>${base}${page}</link><pubDate>${day} 10:00:00 GMT</pubDate><description>Short.</description></item>`,
    );
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>${publisher}</title><link>${base}/</link>${items.join('')}</channel></rss>`;
    this.pages.set(path, { type: 'application/rss+xml', body });
  }

  /** Pages by their paths, with the day of their last change. */
  sitemap(path: string, base: string, pages: Readonly<Record<string, string | null>>): void {
    const urls = Object.entries(pages).map(
      ([page, day]) => `<url><loc>${base}${page}</loc>${day === null ? '' : `<lastmod>${day}</lastmod>`}</url>`,
    );
    const body = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
    this.pages.set(path, { type: 'application/xml', body });
  }
}
