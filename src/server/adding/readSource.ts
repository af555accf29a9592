import type { CancellationToken } from 'vscode-languageserver';
import type { ArticleSource } from '../../protocol/adding';
import type { ImportedArticle } from '../../protocol/importing';
import { importLimits } from '../../protocol/importing';
import { convertByPlan } from '../../core/text/encodings/encodings';
import { latin1FromBytes } from '../../core/text/encodings/latin1';
import { normalizeText } from '../../core/text/normalize';
import { ImportFailure } from '../../protocol/importer';
import type { Session } from '../session';
import { fileNameOf } from '../uris';
import { planOf } from './encodingChoices';

/** A source as it was read. */
export interface ReadSource {
  /** The file's name with its extension. */
  readonly name: string;
  /** Null where the source is no file. */
  readonly bytes: Uint8Array | null;
  readonly article: ImportedArticle;
}

const bytesPerMegabyte = 1e6;

/** The bytes of a file. @throws {ImportFailure} when it cannot be read or is too large. */
export async function bytesOfFile(
  session: Session,
  uri: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const bytes = await session.readFile(uri, maxBytes).catch((error: unknown) => {
    session.connection.console.warn(`cannot read ${uri}: ${String(error)}`);
    throw new ImportFailure('unreadable');
  });
  if (bytes.length > maxBytes) throw new ImportFailure('too-large', String(maxBytes));
  return bytes;
}

/** The bytes of a source that is a file, or null. @throws {ImportFailure} as `bytesOfFile` */
export async function bytesOf(session: Session, source: ArticleSource): Promise<Uint8Array | null> {
  if (source.type === 'text') return null;
  const { maxFileSize } = await session.settings(null);
  return bytesOfFile(session, source.uri, maxFileSize * bytesPerMegabyte);
}

export function nameOf(source: ArticleSource): string {
  return source.type === 'text' ? source.name : fileNameOf(source.uri);
}

/** Text that is there already: typed, selected or copied, or read in an encoding of its own. */
function written(name: string, text: string): ImportedArticle {
  const format = /\.(?:md|markdown|qmd|rmd)$/i.test(name) ? 'markdown' : 'text';
  return { format, text: normalizeText(text), csl: null, pages: [], notes: [] };
}

/**
 * Reads a source into the text of an article.
 * @throws {ImportFailure} where it gives none.
 */
export async function readSource(
  session: Session,
  source: ArticleSource,
  encoding: string | undefined,
  token: CancellationToken,
): Promise<ReadSource> {
  const name = nameOf(source);
  const bytes = await bytesOf(session, source);
  if (source.type === 'text' || bytes === null) {
    const text = source.type === 'text' ? source.text : '';
    if (text.trim() === '') throw new ImportFailure('no-text');
    return { name, bytes, article: written(name, text) };
  }
  if (encoding !== undefined) {
    const text = latin1FromBytes(bytes);
    const plan = planOf(encoding);
    if (!plan) throw new ImportFailure('unknown-encoding');
    const read = convertByPlan(text, [{ start: 0, end: text.length }], plan);
    return { name, bytes, article: written(name, read.text) };
  }
  const { maxFileSize } = await session.settings(null);
  const maxBytes = maxFileSize * bytesPerMegabyte;
  const article = await session.importer.import({ name, bytes }, importLimits(maxBytes), token);
  return { name, bytes, article };
}
