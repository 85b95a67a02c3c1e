const LINE_FEED = 10;

/** The lines of a stream, without what ends them; empty ones are left out. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let pieces: Uint8Array[] = [];
  const ended = (piece: Uint8Array): string => {
    const line = Buffer.concat([...pieces, piece]).toString('utf8');
    pieces = [];
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      const line = ended(chunk.subarray(from, end));
      from = end + 1;
      if (line !== '') yield line;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  const rest = ended(new Uint8Array());
  if (rest !== '') yield rest;
}
