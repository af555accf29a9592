import type { CslItem } from '../../../src/core/citation/cslItem';
import type { CitationCluster, CitedItem } from '../../../src/core/citation/cluster';
import type {
  Formatted,
  FormattingRequest,
  RichText,
  ShippedStyleName,
} from '../../../src/protocol/citing';
import { format } from '../../../src/csl/format';

const signs: Readonly<Record<string, readonly [string, string]>> = {
  italic: ['*', '*'],
  bold: ['**', '**'],
  'small-caps': ['<sc>', '</sc>'],
  underline: ['<u>', '</u>'],
  superscript: ['^', '^'],
  subscript: ['~', '~'],
};

/** Rich text with its marks as signs; addresses as they are. */
export function shown(text: RichText | null): string {
  return (text ?? [])
    .map((run) =>
      run.marks.reduce((words, mark) => {
        const [before = '', after = ''] = signs[mark] ?? [];
        return `${before}${words}${after}`;
      }, run.text),
    )
    .join('');
}

export function words(text: RichText | null): string {
  return (text ?? []).map((run) => run.text).join('');
}

type Options = Partial<Pick<FormattingRequest, 'locale' | 'citations' | 'style'>>;

export function formatted(
  name: ShippedStyleName,
  items: readonly CslItem[],
  options: Options = {},
): Formatted {
  return format({
    style: { type: 'shipped', name },
    locale: 'vi',
    citations: [],
    items,
    ...options,
  });
}

/** The list as lines: headings in `==`, the label before its entry. */
export function list({ bibliography }: Formatted): string[] {
  const lines: string[] = [];
  for (const { heading, entries } of bibliography?.sections ?? []) {
    if (heading !== null) lines.push(`== ${heading}`);
    for (const { label, text } of entries) {
      lines.push(`${label ? `${shown(label)} ` : ''}${shown(text)}`);
    }
  }
  return lines;
}

export function entryOf(name: ShippedStyleName, item: CslItem, options: Options = {}): string {
  return list(formatted(name, [item], options))[0] ?? '';
}

/** A citation of one source, or of several. */
export function citing(key: string, more: Partial<CitedItem> = {}): CitationCluster {
  return together({ key, ...more });
}

export function together(
  ...items: (Pick<CitedItem, 'key'> & Partial<CitedItem>)[]
): CitationCluster {
  const plain = { locator: null, prefix: '', suffix: '', author: 'shown' } as const;
  return { items: items.map((item) => Object.assign({}, plain, item)), note: null };
}

/** What stands in the text, or in the note of a style of notes. */
export function cited(
  name: ShippedStyleName,
  items: readonly CslItem[],
  options: Options,
): string[] {
  return formatted(name, items, options).citations.map(({ text, note }) => shown(note ?? text));
}
