import type { Engine } from '../core/engine';
import { checkedDocument } from '../core/quotation/checkJson';
import type { DetailSources } from '../core/quotation/details';
import { itemRange } from '../core/quotation/findingRange';
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
import type { ReportItems } from '../node/reportCheck';
import { findingsIn, verifyReportFile } from '../node/reportCheck';
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
  const found = await verifyReportFile(engine, { path: file, text }, settings, maxBytes);
  return checked({ engine, file, text, word: null, ...found });
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

interface Checked extends ReportItems {
  readonly engine: Engine;
  readonly file: string;
  readonly text: string;
  /** Of a report in Word, whose text has a line for each paragraph. */
  readonly word: WordReport | null;
}

function checked({ engine, file, text, word, ...found }: Checked): CheckedReport {
  const place = placesOf(text);
  const problems = findingsIn(engine, found, locale).map((finding): Problem => {
    const { code, severity, message, start, end, placed } = finding;
    const [from, to] = [place(start), place(end)];
    const subject = subjectOf(placed.item, code, text, itemRange(placed));
    return {
      code,
      severity,
      message,
      start,
      end,
      from,
      to,
      wordPlace: word && wordPlace(word, text, from.line, { start, end }),
      words: text.slice(start, end),
      fingerprint: fingerprintOf(code, subject),
    };
  });
  const document = checkedDocument(file, found.items, (id) => engine.article(id));
  return { path: file, document, problems };
}

/** The words themselves find the place in a document without pages: few of them do. */
function wordPlace({ paragraphs }: WordReport, text: string, line: number, at: TextRange): string {
  const label = paragraphs[line - 1]?.label ?? null;
  return describeWordPlace(line, label, shorten(text.slice(at.start, at.end), 60), locale);
}
