/** babel's names for languages, by BCP 47 tag; a region that has no name of its own is dropped. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['vi', 'vietnamese'],
  ['en', 'english'],
  ['en-US', 'american'],
  ['en-GB', 'british'],
  ['fr', 'french'],
  ['de', 'german'],
  ['ru', 'russian'],
  ['zh', 'chinese'],
  ['ja', 'japanese'],
  ['ko', 'korean'],
  ['lo', 'lao'],
  ['es', 'spanish'],
]);

/** The name that BibLaTeX's `langid` wants, or the tag where there is none. */
export function latexLanguage(tag: string): string {
  return NAMES.get(tag) ?? NAMES.get(tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? '') ?? tag;
}
