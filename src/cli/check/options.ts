import { defaultVerifySettings } from '../../core/quotation/verifier';
import { isWordFile } from '../../protocol/wordReports';
import { say } from '../language';
import { choice } from '../options';
import { CannotDo } from '../problem';
import type { Output } from './outputs';
import { FORMATS } from './outputs';

export const checkOptions = {
  format: { type: 'string', multiple: true },
  'unmarked-words': { type: 'string' },
  annotate: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'boolean' },
  'max-warnings': { type: 'string' },
  'stdin-filename': { type: 'string' },
  'no-ignore': { type: 'boolean' },
  'force-exclude': { type: 'boolean' },
  'allow-none': { type: 'boolean' },
  docs: { type: 'string' },
} as const;

/** The values of `checkOptions`. */
interface Values {
  readonly format?: readonly string[];
  readonly 'unmarked-words'?: string;
  readonly annotate?: string;
  readonly baseline?: string;
  readonly 'write-baseline'?: boolean;
  readonly 'max-warnings'?: string;
  readonly 'stdin-filename'?: string;
  readonly 'no-ignore'?: boolean;
  readonly 'force-exclude'?: boolean;
  readonly 'allow-none'?: boolean;
  readonly docs?: string;
}

/** What is wanted of a run. */
export interface CheckChoice {
  readonly outputs: readonly Output[];
  readonly unmarkedWords: number;
  /** Where the copy with comments goes: of one report in Word. */
  readonly annotate: string | null;
  readonly baseline: string | null;
  readonly writeBaseline: boolean;
  /** More than these fail. */
  readonly maxWarnings: number;
  /** What the report in standard input is called. */
  readonly inputName: string;
  readonly ignore: boolean;
  readonly forceExclude: boolean;
  readonly allowNone: boolean;
  readonly docs: string | null;
}

/** @throws CannotDo for what no run can do */
export function readCheckOptions(values: Values, files: readonly string[]): CheckChoice {
  const writeBaseline = values['write-baseline'] === true;
  if (writeBaseline && values.baseline === undefined) {
    throw new CannotDo(`--write-baseline: ${say('cần --baseline TỆP', 'needs --baseline FILE')}`);
  }
  const warnings = wholeNumber('--max-warnings', values['max-warnings'], 0, -1);
  return {
    outputs: (values.format ?? ['text']).map(outputOf),
    unmarkedWords: wholeNumber(
      '--unmarked-words',
      values['unmarked-words'],
      defaultVerifySettings.unmarkedWords,
      0,
    ),
    annotate: annotateOption(values.annotate, files),
    baseline: values.baseline ?? null,
    writeBaseline,
    maxWarnings: warnings < 0 ? Infinity : warnings,
    inputName: values['stdin-filename'] ?? 'stdin.md',
    ignore: values['no-ignore'] !== true,
    forceExclude: values['force-exclude'] === true,
    allowNone: values['allow-none'] === true,
    docs: docsOption(values.docs),
  };
}

/** `sarif:FILE`; what stands behind the first colon is the file, on Windows with a colon of its own. */
function outputOf(value: string): Output {
  const colon = value.indexOf(':');
  const name = colon < 0 ? value : value.slice(0, colon);
  const file = colon < 0 ? null : value.slice(colon + 1);
  if (file === '') throw new CannotDo(`--format ${value}: ${say('thiếu tên tệp', 'no file')}`);
  return { format: choice('--format', name, FORMATS), file };
}

function wholeNumber(name: string, value: string | undefined, otherwise: number, least: number) {
  const number = value === undefined ? otherwise : Number(value);
  if (!Number.isSafeInteger(number) || number < least || value === '') {
    throw new CannotDo(
      `${name}: ${say(`phải là số nguyên từ ${least}`, `must be a whole number from ${least}`)}`,
    );
  }
  return number;
}

function annotateOption(target: string | undefined, files: readonly string[]): string | null {
  if (target === undefined) return null;
  if (files.length === 1 && files.every(isWordFile) && isWordFile(target)) return target;
  throw new CannotDo(
    `--annotate: ${say('cần đúng một báo cáo .docx và tên một tệp .docx', 'needs just one .docx report, and the name of a .docx file')}`,
  );
}

function docsOption(address: string | undefined): string | null {
  if (address === undefined || address === '') return null;
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  throw new CannotDo(
    `--docs: ${say('phải là địa chỉ http(s)', 'must be an http(s) address')}: ${address}`,
  );
}
