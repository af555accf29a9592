/**
 * The formats that articles are read from, each with the endings of its files, in lower case and
 * without the dot. The readers, the file dialogs and the menus all go by this list.
 */
export const formatExtensions = {
  txt: ['txt', 'text'],
  md: ['md', 'markdown'],
  html: ['html', 'htm', 'xhtml'],
  docx: ['docx', 'docm', 'dotx'],
  epub: ['epub'],
  pdf: ['pdf'],
  rtf: ['rtf'],
  odt: ['odt', 'ott'],
  doc: ['doc', 'dot'],
} as const;

export const importExtensions: readonly string[] = Object.values(formatExtensions).flat();

const known = new Set(importExtensions);

/** The ending of a file's name, in lower case and without the dot; empty where it has none. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Whether the name of a file promises a format that articles are read from. */
export const isImportable = (path: string): boolean => known.has(endingOf(path));

const plain = new Set<string>([...formatExtensions.txt, ...formatExtensions.md]);

/** Whether the text of such a file is its article's, letter for letter, so that it need not be kept. */
export const isPlainText = (path: string): boolean => plain.has(endingOf(path));
