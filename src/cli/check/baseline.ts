import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Guard } from '../../protocol/guards';
import { arrayOf, isRecord, isString, shape } from '../../protocol/guards';
import { shorten } from '../../core/text/shorten';
import type { CheckedFile, Problem } from '../checkFormats';
import { say } from '../language';
import { CannotDo } from '../problem';
import { readFileAtMost } from '../readFileAtMost';

/*
 * A baseline holds what a report is known to have, so that only what is new is told. It is a text
 * that people read in a review: one finding a line, by report, with the first of its words.
 */

interface KnownFinding {
  readonly code: string;
  readonly fingerprint: string;
  readonly words: string;
}

type KnownFindings = Readonly<Record<string, readonly KnownFinding[]>>;

const isKnownFinding = shape<KnownFinding>({
  code: isString,
  fingerprint: isString,
  words: isString,
});

const isFindings = arrayOf(isKnownFinding);

const isKnown: Guard<KnownFindings> = (value): value is KnownFindings =>
  isRecord(value) && Object.values(value).every(isFindings);

const SCHEMA = 1;
const MAX_BYTES = 100e6;
const WORDS = 80;

/** Reports by their way from the folder of the baseline, on every system the same. */
const nameIn = (folder: string, file: string): string =>
  path.relative(folder, path.resolve(file)).split(path.sep).join('/');

export class Baseline {
  private constructor(
    readonly file: string,
    readonly known: KnownFindings,
  ) {}

  get #folder(): string {
    return path.dirname(path.resolve(this.file));
  }

  /** @throws CannotDo when it is no baseline; one that is not there yet is empty if it may be */
  static async read(file: string, mayBeMissing: boolean): Promise<Baseline> {
    if (mayBeMissing && !(await stat(file).catch(() => null))) return new Baseline(file, {});
    const bytes = await readFileAtMost(file, MAX_BYTES);
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (isRecord(value) && value['schema'] === SCHEMA && isKnown(value['reports'])) {
        return new Baseline(file, value['reports']);
      }
    } catch {
      // Said below.
    }
    throw new CannotDo(
      `${file}: ${say('không phải tệp mốc (baseline) của trich-dan', 'not a baseline of trich-dan')}`,
    );
  }

  /** What a report has beyond what is known of it: of the same finding twice, the first is known. */
  newOf(report: CheckedFile): readonly Problem[] {
    const left = new Map<string, number>();
    const name = nameIn(this.#folder, report.path);
    const known = Object.hasOwn(this.known, name) ? this.known[name] : undefined;
    for (const { fingerprint } of known ?? []) {
      left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
    }
    return report.problems.filter(({ fingerprint }) => {
      const count = left.get(fingerprint) ?? 0;
      left.set(fingerprint, count - 1);
      return count <= 0;
    });
  }

  /** Keeps what reports have; of reports that were not checked, what was known, while they are there. */
  async write(reports: readonly CheckedFile[]): Promise<void> {
    const found = new Map<string, readonly KnownFinding[]>();
    for (const [name, findings] of Object.entries(this.known)) {
      if (await stat(path.resolve(this.#folder, name)).catch(() => null)) found.set(name, findings);
    }
    for (const { path: file, problems } of reports) {
      const findings = problems.map(({ code, fingerprint, words }) => {
        return { code, fingerprint, words: shorten(words, WORDS) };
      });
      found.set(nameIn(this.#folder, file), findings);
    }
    const kept = [...found].filter(([, findings]) => findings.length > 0);
    kept.sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = kept.map(([name, findings]) => {
      const each = findings.map((finding) => `      ${JSON.stringify(finding)}`).join(',\n');
      return `    ${JSON.stringify(name)}: [\n${each}\n    ]`;
    });
    const body = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
    await writeWhole(this.file, `{\n  "schema": ${SCHEMA},\n  "reports": ${body}\n}\n`);
  }
}

/** Writes a file whole or not at all. @throws CannotDo */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new CannotDo(
      `${file}: ${say('không ghi được tệp', 'cannot be written')} (${String(error)})`,
    );
  }
}
