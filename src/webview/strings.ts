import type { ReaderStrings } from '../protocol/webview';

/** Puts values into the `{0}`, `{1}` … of a template. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/gu, (place, index: string) =>
    String(values[Number(index)] ?? place),
  );
}

/** The words the host put into the page. */
export function readStrings(document: Document): ReaderStrings {
  const data = document.getElementById('reader-strings')?.textContent;
  if (!data) {
    throw new Error('The page has no element #reader-strings.');
  }
  return JSON.parse(data) as ReaderStrings;
}
