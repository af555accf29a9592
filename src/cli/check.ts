import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ArticleFormatError } from '../core/article/errors';
import { bibliographyText, ownKeys } from '../core/citation/ownKeys';
import type { Engine } from '../core/engine';
import { checkedDocument } from '../core/quotation/checkJson';
import { detailsOf } from '../core/quotation/details';
import { findingRange } from '../core/quotation/findingRange';
import { findingsOf, severityOf } from '../core/quotation/findings';
import { defaultVerifySettings } from '../core/quotation/verifier';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import { decodeText } from '../core/text/decode';
import { describeUndecodable } from '../protocol/messages';
import { defaultSettings } from '../protocol/settings';
import { describeFinding } from '../protocol/verificationMessages';
import type { CheckedReport, Problem } from './checkFormats';
import { asJson, asSarif, asText } from './checkFormats';
import { locale, say } from './language';
import { libraryOptions, openLibrary } from './openLibrary';
import { choice, readArguments } from './options';
import { CannotDo } from './problem';
import { readFileAtMost } from './readFileAtMost';

const maxBytes = defaultSettings.maxFileSize * 1e6;

export const checkHelp = (): string =>
  say(
    `trich-dan check BÁO_CÁO… [--library THƯ_MỤC]… [--no-embedded] [--unmarked-words N] [--format text|json|sarif]
Kiểm tra từng câu trích, số liệu và chỗ dẫn nguồn của báo cáo với thư viện.
Vị trí trong JSON là đơn vị UTF-16 của văn bản không kể dấu mở đầu (BOM); CR LF là hai đơn vị.
Mã thoát: 0 không có lỗi hay cảnh báo, 1 có, 2 không kiểm tra được.`,
    `trich-dan check REPORT… [--library DIR]… [--no-embedded] [--unmarked-words N] [--format text|json|sarif]
Checks every quotation, figure and citation of reports against the library.
Offsets in JSON are UTF-16 units of the text without its byte order mark; CR LF is two units.
Exit code: 0 no error nor warning, 1 some, 2 could not check.`,
  );

const writers = { text: asText, json: asJson, sarif: asSarif };

export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...libraryOptions,
    format: { type: 'string' },
    'unmarked-words': { type: 'string' },
  });
  const format = choice('--format', values.format, ['text', 'json', 'sarif']);
  if (positionals.length === 0) {
    throw new CannotDo(checkHelp());
  }
  const unmarkedWords = wordsOption(values['unmarked-words']);
  const texts = await Promise.all(positionals.map(readReport));
  const engine = await openLibrary(values);
  const reports: CheckedReport[] = [];
  for (const [index, file] of positionals.entries()) {
    reports.push(await checkReport(engine, file, texts[index] ?? '', unmarkedWords));
  }
  process.stdout.write(`${writers[format](reports)}\n`);
  const isFine = reports.every(({ problems }) =>
    problems.every(({ severity }) => severity === 'information'),
  );
  return isFine ? 0 : 1;
}

function wordsOption(value: string | undefined): number {
  const number = value === undefined ? defaultVerifySettings.unmarkedWords : Number(value);
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new CannotDo(
      `--unmarked-words: ${say('phải là số nguyên từ 0', 'must be a whole number from 0')}`,
    );
  }
  return number;
}

/** The text of a report; an empty one quotes nothing. */
async function readReport(file: string): Promise<string> {
  const bytes = await readFileAtMost(file, maxBytes);
  try {
    return decodeText(bytes, { maxBytes });
  } catch (error) {
    if (!(error instanceof ArticleFormatError)) throw error;
    if (error.problem === 'empty') return '';
    throw new CannotDo(describeUndecodable(file, error, locale));
  }
}

async function checkReport(
  engine: Engine,
  file: string,
  text: string,
  unmarkedWords: number,
): Promise<CheckedReport> {
  const document = engine.openReport({ languageId: '', fileName: file, text });
  const settings = { ...defaultVerifySettings, unmarkedWords };
  const first = document.verify(settings);
  const hasForeign = first.some(
    ({ item }) => item.kind === 'citation' && item.status === 'unknown',
  );
  const beside = (name: string) => readBibliography(path.resolve(path.dirname(file), name));
  const otherKeys = hasForeign ? await ownKeys(document.text, document.language, beside) : [];
  const items = hasForeign ? document.verify({ ...settings, otherKeys }) : first;
  const isElsewhere = (key: string): boolean => otherKeys === null || otherKeys.includes(key);
  const sources = { items, locale: 'vi' as const, article: (id: string) => engine.article(id) };
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
    text,
    document: checkedDocument(file, items, (id) => engine.article(id)),
    problems: items.flatMap(problemsOf),
  };
}

/** The text of a bibliography that a report names. */
async function readBibliography(file: string): Promise<string | null> {
  // A report may name anything: what is no file, or too large, is not opened.
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || found.size > maxBytes) return null;
  const bytes = await readFile(file).catch(() => null);
  return bytes && bibliographyText(bytes, maxBytes);
}
