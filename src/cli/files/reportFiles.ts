import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { reportExtensions } from '../../protocol/reportFiles';
import { isWordFile } from '../../protocol/wordReports';
import { say } from '../language';
import { CannotDo } from '../problem';
import { IgnoreFiles } from './ignoreFiles';
import { pathPattern, withoutBraces } from './pathPattern';
import { hasWildcards } from './wildcard';

/** A report that is to be checked. */
export interface FoundReport {
  /** As it is told: as it was named, or below the folder that was named. */
  readonly file: string;
  /** Whether it was named itself: then it must be there. */
  readonly isNamed: boolean;
}

export interface ReportSearch {
  readonly workingFolder: string;
  /** The library, whose articles are no reports: absolute paths. */
  readonly libraries: readonly string[];
  /** Whether ignore files and hidden folders count. */
  readonly ignore: boolean;
  /** Whether what is ignored is left out even where it is named. */
  readonly forceExclude: boolean;
}

/** What tools make or fetch, besides all whose name begins with a dot. */
const TOOL_FOLDERS = new Set(['node_modules', 'bower_components', '__pycache__', '_site', '_book']);

const endings = new Set<string>(reportExtensions.map((ending) => ending.toLowerCase()));

/** Word locks an open document by a file of this name. */
const isLock = (name: string): boolean => name.startsWith('~$');

function isReportName(name: string): boolean {
  const ending = path.extname(name).slice(1).toLowerCase();
  return (endings.has(ending) || isWordFile(name)) && !isLock(name);
}

interface Walk {
  readonly root: string;
  readonly search: ReportSearch;
  readonly files: IgnoreFiles;
}

/** The report files below a folder, by name; links are not followed, so that nothing comes twice. */
async function* below({ root, search, files }: Walk, folder = root): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder ? search.libraries.includes(place) : !isReportName(entry.name)) continue;
    if (!isFolder && !entry.isFile()) continue;
    if (search.ignore) {
      if (entry.name.startsWith('.') || (isFolder && TOOL_FOLDERS.has(entry.name))) continue;
      if (await files.ignores(place, isFolder)) continue;
    } else if (entry.name === '.git') continue;
    if (isFolder) yield* below({ root, search, files }, place);
    else yield place;
  }
}

/** The folder a pattern begins with, and the rest. */
function splitPattern(pattern: string): { readonly folder: string; readonly rest: string } {
  const names = pattern.split(path.sep === '\\' ? /[\\/]/ : '/');
  const first = names.findIndex(hasWildcards);
  const folder = names.slice(0, first).join('/');
  const isAbsolute = pattern.startsWith('/') && folder === '';
  return { folder: isAbsolute ? '/' : folder, rest: names.slice(first).join('/') };
}

async function walk(folder: string, search: ReportSearch): Promise<Walk> {
  const absolute = path.resolve(search.workingFolder, folder);
  const root = await realpath(absolute).catch(() => absolute);
  const top = await realpath(search.workingFolder);
  return { root, search, files: await IgnoreFiles.of(root, top) };
}

async function* inFolder(
  folder: string,
  search: ReportSearch,
  fits: (names: readonly string[]) => boolean,
): AsyncGenerator<FoundReport> {
  const walked = await walk(folder, search);
  try {
    for await (const place of below(walked)) {
      const relative = path.relative(walked.root, place);
      if (fits(relative.split(path.sep))) {
        yield { file: path.join(folder, relative), isNamed: false };
      }
    }
  } catch (error) {
    throw new CannotDo(
      `${folder}: ${say('không đọc được thư mục', 'the folder cannot be read')} (${String(error)})`,
    );
  }
}

async function* named(argument: string, search: ReportSearch): AsyncGenerator<FoundReport> {
  const found = await stat(path.resolve(search.workingFolder, argument)).catch(() => null);
  if (found?.isDirectory()) {
    yield* inFolder(argument, search, () => true);
  } else if (!found && hasWildcards(argument)) {
    const { folder, rest } = splitPattern(argument);
    const patterns = withoutBraces(rest).map(pathPattern);
    yield* inFolder(folder, search, (names) => patterns.some((fits) => fits(names)));
  } else if (search.forceExclude && found && (await isExcluded(argument, search))) {
    return;
  } else yield { file: argument, isNamed: true };
}

async function isExcluded(file: string, search: ReportSearch): Promise<boolean> {
  const { root, files } = await walk(path.dirname(file), search);
  const place = path.join(root, path.basename(file));
  const isArticle = search.libraries.some((library) => place.startsWith(library + path.sep));
  return isArticle || !isReportName(file) || files.leavesOut(place);
}

/**
 * The reports that files, folders and patterns name, each once, in their order.
 * @throws CannotDo where a folder or pattern names none, unless `mayBeNone`
 */
export async function findReports(
  args: readonly string[],
  search: ReportSearch,
  mayBeNone: boolean,
): Promise<readonly FoundReport[]> {
  const reports = new Map<string, FoundReport>();
  for (const argument of args) {
    let isNone = true;
    for await (const report of named(argument, search)) {
      isNone = false;
      const place = path.resolve(search.workingFolder, report.file);
      if (!reports.has(place)) reports.set(place, report);
    }
    if (isNone && !mayBeNone && !search.forceExclude) {
      throw new CannotDo(`${argument}: ${say('không có báo cáo nào', 'no report is there')}`);
    }
  }
  return [...reports.values()];
}
