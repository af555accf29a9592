import type { ArticleFormat, Block } from './layout';
import type { Series } from './series';

/** How an enumeration lies on the page, which tells where its last member ends. */
export interface SeriesShape {
  /** All its members lie in one paragraph that none of them opens. */
  readonly inner: boolean;
  /** Its members stand on lines one right below the other. */
  readonly tight: boolean;
  /** It is a list of Markdown, whose members are one block each. */
  readonly list: boolean;
}

/** Finds the shape of an enumeration; `isMember` says which blocks open members of any. */
export function shapeOf(
  series: Series,
  page: { readonly blocks: readonly Block[]; readonly format: ArticleFormat },
  isMember: (block: number) => boolean,
): SeriesShape {
  const { blocks, format } = page;
  const places = series.items.map(({ candidate }) => candidate);
  const first = places[0]?.block ?? 0;
  const inner = places.every(({ block, strong }) => block === first && !strong);
  const strong = places.filter((place) => place.strong).map((place) => place.block);
  const indent = (blocks[first]?.indent ?? 0) + 2;
  let adjoining = strong.length > 1;
  let tight = true;
  for (let index = first + 1; index <= (strong.at(-1) ?? first) && adjoining; index += 1) {
    const block = blocks[index];
    adjoining = isMember(index) || (block?.indent ?? 0) >= indent;
    if (block?.afterBlank) tight = false;
  }
  const marked = series.form === '1.' || series.form === '1)';
  const list = strong.every((block) => marked || blocks[block]?.bullet);
  const markdown = format === 'markdown';
  return { inner, tight: adjoining && tight, list: markdown && adjoining && list };
}
