import stringWidth from 'string-width';

const GRAPHEMES = new Intl.Segmenter();

/** Lines of at most `width` terminal columns; a word too long for a line is broken between graphemes. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(/\s+/u).filter(Boolean)) {
    for (const part of stringWidth(word) > width ? broken(word, width) : [word]) {
      if (line === '') line = part;
      else if (stringWidth(line) + 1 + stringWidth(part) <= width) line += ` ${part}`;
      else {
        lines.push(line);
        line = part;
      }
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Without the control characters by which a text could take over the terminal, or turn its direction. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\s]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function broken(word: string, width: number): string[] {
  const parts: string[] = [''];
  for (const { segment } of GRAPHEMES.segment(word)) {
    if (stringWidth(parts[parts.length - 1]! + segment) > width) parts.push('');
    parts[parts.length - 1] += segment;
  }
  return parts.filter((part) => part !== '');
}
