import { PassageFinder } from '../../../../src/core/quotation/find/passageFinder';
import { plainArticle } from '../../../support/findable';

/** Different words, one for each number in [from, to): "t5 t6 t7". */
export function numberedWords(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => `t${from + i}`).join(' ');
}

export function finderOf(texts: Readonly<Record<string, string>>): PassageFinder {
  const finder = new PassageFinder();
  for (const [id, text] of Object.entries(texts)) finder.add(plainArticle(id, text));
  return finder;
}

/** A finder of the same articles that tells whose text it has read; the index is there already. */
export function watchedFinder(texts: Readonly<Record<string, string>>): {
  readonly finder: PassageFinder;
  /** The articles read since it was asked last, by id. */
  readonly read: () => string[];
} {
  const read = new Set<string>();
  const finder = new PassageFinder();
  const saved = finderOf(texts).save();
  finder.restore(
    saved.map(({ columns }) => columns),
    saved.map(({ ids }) =>
      ids.map((name) => {
        const { id, format, sic, parsed } = plainArticle(name ?? '', texts[name ?? ''] ?? '');
        return {
          id,
          format,
          sic,
          get parsed() {
            read.add(id);
            return parsed;
          },
        };
      }),
    ),
  );
  return {
    finder,
    read: () => {
      const ids = [...read].sort();
      read.clear();
      return ids;
    },
  };
}
