/** Parts of the help that several commands share, set for 80 columns. */
export const EXIT_CODES = `
Exit codes:
  0  everything was done
  1  some input could not be read or found; the rest was
  2  the command was used wrongly
  3  On Record itself failed
  4  the ledger can't be used, or is not as it was written`;

export const SOURCES = `Sources:
  A file, a folder with all below it, a 'pattern/*.html', an http(s) address,
  or - for standard input. Read are plain text, Markdown (.md), HTML, JSON and
  JSONL (On Record, news-please, trafilatura, Media Cloud, IPTC ninjs), XML of
  IPTC NewsML-G2, RSS, Atom and JSON Feed, and web archives (WARC); any of them
  also as .gz. A text may have 20 MB.
  Feeds give what stands in them; with --follow, the pages that they point to.
  Addresses in private networks are refused, and robots.txt is obeyed.
`;
