/** Whether the character at `at`, in UTF-16 code units, is white space in JavaScript's sense (`\s`). */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  return code >= 0xa0 && /\s/.test(text.charAt(at));
}
