/** BCP 47 tags for the names of babel and BibLaTeX; others are kept as they are written. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ['vietnamese', 'vi'],
  ['tiếng việt', 'vi'],
  ['vie', 'vi'],
  ['english', 'en'],
  ['american', 'en-US'],
  ['usenglish', 'en-US'],
  ['british', 'en-GB'],
  ['ukenglish', 'en-GB'],
  ['eng', 'en'],
  ['french', 'fr'],
  ['francais', 'fr'],
  ['fre', 'fr'],
  ['german', 'de'],
  ['ngerman', 'de'],
  ['russian', 'ru'],
  ['chinese', 'zh'],
  ['japanese', 'ja'],
  ['korean', 'ko'],
  ['lao', 'lo'],
  ['spanish', 'es'],
]);

export function languageTag(name: string): string {
  return TAGS.get(name.trim().toLowerCase()) ?? name.trim();
}
