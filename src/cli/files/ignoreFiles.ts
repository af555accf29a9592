import { stat } from 'node:fs/promises';
import path from 'node:path';
import { readAtMost } from '../../node/readAtMost';
import { withRegularFile } from '../../node/regularFile';
import type { IgnoreRules } from './ignoreRules';
import { ignoreRules } from './ignoreRules';

/** Our own, in any folder; it goes before what git ignores, and may take that back. */
const OWN_FILE = '.trichdanignore';

/** In bytes; nobody writes as many rules. */
const LARGEST = 1_000_000;

interface FolderRules {
  readonly folder: string;
  readonly own: IgnoreRules | null;
  readonly git: IgnoreRules | null;
}

async function rulesIn(file: string): Promise<IgnoreRules | null> {
  // A repository may have a link to a device in its place, which never ends.
  const bytes = await withRegularFile(file, (opened) => readAtMost(opened, LARGEST)).catch(
    () => null,
  );
  if (bytes === null || bytes.length > LARGEST) return null;
  return ignoreRules(new TextDecoder().decode(bytes));
}

/** The folder of the repository that a folder belongs to, or null. */
export async function repositoryOf(folder: string): Promise<string | null> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    // A file in work trees and submodules.
    if (await stat(path.join(at, '.git')).catch(() => null)) return at;
    if (path.dirname(at) === at) return null;
  }
}

/** The folders from one down to another below it, both included. */
function foldersBetween(top: string, folder: string): readonly string[] {
  const names = path.relative(top, folder).split(path.sep).filter(Boolean);
  return [top, ...names.map((_, index) => path.join(top, ...names.slice(0, index + 1)))];
}

/** What `.trichdanignore` and, within a repository, git's own files say of paths. */
export class IgnoreFiles {
  readonly #rules = new Map<string, Promise<FolderRules>>();

  private constructor(
    /** Ignore files are read from here on. */
    readonly top: string,
    readonly isRepository: boolean,
  ) {}

  /** @param folder what is looked through; files above it count up to the repository's folder */
  static async of(folder: string, workingFolder: string): Promise<IgnoreFiles> {
    const repository = await repositoryOf(folder);
    const relative = path.relative(workingFolder, folder);
    const isBelow = !relative.startsWith('..') && !path.isAbsolute(relative);
    return new IgnoreFiles(repository ?? (isBelow ? workingFolder : folder), repository !== null);
  }

  #of(folder: string): Promise<FolderRules> {
    let rules = this.#rules.get(folder);
    if (!rules) {
      rules = this.#read(folder);
      this.#rules.set(folder, rules);
    }
    return rules;
  }

  async #read(folder: string): Promise<FolderRules> {
    const own = await rulesIn(path.join(folder, OWN_FILE));
    if (!this.isRepository) return { folder, own, git: null };
    const git = await rulesIn(path.join(folder, '.gitignore'));
    if (folder !== this.top) return { folder, own, git };
    const exclude = await rulesIn(path.join(folder, '.git', 'info', 'exclude'));
    const both: IgnoreRules = (names, isFolder) =>
      git?.(names, isFolder) ?? exclude?.(names, isFolder) ?? null;
    return { folder, own, git: both };
  }

  /** Whether a path is ignored by itself; the folders it is in are not asked. */
  async ignores(file: string, isFolder: boolean): Promise<boolean> {
    const folders = foldersBetween(this.top, path.dirname(file));
    const all = await Promise.all(folders.map((folder) => this.#of(folder)));
    const said = (kind: 'own' | 'git'): boolean | null => {
      for (const rules of all.toReversed()) {
        const names = path.relative(rules.folder, file).split(path.sep);
        const answer = rules[kind]?.(names, isFolder) ?? null;
        if (answer !== null) return answer;
      }
      return null;
    };
    return said('own') ?? said('git') ?? false;
  }

  /** Whether a file is ignored, or a folder that it is in. */
  async leavesOut(file: string): Promise<boolean> {
    const folders = foldersBetween(this.top, path.dirname(file)).slice(1);
    for (const folder of folders) {
      if (await this.ignores(folder, true)) return true;
    }
    return this.ignores(file, false);
  }
}
