import { WORDING } from '../language/en/wording.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Query } from '../ledger/query.js';
import type { Column, Row, Table } from '../ledger/take.js';

export const FINDING_COLUMNS: readonly Column[] = [
  { name: 'kind', type: 'text' },
  { name: 'p', type: 'number' },
  { name: 'finding', type: 'text' },
  { name: 'statement', type: 'text' },
  { name: 'elsewhere', type: 'text' },
  { name: 'article', type: 'text' },
  { name: 'title', type: 'text' },
  { name: 'published', type: 'day' },
  { name: 'publisher', type: 'text' },
  { name: 'url', type: 'text' },
];

/** What a careful editor would flag in the statements that a query finds, with the statements elsewhere that show it. */
export function findingsTable(ledger: Ledger, query: Query): Table {
  return { columns: FINDING_COLUMNS, rows: rows(ledger, query) };
}

function* rows(ledger: Ledger, query: Query): Generator<Row> {
  for (const { article, statements } of ledger.readingsOf(query)) {
    const chosen = new Set(statements.map(({ id }) => id));
    const { id, title, published, publisher, url } = article;
    for (const { kind, p, message, statement, elsewhere } of ledger.findings(id)!) {
      if (statement === null || !chosen.has(statement)) continue;
      const others = elsewhere.map((other) => other.statement).join(' ');
      const finding = WORDING.message(message);
      yield { kind, p, finding, statement, elsewhere: others, article: id, title, published, publisher, url };
    }
  }
}
