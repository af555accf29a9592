import type { ImportFormat } from './formats';
import { importFormats } from './formats';
import { asciiOf, contentKind } from './recognise';
import type { ImportedArticle, ImportFile, ImportLimits } from './types';
import { ImportError, unexpected } from './types';

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/**
 * The text of an article from a file of any format known. A file whose name promises another
 * format than its content has is read as what it is, and a note says so.
 *
 * @throws {ImportError} for a file that gives no article, and nothing else.
 */
export async function importFile(file: ImportFile, limits: ImportLimits): Promise<ImportedArticle> {
  try {
    return await read(file, limits);
  } catch (error) {
    throw unexpected(error);
  }
}

async function read(file: ImportFile, limits: ImportLimits): Promise<ImportedArticle> {
  const { bytes } = file;
  if (bytes.length > limits.maxBytes) throw new ImportError('too-large', String(limits.maxBytes));
  const named = importFormats.find(({ extensions }) => extensions.includes(extensionOf(file.name)));
  const format = formatOf(file, named);
  const reader = await format.load();
  const article = await reader(file, limits);
  if (!/[\p{L}\p{N}]/u.test(article.text)) throw new ImportError('no-text');
  if (format === named) return article;
  return { ...article, notes: [{ code: 'other-format', detail: format.id }, ...article.notes] };
}

/** What reads a file: what its name says if its content agrees, else what its content says. */
function formatOf({ name, bytes }: ImportFile, named: ImportFormat | undefined): ImportFormat {
  const kind = contentKind(bytes);
  if (kind === 'text' && named?.content === 'html') return named;
  // The source of a page is a text like any other for who calls it so.
  if (kind === 'html' && named?.content === 'text') return named;
  const fitting = importFormats.filter(
    (format) => format.content === kind && (format.part === undefined || holds(bytes, format.part)),
  );
  // A broken archive shows no parts: the reader its name promises says what is wrong with it.
  const promised = named?.content === kind ? named : undefined;
  const format = named && fitting.includes(named) ? named : (fitting[0] ?? promised);
  if (format === undefined) throw new ImportError('unsupported', extensionOf(name));
  // Text is what is left when a signature is missing: a broken file, and not an article.
  if (kind === 'text' && named !== format) {
    throw new ImportError(named ? 'not-this-format' : 'unsupported', extensionOf(name));
  }
  return format;
}

/** Whether an archive names a part; names are not packed and stand in its directory. */
function holds(bytes: Uint8Array, part: string): boolean {
  const tail = 1 << 20;
  return (
    asciiOf(bytes.subarray(0, 4096)).includes(part) ||
    asciiOf(bytes.subarray(Math.max(0, bytes.length - tail))).includes(part)
  );
}
