import { ArticleFormatError } from '../core/article/errors';
import { defaultVerifySettings } from '../core/quotation/verifier';
import { decodeText } from '../core/text/decode';
import { describeUndecodable } from '../protocol/messages';
import { defaultSettings } from '../protocol/settings';
import { isWordFile } from '../protocol/wordReports';
import type { CheckedReport } from './checkFormats';
import { asJson, asSarif, asText } from './checkFormats';
import { checkText, checkWord } from './checkReport';
import { locale, say } from './language';
import { libraryOptions, openLibrary } from './openLibrary';
import { choice, readArguments } from './options';
import { CannotDo } from './problem';
import { readFileAtMost } from './readFileAtMost';
import { WordFiles } from './wordFiles';

const maxBytes = defaultSettings.maxFileSize * 1e6;

export const checkHelp = (): string =>
  say(
    `trich-dan check BÁO_CÁO… [--library THƯ_MỤC]… [--no-embedded] [--unmarked-words N] [--format text|json|sarif] [--annotate BẢN_SAO.docx]
Kiểm tra từng câu trích, số liệu và chỗ dẫn nguồn của báo cáo với thư viện.
Báo cáo Word (.docx): --annotate ghi một bản sao có ghi chú (comment) bên cạnh chỗ sai.
Vị trí trong JSON là đơn vị UTF-16 của văn bản không kể dấu mở đầu (BOM); CR LF là hai đơn vị;
của báo cáo Word, là vị trí trong “text” đi kèm.
Mã thoát: 0 không có lỗi hay cảnh báo, 1 có, 2 không kiểm tra được.`,
    `trich-dan check REPORT… [--library DIR]… [--no-embedded] [--unmarked-words N] [--format text|json|sarif] [--annotate COPY.docx]
Checks every quotation, figure and citation of reports against the library.
Reports in Word (.docx): --annotate writes a copy with comments beside what is wrong.
Offsets in JSON are UTF-16 units of the text without its byte order mark; CR LF is two units;
of a report in Word, they are those of the “text” that comes with it.
Exit code: 0 no error nor warning, 1 some, 2 could not check.`,
  );

const writers = { text: asText, json: asJson, sarif: asSarif };

export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...libraryOptions,
    format: { type: 'string' },
    'unmarked-words': { type: 'string' },
    annotate: { type: 'string' },
  });
  const format = choice('--format', values.format, ['text', 'json', 'sarif']);
  if (positionals.length === 0) {
    throw new CannotDo(checkHelp());
  }
  const unmarkedWords = wordsOption(values['unmarked-words']);
  const target = annotateOption(values.annotate, positionals);
  const settings = { ...defaultVerifySettings, unmarkedWords };
  const words = new WordFiles(maxBytes);
  const reports: CheckedReport[] = [];
  try {
    const read = await Promise.all(
      positionals.map((file) => (isWordFile(file) ? words.read(file) : readReport(file))),
    );
    const engine = await openLibrary(values);
    for (const [index, file] of positionals.entries()) {
      const report = read[index] ?? '';
      if (typeof report === 'string') {
        reports.push(await checkText(engine, file, report, settings, maxBytes));
      } else {
        const { comments, ...checked } = checkWord(engine, file, report, settings);
        if (target !== null) await words.annotate(file, target, comments);
        reports.push(checked);
      }
    }
  } finally {
    words.dispose();
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

/** Where the copy with comments goes: of one report in Word. */
function annotateOption(target: string | undefined, files: readonly string[]): string | null {
  if (target === undefined) return null;
  if (files.length === 1 && files.every(isWordFile) && isWordFile(target)) return target;
  throw new CannotDo(
    `--annotate: ${say('cần đúng một báo cáo .docx và tên một tệp .docx', 'needs just one .docx report, and the name of a .docx file')}`,
  );
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
