import path from 'node:path';
import type { DocumentFile } from '../../core/citation/bibliographyFile/documentFiles';
import { documentFiles, parseFile } from '../../core/citation/bibliographyFile/documentFiles';
import type {
  BibliographyProblem,
  EntryPlace,
} from '../../core/citation/bibliographyFile/problems';
import { bibliographyProblems } from '../../core/citation/bibliographyFile/problems';
import type { BibliographyFile } from '../../core/citation/bibliographyFile/types';
import { languageFromId } from '../../core/insertion/languages';
import type { TextRange } from '../../core/text/range';
import { readBibliography } from '../../node/reportCheck';
import { describeBibliographyProblem } from '../../protocol/bibliographyFileMessages';
import type { CheckedFile, Problem } from '../checkFormats';
import { locale } from '../language';
import { fingerprintOf } from './fingerprint';
import type { Place } from './places';
import { placesOf } from './places';

/** Where something stands that is said of a file. */
interface Told {
  readonly file: string;
  readonly text: string;
  readonly at: TextRange;
}

/** What is wrong with the bibliography files that reports name; each file is read and told once. */
export class CheckedBibliographies {
  readonly #texts = new Map<string, Promise<string | null>>();
  readonly #parsed = new Map<string, BibliographyFile | null>();
  readonly #places = new Map<string, (offset: number) => Place>();
  /** By file, then by what is wrong there: reports that share a file have it told once. */
  readonly #problems = new Map<string, Map<string, Problem>>();

  constructor(readonly maxBytes: number) {}

  /** @param file the path of a report that is text */
  async add(file: string, text: string): Promise<void> {
    const folder = path.dirname(file);
    const read = (name: string): Promise<string | null> => this.#read(path.join(folder, name));
    const parse = (name: string, content: string): BibliographyFile | null =>
      this.#parse(path.join(folder, name), content);
    const files = await documentFiles(text, languageFromId('', file), read, parse);
    for (const { path: name } of files) this.#problemsOf(path.join(folder, name));
    for (const problem of bibliographyProblems(files)) this.#tell(folder, problem);
  }

  /** The files with something wrong, in the order in which reports name them. */
  get all(): readonly CheckedFile[] {
    return [...this.#problems].flatMap(([file, found]) => {
      const problems = [...found.values()].toSorted((a, b) => a.start - b.start);
      return problems.length === 0 ? [] : [{ path: file, document: null, problems }];
    });
  }

  #problemsOf(file: string): Map<string, Problem> {
    const problems = this.#problems.get(file) ?? new Map<string, Problem>();
    this.#problems.set(file, problems);
    return problems;
  }

  #read(file: string): Promise<string | null> {
    const text = this.#texts.get(file) ?? readBibliography(path.resolve(file), this.maxBytes);
    this.#texts.set(file, text);
    return text;
  }

  #parse(file: string, text: string): BibliographyFile | null {
    const parsed = this.#parsed.get(file) ?? parseFile(file, text);
    this.#parsed.set(file, parsed);
    return parsed;
  }

  #tell(folder: string, problem: BibliographyProblem): void {
    const inFolder = ({ path: name }: DocumentFile): string => path.join(folder, name);
    if (problem.code === 'broken-bibliography') {
      const { file, offset } = problem;
      const told = { file: inFolder(file), text: textOf(file), at: { start: offset, end: offset } };
      this.#add(problem.code, '', told, [told]);
      return;
    }
    const places = problem.places.map(({ file, entry }: EntryPlace): Told => {
      return { file: inFolder(file), text: textOf(file), at: entry.keyRange };
    });
    // The first is what the others repeat.
    for (const told of places.slice(1)) this.#add(problem.code, problem.key, told, places);
  }

  #add(code: BibliographyProblem['code'], key: string, told: Told, all: readonly Told[]): void {
    const { file, text, at } = told;
    const [from, to] = [this.#place(told, at.start), this.#place(told, at.end)];
    const places = all.map((one) => {
      return { path: one.file, line: this.#place(one, one.at.start).line };
    });
    const known = this.#problemsOf(file);
    const id = `${code} ${at.start}`;
    if (known.has(id)) return;
    known.set(id, {
      code,
      severity: 'warning',
      message: describeBibliographyProblem(code, { path: file, key, places }, locale),
      ...at,
      from,
      to,
      wordPlace: null,
      words: text.slice(at.start, at.end),
      fingerprint: fingerprintOf(code, key),
    });
  }

  #place({ file, text }: Told, offset: number): Place {
    const place = this.#places.get(file) ?? placesOf(text);
    this.#places.set(file, place);
    return place(offset);
  }
}

function textOf({ content }: DocumentFile): string {
  return content?.text ?? '';
}
