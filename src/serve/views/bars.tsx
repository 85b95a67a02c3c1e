import { plural } from './plural.js';

/** A bar with its name and number: a table that can be read without seeing the bars. */
export function Bars({
  rows,
  noun,
}: {
  rows: readonly { readonly name: string; readonly value: number; readonly href: string | null }[];
  noun: string;
}) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table class="bars">
      <thead class="aside">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">{`${noun}s`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, href }) => (
          <tr>
            <th scope="row">{href === null ? name : <a href={href}>{name}</a>}</th>
            <td>
              <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={String((100 * value) / most)} height="10" />
              </svg>
              <span class="value" title={plural(value, noun)}>
                {value.toLocaleString('en')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
