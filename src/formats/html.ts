import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { type Block, joined, passages, plainBlock } from './blocks.js';
import { type Metadata, metadataOf } from './html-metadata.js';
import { articleOf, pieceOf } from './page/article.js';
import { isOut } from './page/furniture.js';
import { headlineWords, homeNames, titleOf } from './page/headline.js';
import { tagsOf } from './page/tree.js';

/** A page whose article is shorter, in characters, may have the whole of it in its metadata. */
const SHORT = 500;

/**
 * A web page, taken apart as the HTML standard says: the article's text is the headline, if the page shows it, and the
 * paragraphs of the article, a blank line between them; what stands beside it, between and behind them is left out. Title,
 * byline, day, publisher and address come from what the page says of itself, with where it says so, the title first from the
 * headline that is shown. Nothing of the page is run or fetched.
 *
 * @param url where the page came from; the page's own canonical address goes before it
 * @param isFurnished whether what stands beside the article is given, too
 * @throws {InputError} if it has no article, or is too large or nested too deeply
 */
export function readHtml(source: string, where: string, url: string | null = null, isFurnished = false): ArticleInput {
  const tags = tagsOf(source, where);
  const metadata = metadataOf(tags, url);
  // A file has come from nowhere; its page says where it stands.
  const at = url ?? metadata.url;
  const named = metadata.publisher === null ? [] : [metadata.publisher];
  const said = { titles: metadata.titles, sites: [...named, ...homeNames(tags, at)], url: at };
  const { headline, blocks, beside } = articleOf(tags, said);
  const chosen = longer(blocks, metadata);
  if (chosen.length === 0) {
    throw new InputError('has no article that can be found', where, 'save its text as a .txt file');
  }
  return {
    ...joined(headline ? [{ ...plainBlock(headlineWords(headline)), kind: 'headline' }, ...chosen] : chosen),
    title: titleOf(headline, said),
    published: metadata.published,
    publisher: metadata.publisher,
    byline: metadata.byline,
    url: metadata.url,
    origins: metadata.origins,
    ...(isFurnished && { furniture: beside() }),
  };
}

/**
 * The text of a piece of HTML that is all article, as feeds and wires carry it, and what its markup tells; captions, prompts
 * and what else is set between its paragraphs are left out.
 *
 * @throws {InputError} if it is too large or nested too deeply
 */
export function readPiece(source: string, where: string): Pick<ArticleInput, 'text' | 'markup'> {
  return joined(pieceOf(tagsOf(source, where)));
}

/**
 * All words of a piece of HTML.
 *
 * @throws {InputError} if it is too large or nested too deeply
 */
export function htmlText(source: string, where: string): string {
  return joined(passages(tagsOf(source, where)[0]!, isOut)).text;
}

/** The article of the page, or that of its metadata where the page shows but the beginning of it. */
function longer(paragraphs: readonly Block[], { body }: Metadata): readonly Block[] {
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  return length < SHORT && body !== null && body.join('').length > length ? body.map(plainBlock) : paragraphs;
}
