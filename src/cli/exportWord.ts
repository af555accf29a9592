import { realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FormatCitations } from '../core/citation/cluster';
import { bibliographyText } from '../core/citation/ownKeys';
import { ownItems } from '../core/citation/ownItems';
import { plainFormatter } from '../core/citation/plainFormatter';
import { decodeText } from '../core/text/decode';
import { nodeImportWorker } from '../node/importWorker';
import { describeExportError, describeExportNotes } from '../protocol/exportMessages';
import { exportReport } from '../protocol/exportReport';
import { ExportFailure } from '../protocol/exportWorker';
import type { ExportNoteCode } from '../protocol/exporting';
import { documentFormIds } from '../protocol/exporting';
import { defaultSettings } from '../protocol/settings';
import { locale, say } from './language';
import { libraryOptions, openLibrary } from './openLibrary';
import { choice, readArguments } from './options';
import { CannotDo } from './problem';
import { readFileAtMost } from './readFileAtMost';

const maxBytes = defaultSettings.maxFileSize * 1e6;
/** In milliseconds. */
const timeLimit = 120_000;

export const exportWordHelp = (): string =>
  say(
    `trich-dan export-word REPORT.md [--form nghi-dinh-30|dang] [--output TỆP.docx]
Xuất báo cáo Markdown ra Word theo thể thức văn bản hành chính hay văn bản của Đảng.
  --form F          nghi-dinh-30 (Nghị định 30/2020/NĐ-CP) hay dang (Hướng dẫn 36-HD/VPTW);
                    mặc định: mục “form” ở đầu báo cáo, không có thì nghi-dinh-30
  --output TỆP      mặc định: tên báo cáo với đuôi .docx, cạnh báo cáo
  --library THƯ_MỤC, --no-embedded`,
    `trich-dan export-word REPORT.md [--form nghi-dinh-30|dang] [--output FILE.docx]
Exports a report in Markdown to Word, in the form of an administrative or a Party document.
  --form F          nghi-dinh-30 (Nghị định 30/2020/NĐ-CP) or dang (Hướng dẫn 36-HD/VPTW);
                    default: “form” at the head of the report, else nghi-dinh-30
  --output FILE     default: the report’s name with .docx, beside it
  --library DIR, --no-embedded`,
  );

/** Reads the files beside a report, and none that lies outside its folder, links included. */
class BesideReport {
  readonly #folder: string;

  constructor(report: string) {
    this.#folder = path.dirname(path.resolve(report));
  }

  /** Null for what lies outside. @throws where there is no such file */
  async #place(name: string): Promise<string | null> {
    const [folder, file] = await Promise.all([
      realpath(this.#folder),
      realpath(path.resolve(this.#folder, name)),
    ]);
    return file.startsWith(folder + path.sep) ? file : null;
  }

  async text(name: string): Promise<string | null> {
    const file = await this.#place(name).catch(() => null);
    const bytes = file === null ? null : await readFileAtMost(file, maxBytes).catch(() => null);
    return bytes === null ? null : bibliographyText(bytes, maxBytes);
  }

  async image(name: string): Promise<Uint8Array | ExportNoteCode> {
    const file = await this.#place(name);
    if (file === null) return 'image-outside';
    const bytes = await readFileAtMost(file, maxBytes);
    return bytes.length > maxBytes ? 'image-too-large' : bytes;
  }
}

async function formatterOf(
  values: Parameters<typeof openLibrary>[0],
  text: string,
  beside: BesideReport,
): Promise<(locale: 'vi' | 'en') => FormatCitations> {
  const engine = await openLibrary(values);
  const own = await ownItems(text, 'pandoc', (name) => beside.text(name));
  const inLibrary = new Map(engine.articles.map(({ citekey, csl }) => [citekey, csl]));
  return (language) =>
    plainFormatter((key) => own.get(key) ?? inLibrary.get(key) ?? null, language);
}

/** Says of what stands otherwise in the file on stderr, and the file's name on stdout. */
export async function runExportWord(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...libraryOptions,
    form: { type: 'string' },
    output: { type: 'string' },
  });
  const [report] = positionals;
  if (report === undefined || positionals.length > 1) throw new CannotDo(exportWordHelp());
  const form = values.form === undefined ? null : choice('--form', values.form, documentFormIds);
  const text = decodeText(await readFileAtMost(report, maxBytes), { maxBytes });
  const beside = new BesideReport(report);
  const world = {
    start: nodeImportWorker(path.join(__dirname, 'export.js')),
    formatter: await formatterOf(values, text, beside),
    image: (name: string) => beside.image(name),
    timeLimit,
  };
  const output = values.output ?? `${report.replace(/\.[^./\\]+$/, '')}.docx`;
  try {
    const report = { text, form, otherwise: documentFormIds[0], locale: 'vi' } as const;
    const written = await exportReport(report, world);
    if (written === null) return 2;
    await writeFile(output, written.bytes);
    for (const line of describeExportNotes(written.notes, locale))
      process.stderr.write(`${line}\n`);
  } catch (error) {
    if (!(error instanceof ExportFailure)) throw error;
    throw new CannotDo(describeExportError(error.code, error.detail, locale));
  }
  process.stdout.write(`${output}\n`);
  return 0;
}
