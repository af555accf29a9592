import type { DocumentLanguage } from '../insertion/languages';

const FENCES: Partial<Record<DocumentLanguage, RegExp>> = {
  markdown: /^[ \t]{0,3}(?:```|~~~)/gm,
  pandoc: /^[ \t]{0,3}(?:```|~~~)/gm,
  typst: /^[ \t]*```/gm,
  asciidoc: /^(?:----|\.\.\.\.)[-.]*[ \t]*\r?$/gm,
  org: /^[ \t]*#\+(?:begin|end)_(?:src|example)/gim,
  latex: /\\(?:begin|end)\{(?:verbatim|lstlisting|minted)\}/g,
};

/** Whether the offset stands in a listing. Linear in the text before it. */
export function isInCode(text: string, offset: number, language: DocumentLanguage): boolean {
  const fence = FENCES[language];
  if (!fence) return false;
  return (text.slice(0, offset).match(fence)?.length ?? 0) % 2 === 1;
}

/** Whether the offset stands in a listing that something behind it closes. Linear in the text. */
export function isInListing(text: string, offset: number, language: DocumentLanguage): boolean {
  const fence = FENCES[language];
  if (!fence || !isInCode(text, offset, language)) return false;
  return text.slice(offset).search(fence) >= 0;
}
