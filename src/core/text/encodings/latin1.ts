/*
 * Bytes and the characters that Latin-1 and Windows-1252 show for them: two readings that differ in
 * 80-9F alone. Text that was misread as either goes back to the same bytes.
 */

/** 80-9F in Windows-1252, a full stop for the five codes it leaves to the control characters. */
const SPECIALS = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

const FIRST_SPECIAL = 0x80;

const byteOfSpecial = new Map<number, number>();
for (const [at, character] of Array.from(SPECIALS).entries()) {
  if (character !== '.') byteOfSpecial.set(character.charCodeAt(0), FIRST_SPECIAL + at);
}

/** The byte that a character was read from, or -1 where it can be from no byte. */
export function byteOf(unit: number): number {
  return unit <= 0xff ? unit : (byteOfSpecial.get(unit) ?? -1);
}

/** The character of Windows-1252 for a byte of 80-9F; the control character where it has none. */
export function specialOf(byte: number): string {
  const special = SPECIALS.charAt(byte - FIRST_SPECIAL);
  return special === '.' || special === '' ? String.fromCharCode(byte) : special;
}

/** Whether a byte is one of the codes in which Windows-1252 has punctuation. */
export function isSpecial(byte: number): boolean {
  return byte >= FIRST_SPECIAL && byte < 0xa0 && specialOf(byte).charCodeAt(0) !== byte;
}

const CHUNK = 8192;

/** Every byte as the character of the same number. */
export function latin1FromBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + CHUNK));
  }
  return text;
}

/** Every byte as Windows-1252 shows it, which is how an editor shows a file it misreads. */
export function textFromBytes(bytes: Uint8Array): string {
  return latin1FromBytes(bytes).replace(/[\x80-\x9f]/g, (unit) => specialOf(unit.charCodeAt(0)));
}
