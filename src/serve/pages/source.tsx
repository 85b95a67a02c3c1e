import { z } from 'zod';
import { InputError } from '../../errors.js';
import { ALL } from '../asked.js';
import type { NotRead, ReadAsked, Sources } from '../questions/reading.js';
import { DAY } from '../schema.js';
import { NameField } from '../views/fields.js';

/** The most characters of a text that is sent with a form; a file may have more. */
const MOST_TEXT = 2_000_000;

/** Texts, files or addresses that a form sends. */
export const SOURCE = {
  text: z.string().max(MOST_TEXT).optional().describe('A text, as it was published.'),
  title: z.string().max(1000).optional().describe('Its title.'),
  publisher: z.string().max(200).optional().describe('Who published it.'),
  published: DAY.optional().describe('The day of publication of what carries none.'),
  addresses: z
    .string()
    .max(20_000)
    .optional()
    .describe('Addresses of pages or feeds of the public internet, a line each.'),
  files: z.array(z.file()).max(1000).default([]).describe('Files in any format that is read (form data only).'),
  all: ALL,
};

type SourceAsked = z.output<z.ZodObject<typeof SOURCE>>;

/** @throws {InputError} if there is nothing to read */
export async function readAskedOf(asked: SourceAsked): Promise<ReadAsked> {
  const { text, title, publisher, published, addresses, files, all } = asked;
  const sources: Sources = {
    text: text === undefined ? null : { text, title: title ?? null, publisher: publisher ?? null },
    files: await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
    addresses: (addresses ?? '').split(/\s+/u).filter((address) => address !== ''),
  };
  if (sources.text === null && sources.files.length + sources.addresses.length === 0) {
    throw new InputError('has nothing to read in it', 'the form', 'give a text, a file or an address');
  }
  return { sources, published: published ?? null, all };
}

/** The fields of a form that sends something to read; `kept` are those of a text that is put on record. */
export function SourceFields({ button, kept = false }: { button: string; kept?: boolean }) {
  return (
    <>
      <p class="field-in grow">
        <label for="text">Text</label>
        <textarea id="text" name="text" rows={10} maxlength={MOST_TEXT} spellcheck={false}></textarea>
      </p>
      {kept && (
        <>
          <NameField name="title" label="Its headline, where the text has none" />
          <NameField name="publisher" label="Who published it" />
        </>
      )}
      <p class="field-in grow drop">
        <label for="files">or files</label>
        <input id="files" name="files" type="file" multiple aria-describedby="formats" />
        <small id="formats">Text, PDF, Word, Markdown, HTML, JSON, XML, tables, captions, web archives.</small>
      </p>
      <p class="field-in grow">
        <label for="addresses">or addresses, a line each</label>
        <textarea
          id="addresses"
          name="addresses"
          rows={2}
          placeholder="https://paper.example/story"
          spellcheck={false}
        ></textarea>
      </p>
      <p class="field-in">
        <label for="published">Published on, where the text does not say</label>
        <input id="published" name="published" type="date" />
      </p>
      <p class="field-in">
        <button type="submit">{button}</button>
      </p>
    </>
  );
}

/** What was not read, each with what to do about it. */
export function Errors({ errors }: { errors: readonly NotRead[] }) {
  if (errors.length === 0) return null;
  return (
    <ul class="errors">
      {errors.map((error) => (
        <li>
          <ErrorLine error={error} />
        </li>
      ))}
    </ul>
  );
}

export function ErrorLine({ error: { where, what, remedy } }: { error: NotRead }) {
  return (
    <>
      <b>{where}</b> {what}; {remedy}.
    </>
  );
}
