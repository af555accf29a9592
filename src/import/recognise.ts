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
  return isHtml(start) ? 'html' : 'text';
}

/** The ASCII of the bytes; zeros are left out, so that UTF-16 reads as well. */
export function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) if (byte > 0 && byte < 0x80) text += String.fromCharCode(byte);
  return text;
}

/** Whether the text begins a page, behind an XML declaration and comments. Linear in its length. */
function isHtml(text: string): boolean {
  let at = behindBlanks(text, 0);
  if (text.startsWith('<?xml', at)) {
    const end = text.indexOf('>', at);
    if (end < 0) return false;
    at = behindBlanks(text, end + 1);
  }
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) return false;
    at = behindBlanks(text, end + 3);
  }
  return /^<(?:!doctype\s{1,100}html|html|head|body)\b/i.test(text.slice(at, at + 200));
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
