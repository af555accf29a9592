import { realpath } from 'node:fs/promises';
import { ArticleFormatError } from '../core/article/errors';
import type { Engine } from '../core/engine';
import { defaultVerifySettings } from '../core/quotation/verifier';
import type { VerifySettings } from '../core/quotation/verifier';
import type { WordReport } from '../core/quotation/word/wordReport';
import { decodeText } from '../core/text/decode';
import { describeUndecodable } from '../protocol/messages';
import { defaultSettings } from '../protocol/settings';
import { isWordFile } from '../protocol/wordReports';
import { Baseline } from './check/baseline';
import { CheckedBibliographies } from './check/bibliographies';
import { checkOptions, readCheckOptions } from './check/options';
import type { CheckChoice } from './check/options';
import { writeOutputs } from './check/outputs';
import { checkHelp } from './check/help';
import type { CheckedFile, CheckedReport, CheckResult } from './checkFormats';
import { summaryOf } from './checkFormats';
import { checkText, checkWord } from './checkReport';
import { repositoryOf } from './files/ignoreFiles';
import type { FoundReport } from './files/reportFiles';
import { findReports } from './files/reportFiles';
import { locale, say } from './language';
import { embeddedLibrary, libraryOptions, libraryPaths, openLibrary } from './openLibrary';
import { readArguments } from './options';
import { CannotDo } from './problem';
import { readFileAtMost } from './readFileAtMost';
import { readInputAtMost } from './readInputAtMost';
import { WordFiles } from './wordFiles';

const maxBytes = defaultSettings.maxFileSize * 1e6;

/** Stands for the standard input among the reports. */
const INPUT = '-';

export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { ...libraryOptions, ...checkOptions });
  if (positionals.length === 0) throw new CannotDo(checkHelp());
  const choice = readCheckOptions(values, positionals);
  const baseline =
    choice.baseline === null ? null : await Baseline.read(choice.baseline, choice.writeBaseline);
  const found = await findReports(positionals, await searchFor(values, choice), choice.allowNone);
  const { files, failures } = await checkAll(found, values, choice);
  if (baseline && choice.writeBaseline) {
    await baseline.write(files);
    const count = files.reduce((sum, { problems }) => sum + problems.length, 0);
    const told = say(`đã ghi ${count} điều.`, `${count} findings recorded.`);
    process.stdout.write(`${baseline.file}: ${told}\n`);
    return failures.length > 0 ? 2 : 0;
  }
  const shown = baseline
    ? files.map((file) => ({ ...file, problems: baseline.newOf(file) }))
    : files;
  const count = (all: readonly CheckedFile[]): number =>
    all.reduce((sum, { problems }) => sum + problems.length, 0);
  const summary = summaryOf(shown, baseline ? count(files) - count(shown) : null);
  const workingFolder = process.cwd();
  const root = (await repositoryOf(workingFolder)) ?? workingFolder;
  const result: CheckResult = { files: shown, summary, root, failures, docs: choice.docs };
  await writeOutputs(choice.outputs, result);
  if (failures.length > 0) return 2;
  return summary.errors > 0 || summary.warnings > choice.maxWarnings ? 1 : 0;
}

async function searchFor(values: Parameters<typeof libraryPaths>[0], choice: CheckChoice) {
  const libraries = [...(await libraryPaths(values)), embeddedLibrary];
  const real = (folder: string) => realpath(folder).catch(() => folder);
  return {
    workingFolder: process.cwd(),
    libraries: await Promise.all(libraries.map(real)),
    ignore: choice.ignore,
    forceExclude: choice.forceExclude,
  };
}

/**
 * Checks one report after the other, so that no two are taken apart at a time.
 * @throws CannotDo where one that was named cannot be read; of a folder's, the others are checked
 */
async function checkAll(
  found: readonly FoundReport[],
  values: Parameters<typeof openLibrary>[0],
  choice: CheckChoice,
): Promise<Pick<CheckResult, 'files' | 'failures'>> {
  const words = new WordFiles(maxBytes);
  const reports: CheckedReport[] = [];
  const failures: CheckResult['failures'][number][] = [];
  const settings = { ...defaultVerifySettings, unmarkedWords: choice.unmarkedWords };
  const bibliographies = new CheckedBibliographies(maxBytes);
  const checking: Checking = { words, settings, choice, bibliographies };
  let engine: Engine | null = null;
  try {
    for (const { file, isNamed } of found) {
      const failed = (error: unknown): null => {
        if (isNamed) throw error;
        const message = error instanceof CannotDo ? error.message : `${file}: ${String(error)}`;
        process.stderr.write(`${message}\n`);
        failures.push({ file, message });
        return null;
      };
      const report = await readReport(file, checking).catch(failed);
      if (report === null) continue;
      // Only now: what cannot be read is said before the library is read.
      engine ??= await openLibrary(values);
      const checked = await checkOne(engine, file, report, checking).catch(failed);
      if (checked) reports.push(checked);
    }
  } finally {
    words.dispose();
  }
  return { files: [...reports, ...bibliographies.all], failures };
}

interface Checking {
  readonly words: WordFiles;
  readonly settings: VerifySettings;
  readonly choice: CheckChoice;
  readonly bibliographies: CheckedBibliographies;
}

async function checkOne(
  engine: Engine,
  file: string,
  report: WordReport | string,
  { words, settings, choice, bibliographies }: Checking,
): Promise<CheckedReport> {
  if (typeof report === 'string') {
    const name = file === INPUT ? choice.inputName : file;
    await bibliographies.add(name, report);
    return checkText(engine, name, report, settings, maxBytes);
  }
  const { comments, ...checked } = checkWord(engine, file, report, settings);
  if (choice.annotate !== null) await words.annotate(file, choice.annotate, comments);
  return checked;
}

async function readReport(file: string, { words, choice }: Checking): Promise<WordReport | string> {
  return isWordFile(file) ? words.read(file, choice.annotate !== null) : readText(file, choice);
}

/** The text of a report; an empty one quotes nothing. */
async function readText(file: string, { inputName }: CheckChoice): Promise<string> {
  const isInput = file === INPUT;
  const bytes = await (isInput ? readInputAtMost(maxBytes) : readFileAtMost(file, maxBytes));
  try {
    return decodeText(bytes, { maxBytes });
  } catch (error) {
    if (!(error instanceof ArticleFormatError)) throw error;
    if (error.problem === 'empty') return '';
    throw new CannotDo(describeUndecodable(isInput ? inputName : file, error, locale));
  }
}
