/** "1 statement", "1,200 statements". */
export function plural(n: number, noun: string, several = `${noun}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? noun : several}`;
}
