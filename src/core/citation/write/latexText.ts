/** Signs that mean something to LaTeX; all others are written as they are, in Unicode. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts every brace, one behind a backslash too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
  '\u00A0': '~',
  // What would be drawn together into a dash or a quotation mark.
  '--': '-{}-',
  "''": "'{}'",
};

const SIGN = /--|''|[\\{}$&%#_^~`\u00A0]/g;

/** Plain text, on one line, as LaTeX's source within braces. */
export function escapeLatex(text: string): string {
  return (
    text
      // Of a run of three or more, every pair of neighbours is parted.
      .replace(/-{3,}|'{3,}/g, (run) => run.split('').join('\u0000'))
      .replace(SIGN, (sign) => SIGNS[sign] ?? sign)
      .replaceAll('\u0000', '{}')
  );
}

/**
 * A title whose capitals no style makes small: all of it, or each word with a capital, but for the
 * one that the title begins with.
 */
export function protectedTitle(text: string, by: 'whole' | 'words' | 'nothing'): string {
  if (by === 'nothing') return escapeLatex(text);
  if (by === 'whole') return `{${escapeLatex(text)}}`;
  return text
    .split(' ')
    .map((word, index) => {
      const isFirst = index === 0 && !/\p{Lu}/u.test(word.replace(/\p{L}/u, ''));
      const escaped = escapeLatex(word);
      return /\p{Lu}/u.test(word) && !isFirst ? `{${escaped}}` : escaped;
    })
    .join(' ');
}

/**
 * An address as fields hold it that are no LaTeX. Braces and blanks, which would end the field or
 * be lost, are written as addresses may.
 */
export function verbatim(address: string): string {
  return address.replace(/[\s{}\\]/g, (sign) => encodeURIComponent(sign));
}
