/** Letters that Unicode does not take apart into a base and its mark, as newspapers without them write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The words of a text for comparison: lower case, without accents, apostrophes and the possessive 's. Hyphens and full
 * stops part words. Marks of scripts whose vowels are marks stay.
 */
export function words(text: string): string[] {
  return (PLAIN.test(text) ? text : unaccented(text))
    .toLowerCase()
    .replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’ʼ`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Most names of most newspapers; they need none of the steps that take longest. */
const PLAIN = /^[\x20-\x7e]*$/;

function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]!);
}

/** The words of a text joined by hyphens, for an identity that people can read. */
export function slug(text: string): string {
  return words(text).join('-');
}
