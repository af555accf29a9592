import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CitedEntries } from '../core/citation/citedEntries';
import { citedEntries } from '../core/citation/citedEntries';
import { ownItems } from '../core/citation/ownItems';
import { bibliographyText } from '../core/citation/ownKeys';
import { EXPORT_FORMATS, writeBibliography } from '../core/citation/write/formats';
import { withExportKeys } from '../core/citation/write/keys';
import type { Engine } from '../core/engine';
import { defaultVerifySettings } from '../core/quotation/verifier';
import { defaultSettings } from '../protocol/settings';
import { say } from './language';
import { libraryOptions, openLibrary } from './openLibrary';
import { choice, readArguments } from './options';
import { CannotDo } from './problem';
import { readFileAtMost } from './readFileAtMost';

const maxBytes = defaultSettings.maxFileSize * 1e6;

export const exportHelp = (): string =>
  say(
    `trich-dan export [KHÓA…] [--report BÁO_CÁO] [--format ĐỊNH_DẠNG] [--output TỆP]
In thư mục tài liệu tham khảo của thư viện cho phần mềm khác.
  KHÓA              khóa trích dẫn hay mã của bài (mặc định: cả thư viện)
  --report BÁO_CÁO  chỉ những gì báo cáo dẫn, kể cả từ tệp tài liệu tham khảo của chính nó
  --format F        bibtex, biblatex, ris, csl-json, csl-yaml, hayagriva (mặc định bibtex)
  --output TỆP      ghi ra tệp (UTF-8) thay vì in ra
  --library THƯ_MỤC, --no-embedded
Mã thoát: 0 xong, 1 báo cáo dẫn khóa không ai biết, 2 không xuất được.`,
    `trich-dan export [KEY…] [--report REPORT] [--format FORMAT] [--output FILE]
Prints the bibliography of the library for other programs.
  KEY               citekey or id of an article (default: the whole library)
  --report REPORT   only what the report cites, its own bibliography files included
  --format F        bibtex, biblatex, ris, csl-json, csl-yaml, hayagriva (default bibtex)
  --output FILE     written there, in UTF-8, instead of printed
  --library DIR, --no-embedded
Exit code: 0 done, 1 the report cites a key that nobody knows, 2 could not export.`,
  );

export async function runExport(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...libraryOptions,
    format: { type: 'string' },
    report: { type: 'string' },
    output: { type: 'string' },
  });
  const format = choice('--format', values.format, EXPORT_FORMATS);
  const { report, output } = values;
  if (report !== undefined && positionals.length > 0) throw new CannotDo(exportHelp());
  const engine = await openLibrary(values);
  const { entries, unknown } =
    report === undefined ? chosen(engine, positionals) : await citedBy(engine, report);
  const text = writeBibliography(withExportKeys(entries), format);
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
  if (unknown.length === 0) return 0;
  const said = say('không ai biết khóa', 'nobody knows the key');
  for (const key of unknown) process.stderr.write(`${said} ${key}\n`);
  return 1;
}

/** The articles of these keys or ids; all of them for none. */
function chosen({ articles }: Engine, keys: readonly string[]): CitedEntries {
  if (keys.length === 0) return { entries: articles, unknown: [] };
  const entries = keys.map((key) => {
    const found = articles.find(({ id, citekey }) => id === key || citekey === key);
    if (!found) throw new CannotDo(`${key}: ${say('thư viện không có', 'not in the library')}`);
    return found;
  });
  return { entries: [...new Set(entries)], unknown: [] };
}

async function citedBy(engine: Engine, file: string): Promise<CitedEntries> {
  const bytes = await readFileAtMost(file, maxBytes);
  const text = bibliographyText(bytes, maxBytes);
  if (text === null) {
    throw new CannotDo(`${file}: ${say('không phải văn bản Unicode', 'no Unicode text')}`);
  }
  const report = engine.openReport({ languageId: '', fileName: file, text });
  const items = report.verify(defaultVerifySettings);
  const own = await ownItems(report.text, report.language, (name) =>
    readBeside(path.resolve(path.dirname(file), name)),
  );
  return citedEntries(items, (id) => engine.article(id), own);
}

async function readBeside(file: string): Promise<string | null> {
  // A report may name anything: what is no file, or too large, is not opened.
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || found.size > maxBytes) return null;
  const bytes = await readFile(file).catch(() => null);
  return bytes && bibliographyText(bytes, maxBytes);
}
