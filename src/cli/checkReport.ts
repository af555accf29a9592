import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bibliographyText, ownKeys } from '../core/citation/ownKeys';
import type { Engine } from '../core/engine';
import { checkedDocument } from '../core/quotation/checkJson';
import type { DetailSources } from '../core/quotation/details';
import { detailsOf } from '../core/quotation/details';
import { findingRange } from '../core/quotation/findingRange';
import { findingsOf, severityOf } from '../core/quotation/findings';
import type { VerifiedDocument, VerifySettings } from '../core/quotation/verifier';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { WordComment } from '../core/quotation/word/wordComments';
import { commentsOf } from '../core/quotation/word/wordComments';
import type { WordReport } from '../core/quotation/word/wordReport';
import { describeFinding, describeSource } from '../protocol/verificationMessages';
import type { CheckedReport, Problem } from './checkFormats';
import { locale } from './language';

const none = (): boolean => false;

/** Verifies a report that is text. @param maxBytes of the bibliographies it names */
export async function checkText(
  engine: Engine,
  file: string,
  text: string,
  settings: VerifySettings,
  maxBytes: number,
): Promise<CheckedReport> {
  const document = engine.openReport({ languageId: '', fileName: file, text });
  const first = document.verify(settings);
  const hasForeign = first.some(
    ({ item }) => item.kind === 'citation' && item.status === 'unknown',
  );
  const beside = (name: string) =>
    readBibliography(path.resolve(path.dirname(file), name), maxBytes);
  const otherKeys = hasForeign ? await ownKeys(document.text, document.language, beside) : [];
  const items = hasForeign ? document.verify({ ...settings, otherKeys }) : first;
  const isElsewhere = (key: string): boolean => otherKeys === null || otherKeys.includes(key);
  return { ...checked(engine, file, items, isElsewhere), text, word: null };
}

/** Verifies a report in Word, with what is to be said beside its words. */
export function checkWord(
  engine: Engine,
  file: string,
  word: WordReport,
  settings: VerifySettings,
): CheckedReport & { readonly comments: readonly WordComment[] } {
  const opened: VerifiedDocument = engine.openWord(word);
  const items = opened.verify(settings);
  const { text } = opened;
  const report = checked(engine, file, items, none);
  const { path: name, ...found } = report.document;
  const comments = commentsOf(sourcesOf(engine, items), none, {
    finding: (code, details) => describeFinding(code, details, locale),
    source: (title, locator, passage) => describeSource(title, locator, passage, locale),
  });
  return { ...report, document: { path: name, text, ...found }, text, word, comments };
}

function sourcesOf(engine: Engine, items: readonly PlacedItem[]): DetailSources {
  return { items, locale: 'vi', article: (id) => engine.article(id) };
}

function checked(
  engine: Engine,
  file: string,
  items: readonly PlacedItem[],
  isElsewhere: (key: string) => boolean,
): Omit<CheckedReport, 'text' | 'word'> {
  const sources = sourcesOf(engine, items);
  const problemsOf = (placed: PlacedItem): Problem[] =>
    findingsOf(placed.item, isElsewhere).map((code) => {
      const { start, end } = findingRange(placed, code);
      const message = describeFinding(code, detailsOf(placed.item, sources), locale);
      return { code, severity: severityOf(code), message, start, end };
    });
  return {
    path: file,
    uri: path.isAbsolute(file)
      ? pathToFileURL(file).href
      : file.split(path.sep).map(encodeURIComponent).join('/'),
    document: checkedDocument(file, items, (id) => engine.article(id)),
    problems: items.flatMap(problemsOf),
  };
}

/** The text of a bibliography that a report names. */
async function readBibliography(file: string, maxBytes: number): Promise<string | null> {
  // A report may name anything: what is no file, or too large, is not opened.
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || found.size > maxBytes) return null;
  const bytes = await readFile(file).catch(() => null);
  return bytes && bibliographyText(bytes, maxBytes);
}
