/** The formats that content shows of itself; `text` is what shows nothing of any other. */
export type ContentKind = 'pdf' | 'zip' | 'rtf' | 'cfb' | 'html' | 'text';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const zipSignature = [0x50, 0x4b, 0x03, 0x04];
/** An archive without entries begins with its end record. */
const emptyZipSignature = [0x50, 0x4b, 0x05, 0x06];
const cfbSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How far into a file signatures are looked for; PDF readers accept one in the first kilobyte. */
const head = 1024;

/** Says what a file is by its first bytes, whatever its name. */
export function contentKind(bytes: Uint8Array): ContentKind {
  if (startsWith(bytes, zipSignature) || startsWith(bytes, emptyZipSignature)) return 'zip';
  if (startsWith(bytes, cfbSignature)) return 'cfb';
  const start = asciiOf(bytes.subarray(0, head));
  if (/^\s*\{\\rtf/.test(start)) return 'rtf';
  if (start.includes('%PDF-')) return 'pdf';
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    start,
  )
    ? 'html'
    : 'text';
}

/** The ASCII of the bytes; zeros are left out, so that UTF-16 reads as well. */
export function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) if (byte > 0 && byte < 0x80) text += String.fromCharCode(byte);
  return text;
}
