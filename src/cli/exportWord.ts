import { realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CslItem } from '../core/citation/cslItem';
import { documentStyle } from '../core/citation/documentStyle';
import { bibliographyText } from '../core/citation/ownKeys';
import { ownItems } from '../core/citation/ownItems';
import { plainFormatter } from '../core/citation/plainFormatter';
import { articleTitle } from '../core/library/article';
import { decodeText } from '../core/text/decode';
import { nodeImportWorker } from '../node/importWorker';
import type { ShippedStyleName, StyleSource } from '../protocol/citing';
import { shippedStyleNames } from '../protocol/citing';
import { CitingWorker } from '../protocol/citingWorker';
import { describeExportError, describeExportNotes } from '../protocol/exportMessages';
import { exportReport } from '../protocol/exportReport';
import { ExportFailure } from '../protocol/exportWorker';
import type { ExportNoteCode } from '../protocol/exporting';
import { documentFormIds } from '../protocol/exporting';
import { defaultSettings } from '../protocol/settings';
import { styledFormatter } from '../protocol/styledFormatter';
import { shippedStyleOf } from '../protocol/styleNames';
import { writeWhole } from './check/baseline';
import { locale, say } from './language';
import { libraryOptions, openLibrary } from './openLibrary';
import { choice, readArguments } from './options';
import { CannotDo } from './problem';
import { readFileAtMost } from './readFileAtMost';

const maxBytes = defaultSettings.maxFileSize * 1e6;
/** In milliseconds. */
const timeLimit = 120_000;

/** As in the settings of the editor. */
const defaultStyle: ShippedStyleName = 'vn-author-date';

/** In lines of the width of the help. */
const styleNames = shippedStyleNames.join(', ').replace(/(.{40,60},) /g, `$1\n${' '.repeat(20)}`);

export const exportWordHelp = (): string =>
  say(
    `trich-dan export-word REPORT.md [--form nghi-dinh-30|dang] [--output TỆP.docx]
Xuất báo cáo Markdown ra Word theo thể thức văn bản hành chính hay văn bản của Đảng.
  --form F          nghi-dinh-30 (Nghị định 30/2020/NĐ-CP) hay dang (Hướng dẫn 36-HD/VPTW);
                    mặc định: mục “form” ở đầu báo cáo, không có thì nghi-dinh-30
  --style KIỂU      ${styleNames};
                    mặc định: mục “csl” ở đầu báo cáo, không có thì ${defaultStyle}
  --output TỆP      mặc định: tên báo cáo với đuôi .docx, cạnh báo cáo
  --library THƯ_MỤC, --no-embedded`,
    `trich-dan export-word REPORT.md [--form nghi-dinh-30|dang] [--output FILE.docx]
Exports a report in Markdown to Word, in the form of an administrative or a Party document.
  --form F          nghi-dinh-30 (Nghị định 30/2020/NĐ-CP) or dang (Hướng dẫn 36-HD/VPTW);
                    default: “form” at the head of the report, else nghi-dinh-30
  --style STYLE     ${styleNames};
                    default: “csl” at the head of the report, else ${defaultStyle}
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

type ItemOf = (key: string) => CslItem | null;

/** What is cited: of the report's own bibliographies, else of the library. */
async function sourcesOf(
  values: Parameters<typeof openLibrary>[0],
  text: string,
  beside: BesideReport,
): Promise<ItemOf> {
  const engine = await openLibrary(values);
  const own = await ownItems(text, 'pandoc', (name) => beside.text(name));
  const articles = new Map(engine.articles.map((article) => [article.citekey, article]));
  return (key) => {
    const article = articles.get(key);
    const known = article ? { ...article.csl, title: articleTitle(article) } : null;
    return own.get(key) ?? known;
  };
}

/** The style that is asked for, else that of the report; a file of it lies beside the report. */
async function styleOf(
  asked: ShippedStyleName | null,
  text: string,
  beside: BesideReport,
): Promise<StyleSource> {
  const { style: named } = documentStyle(text, 'pandoc');
  const xml = asked === null && named?.endsWith('.csl') ? await beside.text(named) : null;
  if (xml !== null && named !== null) return { type: 'file', name: named, xml };
  const ofReport = named === null ? null : shippedStyleOf(named);
  return { type: 'shipped', name: asked ?? ofReport ?? defaultStyle };
}

/** Says of what stands otherwise in the file on stderr, and the file's name on stdout. */
export async function runExportWord(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...libraryOptions,
    form: { type: 'string' },
    output: { type: 'string' },
    style: { type: 'string' },
  });
  const [report] = positionals;
  if (report === undefined || positionals.length > 1) throw new CannotDo(exportWordHelp());
  const form = values.form === undefined ? null : choice('--form', values.form, documentFormIds);
  const asked =
    values.style === undefined ? null : choice('--style', values.style, shippedStyleNames);
  const text = decodeText(await readFileAtMost(report, maxBytes), { maxBytes });
  const beside = new BesideReport(report);
  const itemOf = await sourcesOf(values, text, beside);
  const style = await styleOf(asked, text, beside);
  const styler = new CitingWorker({
    start: nodeImportWorker(path.join(__dirname, 'csl.js')),
    timeLimit,
    idleLimit: timeLimit,
  });
  const world = {
    start: nodeImportWorker(path.join(__dirname, 'export.js')),
    plain: (language: 'vi' | 'en') => plainFormatter(itemOf, language),
    styled: (language: 'vi' | 'en') =>
      styledFormatter(itemOf, (request) => styler.format({ ...request, style, locale: language })),
    image: (name: string) => beside.image(name),
    timeLimit,
  };
  const output = values.output ?? `${report.replace(/\.[^./\\]+$/, '')}.docx`;
  try {
    const report = { text, form, otherwise: documentFormIds[0], locale: 'vi' } as const;
    const written = await exportReport(report, world);
    if (written === null) return 2;
    // Beside the report may stand a link, which would be written through.
    if (values.output === undefined) await writeWhole(output, written.bytes);
    else await writeFile(output, written.bytes);
    for (const line of describeExportNotes(written.notes, locale))
      process.stderr.write(`${line}\n`);
  } catch (error) {
    if (!(error instanceof ExportFailure)) throw error;
    throw new CannotDo(describeExportError(error.code, error.detail, locale));
  } finally {
    styler.dispose();
  }
  process.stdout.write(`${output}\n`);
  return 0;
}
