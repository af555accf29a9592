import type {
  CitationCluster,
  FormatCitations,
  FormattedCitations,
} from '../core/citation/cluster';
import { CitingFailure } from './citingWorker';
import type { ImportCancellation } from './importer';
import { ExportWorker } from './exportWorker';
import type {
  DocumentFormId,
  ExportImage,
  ExportNote,
  ExportNoteCode,
  WrittenReport,
} from './exporting';
import type { StartImportWorker } from './importWorker';

/** What a report is written as a Word file with. */
export interface ExportWorld {
  readonly start: StartImportWorker;
  /**
   * Formats the report's citations by its style; the language is the report's own where it names
   * one. Null where there are but plain words.
   */
  readonly styled: ((locale: 'vi' | 'en') => FormatCitations) | null;
  /** Formats them in plain words, where the style cannot be used. */
  readonly plain: (locale: 'vi' | 'en') => FormatCitations;
  /** The bytes of an image by its path relative to the report, or why it is not shown. */
  readonly image: (path: string) => Promise<Uint8Array | ExportNoteCode>;
  /** How long the writer may take, in milliseconds. */
  readonly timeLimit: number;
}

export interface ReportToExport {
  readonly text: string;
  /** Null for the one its front matter names. */
  readonly form: DocumentFormId | null;
  /** Where it names none; null to be asked. */
  readonly otherwise: DocumentFormId | null;
  /** Of its reader, where the report does not say its own. */
  readonly locale: 'vi' | 'en';
}

/** All the images of a report together, in bytes, and how many there may be. */
const MOST_IMAGE_BYTES = 100_000_000;
const MOST_IMAGES = 1000;

/**
 * Writes a report in Markdown as a Word file. Null where neither the report nor who asks names a
 * form.
 * @throws {ExportFailure} when the writer fails, takes too long or is cancelled
 */
export async function exportReport(
  { text, form, otherwise, locale }: ReportToExport,
  world: ExportWorld,
  token?: ImportCancellation,
): Promise<WrittenReport | null> {
  const worker = new ExportWorker(world.start, world.timeLimit, token);
  try {
    const outline = await worker.read(text);
    const chosen = form ?? outline.form ?? otherwise;
    if (chosen === null) return null;
    const language = languageOf(outline.language) ?? locale;
    const { citations, faults } = await formatted(outline.citations, language, world);
    const { images, notes } = await readImages(outline.images, world.image);
    const written = await worker.write({ text, form: chosen, locale: language, citations, images });
    return { ...written, notes: [...faults, ...notes, ...written.notes] };
  } finally {
    worker.end();
  }
}

/** The report is written whatever its style: one that cannot be used is told. */
async function formatted(
  clusters: readonly CitationCluster[],
  locale: 'vi' | 'en',
  { styled, plain }: ExportWorld,
): Promise<{ citations: FormattedCitations; faults: readonly ExportNote[] }> {
  const inWords = async () => plain(locale)(clusters);
  if (styled === null || clusters.length === 0) return { citations: await inWords(), faults: [] };
  try {
    return { citations: await styled(locale)(clusters), faults: [] };
  } catch (error) {
    if (!(error instanceof CitingFailure)) throw error;
    const faults = [{ code: 'style-unusable', detail: error.message } as const];
    return { citations: await inWords(), faults };
  }
}

/** As people know it: Markdown's own has signs for other letters than English ones. */
function shownPath(path: string): string {
  try {
    return decodeURIComponent(path).slice(0, 200);
  } catch {
    return path.slice(0, 200);
  }
}

function languageOf(tag: string | null): 'vi' | 'en' | null {
  const language = tag?.slice(0, 2).toLowerCase();
  return language === 'vi' || language === 'en' ? language : null;
}

/** Reads one image after the other; what there is no room for is left out like what is not there. */
async function readImages(
  paths: readonly string[],
  read: ExportWorld['image'],
): Promise<{ images: readonly ExportImage[]; notes: readonly ExportNote[] }> {
  const images: ExportImage[] = [];
  const notes: ExportNote[] = [];
  let size = 0;
  for (const path of paths) {
    const found = images.length < MOST_IMAGES ? await imageAt(path, read) : 'image-too-large';
    const isTooMuch = typeof found !== 'string' && size + found.length > MOST_IMAGE_BYTES;
    const code = isTooMuch ? 'image-too-large' : found;
    if (typeof code === 'string') notes.push({ code, detail: shownPath(path) });
    else {
      size += code.length;
      images.push({ path, bytes: code });
    }
  }
  return { images, notes };
}

/**
 * A report comes from anywhere: it must not have the machine ask another host, nor open any path.
 */
async function imageAt(
  path: string,
  read: ExportWorld['image'],
): Promise<Uint8Array | ExportNoteCode> {
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/|\\\\)/i.test(path)) return 'image-remote';
  if (/^(?:[/\\~]|[a-z]:)/i.test(path)) return 'image-outside';
  try {
    return await read(decodeURIComponent(path.replace(/[?#].*$/s, '')));
  } catch {
    return 'image-not-found';
  }
}
