/**
 * A URI in a form to compare by: clients differ in what they escape, and in the case of a drive
 * letter. `file:///c%3A/bao%20cao.md` and `file:///C:/bao cao.md` are the same file.
 */
export function comparableUri(uri: string): string {
  return unescaped(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // A per cent sign that escapes nothing is one.
    return uri;
  }
}

/** The name of a file by its URI, with its extension. */
export function fileNameOf(uri: string): string {
  const path = unescaped(uri.replace(/[?#].*$/s, ''));
  return path.slice(path.lastIndexOf('/') + 1);
}

export function isSameFile(a: string, b: string): boolean {
  return a === b || comparableUri(a) === comparableUri(b);
}
