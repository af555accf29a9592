/** The length of `text` without those of `signs` that end it. */
export function lengthWithout(text: string, signs: string): number {
  let length = text.length;
  while (length > 0 && signs.includes(text.charAt(length - 1))) length -= 1;
  return length;
}
