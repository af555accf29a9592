/** What XML 1.0 has no way to say: control characters, halves of pairs, U+FFFE and U+FFFF. */
const NO_XML =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** Words as a part of a Word file may hold them, on one line: what XML cannot say is left out. */
export function xmlText(text: string): string {
  return text.replace(NO_XML, '').replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ');
}
