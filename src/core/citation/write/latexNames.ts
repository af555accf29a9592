import type { ExportedName, ExportName } from './entry';
import { escapeLatex } from './latexText';

/**
 * Names as BibTeX divides them: "van der Berg, Jan", "Berg, Jr., Jan"; a body stands in braces, so
 * that it stays whole. `hasParts`: BibLaTeX also knows `family=…, given=…`.
 */
export function latexNames(names: readonly ExportedName[], hasParts: boolean): string {
  return names.map((name) => latexName(name, hasParts)).join(' and ');
}

function latexName(name: ExportedName, hasParts: boolean): string {
  if (typeof name === 'string') return `{${escapeLatex(name)}}`;
  const prefix = [name.dropping, name.particle].filter((part) => part !== '').join(' ');
  // Only what begins with small letters is told from the family name by itself.
  const isPlain = prefix.split(' ').every((word) => /^(?:\p{Ll}|$)/u.test(word));
  if (!isPlain && hasParts) return inParts(name, prefix);
  const whole = isPlain ? name.family : `${prefix} ${name.family}`;
  // A small letter at its head would make a prefix of the family name's first word.
  const family = /^\p{Ll}/u.test(whole) ? `{${escapeLatex(whole)}}` : part(whole);
  const named = isPlain && prefix !== '' ? `${escapeLatex(prefix)} ${family}` : family;
  const parts = [named, part(name.suffix), part(name.given)];
  return parts.filter((each) => each !== '').join(', ');
}

function inParts({ family, given, suffix }: ExportName, prefix: string): string {
  const parts = { family, given, prefix, suffix };
  return Object.entries(parts)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field}={${escapeLatex(value)}}`)
    .join(', ');
}

/** A part that would be divided stands in braces: at a comma, "and", or what names a part. */
function part(text: string): string {
  const divides = /[,=]|(?:^|\s)and(?:\s|$)/i.test(text);
  return divides ? `{${escapeLatex(text)}}` : escapeLatex(text);
}
