import { comparableUri, unescapedUri } from '../core/library/comparableUri';

export { comparableUri };

/** The name of a file by its URI, with its extension. */
export function fileNameOf(uri: string): string {
  const path = unescapedUri(uri.replace(/[?#].*$/s, ''));
  return path.slice(path.lastIndexOf('/') + 1);
}

export function isSameFile(a: string, b: string): boolean {
  return a === b || comparableUri(a) === comparableUri(b);
}
