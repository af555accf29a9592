import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { bibliographyText, ownKeys } from '../core/citation/ownKeys';
import type { Engine } from '../core/engine';
import { checkedDocument } from '../core/quotation/checkJson';
import type { DetailSources } from '../core/quotation/details';
import { detailsOf } from '../core/quotation/details';
import { findingRange, itemRange } from '../core/quotation/findingRange';
import { findingsOf, severityOf } from '../core/quotation/findings';
import type { VerifiedDocument, VerifySettings } from '../core/quotation/verifier';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { WordComment } from '../core/quotation/word/wordComments';
import { commentsOf } from '../core/quotation/word/wordComments';
import type { WordReport } from '../core/quotation/word/wordReport';
import {
  describeFinding,
  describeSource,
  describeWordPlace,
} from '../protocol/verificationMessages';
import type { TextRange } from '../core/text/range';
import { shorten } from '../core/text/shorten';
import { fingerprintOf, subjectOf } from './check/fingerprint';
import { placesOf } from './check/places';
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
  return checked({ engine, file, items, isElsewhere, text, word: null });
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
  const report = checked({ engine, file, items, isElsewhere: none, text, word });
  const { path: name, ...found } = report.document;
  const comments = commentsOf(sourcesOf(engine, items), none, {
    finding: (code, details) => describeFinding(code, details, locale),
    source: (title, locator, passage) => describeSource(title, locator, passage, locale),
  });
  return { ...report, document: { path: name, text, ...found }, comments };
}

function sourcesOf(engine: Engine, items: readonly PlacedItem[]): DetailSources {
  return { items, locale: 'vi', article: (id) => engine.article(id) };
}

interface Checked {
  readonly engine: Engine;
  readonly file: string;
  readonly items: readonly PlacedItem[];
  readonly text: string;
  /** Of a report in Word, whose text has a line for each paragraph. */
  readonly word: WordReport | null;
  readonly isElsewhere: (key: string) => boolean;
}

function checked({ engine, file, items, text, word, isElsewhere }: Checked): CheckedReport {
  const sources = sourcesOf(engine, items);
  const place = placesOf(text);
  const problemsOf = (placed: PlacedItem): Problem[] =>
    findingsOf(placed.item, isElsewhere).map((code) => {
      const at = findingRange(placed, code);
      const { start, end } = at;
      const [from, to] = [place(start), place(end)];
      return {
        start,
        end,
        code,
        severity: severityOf(code),
        message: describeFinding(code, detailsOf(placed.item, sources), locale),
        from,
        to,
        wordPlace: word && wordPlace(word, text, from.line, at),
        words: text.slice(start, end),
        fingerprint: fingerprintOf(code, subjectOf(placed.item, code, text, itemRange(placed))),
      };
    });
  return {
    path: file,
    document: checkedDocument(file, items, (id) => engine.article(id)),
    problems: items.flatMap(problemsOf),
  };
}

/** The words themselves find the place in a document without pages: few of them do. */
function wordPlace({ paragraphs }: WordReport, text: string, line: number, at: TextRange): string {
  const label = paragraphs[line - 1]?.label ?? null;
  return describeWordPlace(line, label, shorten(text.slice(at.start, at.end), 60), locale);
}

/** The text of a bibliography that a report names. */
async function readBibliography(file: string, maxBytes: number): Promise<string | null> {
  // A report may name anything: what is no file, or too large, is not opened.
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || found.size > maxBytes) return null;
  const bytes = await readFile(file).catch(() => null);
  return bytes && bibliographyText(bytes, maxBytes);
}
