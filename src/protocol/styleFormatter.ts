import type { FormatCitations, FormattedCitations } from '../core/citation/cluster';
import type { CslItem } from '../core/citation/cslItem';
import type { DocumentLocale } from '../core/citation/locator';
import type { Formatted, ShippedStyleName, StyleSource } from './citing';
import { shippedStyleNames } from './citing';
import { CitingFailure } from './citingWorker';
import type { CitingWorker } from './citingWorker';

/** Reads a style file by the name a document gives it; null where there is none. */
export type ReadStyle = (name: string) => Promise<string | null>;

export interface StyleToUse {
  /** One of `shippedStyleNames`, or a file's name or path. */
  readonly style: string;
  readonly locale: DocumentLocale;
}

/** What citations are formatted with by a style. */
export interface StyleWorld {
  readonly worker: Pick<CitingWorker, 'format'>;
  readonly readStyle: ReadStyle;
  readonly itemOf: (key: string) => CslItem | null;
}

export function isShippedStyle(name: string): name is ShippedStyleName {
  return (shippedStyleNames as readonly string[]).includes(name);
}

/**
 * Formats citations by a style, for whoever reads a report. A dependent style's parent is looked for
 * beside it.
 *
 * @throws {CitingFailure} (as a rejection) for a style that cannot be used
 */
export function styleFormatter(
  { style, locale }: StyleToUse,
  { worker, readStyle, itemOf }: StyleWorld,
): FormatCitations {
  return async (clusters): Promise<FormattedCitations> => {
    const keys = [...new Set(clusters.flatMap(({ items }) => items.map(({ key }) => key)))];
    const items = new Map(
      keys.flatMap((key) => {
        const item = itemOf(key);
        return item === null ? [] : [[key, item] as const];
      }),
    );
    const source = await styleSource(style, readStyle);
    const formatWith = (chosen: StyleSource) =>
      worker.format({
        style: chosen,
        locale,
        items: [...items].map(([id, item]) => Object.assign({}, item, { id })),
        citations: clusters,
      });
    const formatted = await formatWith(source).catch(async (error: unknown) =>
      formatWith(await withParent(source, error, readStyle)),
    );
    return citationsOf(formatted, items, keys);
  };
}

async function styleSource(style: string, readStyle: ReadStyle): Promise<StyleSource> {
  if (isShippedStyle(style)) return { type: 'shipped', name: style };
  const xml = await readStyle(style);
  if (xml !== null) return { type: 'file', name: style, xml };
  const place = { line: null, column: null };
  throw new CitingFailure({ code: 'style-missing', file: style, detail: '', ...place });
}

/** The style with the parent that it was found to lack. @throws the error, where it is another one */
async function withParent(
  source: StyleSource,
  error: unknown,
  readStyle: ReadStyle,
): Promise<StyleSource> {
  const isParent = error instanceof CitingFailure && error.fault.code === 'parent-missing';
  if (!isParent || source.type !== 'file' || source.parent) throw error;
  const { detail } = error.fault;
  // The name comes from the style: it must lead nowhere else.
  const name = /^[\p{L}\p{N}._-]+\.csl$/u.test(detail) ? beside(source.name, detail) : null;
  const xml = name === null ? null : await readStyle(name);
  if (name === null || xml === null) throw error;
  return { ...source, parent: { name, xml } };
}

/** A name in the folder of another. */
function beside(file: string, name: string): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + name;
}

function citationsOf(
  { citations, bibliography }: Formatted,
  items: ReadonlyMap<string, CslItem>,
  keys: readonly string[],
): FormattedCitations {
  const sections = bibliography?.sections ?? [];
  const listed = sections.flatMap(({ entries }) => entries.map(({ id }) => id));
  const cited = new Set([...listed, ...items.keys()]);
  return {
    citations,
    bibliography: { sections, hangingIndent: bibliography?.hangingIndent ?? false },
    sources: [...cited].flatMap((key) => {
      const item = items.get(key);
      return item ? [{ key, item }] : [];
    }),
    unknown: keys.filter((key) => !items.has(key)),
  };
}
