import type { LibraryFile } from '../core/library/reader';
import type { Locale } from '../protocol/messages';
import { comparableUri } from './uris';

/** The libraries that go by a name of ours; null where there is none. */
export interface NamedLibraries {
  readonly embedded: string | null;
  readonly own: string | null;
  readonly locale: Locale;
}

const NAMES = {
  vi: { embedded: 'Có sẵn trong Trích Dẫn', own: 'Thư viện riêng' },
  en: { embedded: 'Comes with Trích Dẫn', own: 'Your own library' },
};

function isBelow(uri: string, folder: string): boolean {
  const base = comparableUri(folder).replace(/\/$/, '');
  return comparableUri(uri).startsWith(`${base}/`);
}

/**
 * The folder a library's file is in, as its user knows it: the name of the library, then the folders
 * in it ("trich-dan/2015"). How the embedded library is laid out is no matter of its user.
 */
export function folderName(
  { uri, path }: Pick<LibraryFile, 'uri' | 'path'>,
  folders: readonly string[],
  { embedded, own, locale }: NamedLibraries,
): string {
  const library = folders.find((folder) => isBelow(uri, folder)) ?? '';
  if (library === embedded) return NAMES[locale].embedded;
  const last = comparableUri(library).replace(/\/$/, '').split('/').at(-1) ?? '';
  const name = library === own ? NAMES[locale].own : last;
  return [name, ...path.split('/').slice(0, -1)].filter((part) => part !== '').join('/');
}
