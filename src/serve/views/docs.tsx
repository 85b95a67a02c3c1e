import { twinOf } from '../openapi.js';
import type { Form, Page } from '../page.js';

/** What programs can ask, for people who write them. */
export function Docs({ pages, forms }: { pages: readonly Page[]; forms: readonly Form[] }) {
  return (
    <article class="docs">
      <h1>For programs</h1>
      <p class="standfirst">
        Each page has its content at its address with <code>.json</code> behind it. All of it is described in{' '}
        <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1).
      </p>
      <p>
        Errors are <code>application/problem+json</code> (RFC 9457): <code>detail</code> tells what is wrong and what to
        do. Answers carry an <code>ETag</code>; send it back as <code>If-None-Match</code> to be told that nothing
        changed. Where a token is asked for, send <code>Authorization: Bearer TOKEN</code>. <code>/health</code> tells
        whether all is well.
      </p>
      <h2>To ask</h2>
      {pages.map(({ name, path, summary, asked }) => (
        <Entry name={name} method="GET" path={path} summary={summary} fields={asked.shape} />
      ))}
      <h2>To send</h2>
      {forms.map(({ name, path, summary, asked }) => (
        <Entry name={name} method="POST" path={path} summary={summary} fields={asked.shape} />
      ))}
    </article>
  );
}

function Entry({
  name,
  method,
  path,
  summary,
  fields,
}: {
  name: string;
  method: string;
  path: string;
  summary: string;
  fields: Page['asked']['shape'];
}) {
  return (
    <section class="operation" id={name}>
      <h3>
        <code>
          {method} {twinOf(path)}
        </code>
      </h3>
      <p>{summary}.</p>
      {Object.keys(fields).length > 0 && (
        <dl>
          {Object.entries(fields).map(([field, schema]) => (
            <div>
              <dt>
                <code>{field}</code>
              </dt>
              <dd>{'description' in schema ? String(schema.description ?? '') : ''}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
