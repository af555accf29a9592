/**
 * A URI in a form to compare by: clients differ in what they escape, and in the case of a drive
 * letter. `file:///c%3A/bao%20cao.md` and `file:///C:/bao cao.md` are the same file.
 */
export function comparableUri(uri: string): string {
  return unescapedUri(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

export function unescapedUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // A per cent sign that escapes nothing is one.
    return uri;
  }
}
