import { strToU8, zipSync } from 'fflate';

export interface EpubOptions {
  readonly metadata?: string;
  readonly more?: Readonly<Record<string, string>>;
  /** Properties of the manifest's items, by their index. */
  readonly properties?: Readonly<Record<number, string>>;
}

export const page = (body: string, prologue = ''): string =>
  `<?xml version="1.0"?>${prologue}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;

/** The files of a book whose parts are the pages given, in their order. */
export function epubFiles(
  pages: readonly string[],
  { metadata = '', more = {}, properties = {} }: EpubOptions = {},
): Record<string, Uint8Array> {
  const items = pages.map(
    (_, index) =>
      `<item id="p${index}" href="p%20${index}.xhtml" media-type="application/xhtml+xml" properties="${properties[index] ?? ''}"/>`,
  );
  const files: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf':
      '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">' +
      `<metadata>${metadata}</metadata><manifest>${items.join('')}</manifest>` +
      `<spine>${pages.map((_, index) => `<itemref idref="p${index}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(pages.map((content, index) => [`OEBPS/p ${index}.xhtml`, content])),
    ...more,
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

export function epub(pages: readonly string[], options?: EpubOptions): Uint8Array {
  return zipSync(epubFiles(pages, options));
}
