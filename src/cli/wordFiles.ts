import { realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WordComment } from '../core/quotation/word/wordComments';
import type { WordReport } from '../core/quotation/word/wordReport';
import { nodeImportWorker } from '../node/importWorker';
import { Importer, ImportFailure } from '../protocol/importer';
import type { ImportLimits } from '../protocol/importing';
import { wordLimits } from '../protocol/importing';
import { describeImportError, describeImportNote } from '../protocol/importMessages';
import { signedAt } from '../protocol/wordReports';
import { locale, say } from './language';
import { CannotDo } from './problem';
import { readFileAtMost } from './readFileAtMost';

const timeLimit = 120_000;
const idleLimit = 1000;

/** Reads reports in Word, and writes copies with comments; hostile ones hurt a worker alone. */
export class WordFiles {
  readonly #importer = new Importer({
    start: nodeImportWorker(path.join(__dirname, 'import.js')),
    timeLimit,
    idleLimit,
  });
  readonly #limits: ImportLimits;
  readonly #bytes = new Map<string, Uint8Array>();

  /** @param maxArticleBytes what an article has at most */
  constructor(maxArticleBytes: number) {
    this.#limits = wordLimits(maxArticleBytes);
  }

  /**
   * What makes its words doubtful goes to stderr.
   * @param isAnnotated whether `annotate` will be asked for: then its bytes are kept
   * @throws CannotDo for what is no Word document, or cannot be read
   */
  async read(file: string, isAnnotated: boolean): Promise<WordReport> {
    const bytes = await readFileAtMost(file, this.#limits.maxBytes);
    if (isAnnotated) this.#bytes.set(file, bytes);
    const { report, notes } = await said(file, this.#importer.word(bytes, this.#limits));
    for (const note of notes)
      process.stderr.write(`${file}: ${describeImportNote(note, locale)}\n`);
    return report;
  }

  /**
   * Writes a copy of a report that was read, whole or not at all.
   * @throws CannotDo where the copy would be the report itself, or cannot be written
   */
  async annotate(file: string, target: string, comments: readonly WordComment[]): Promise<void> {
    if (await isSame(file, target)) {
      throw new CannotDo(
        `--annotate: ${say('phải là một tệp khác báo cáo', 'must be another file than the report')}`,
      );
    }
    const bytes = this.#bytes.get(file) ?? new Uint8Array();
    const signing = signedAt(new Date());
    const copy = await said(file, this.#importer.annotated(bytes, comments, signing, this.#limits));
    const unfinished = `${target}.${process.pid}.tmp`;
    try {
      await writeFile(unfinished, copy, { flag: 'wx' });
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw new CannotDo(
        `${target}: ${say('không ghi được tệp', 'cannot be written')} (${String(error)})`,
      );
    }
  }

  dispose(): void {
    this.#importer.dispose();
  }
}

async function said<Result>(file: string, result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    throw new CannotDo(describeImportError(file, error.code, error.detail, locale));
  }
}

async function isSame(file: string, target: string): Promise<boolean> {
  const [a, b] = await Promise.all([realpath(file), realpath(target).catch(() => null)]);
  return a === b;
}
