import { l10n, QuickPickItemKind, ThemeIcon } from 'vscode';
import type { CitableSource, CitingAbilities, CitingItemParams } from '../../protocol/citations';
import { withoutIcons } from '../../protocol/plainWords';
import type { Row } from './rows';
import { askRow } from './rows';
import type { CitedSource } from './sourceForm';
import { askSource } from './sourceForm';

export interface CitationForm {
  readonly title: string;
  /** What doing it is called: to insert, to save. */
  readonly action: string;
  readonly abilities: CitingAbilities;
  /** The citation as it would be written. */
  preview(items: readonly CitingItemParams[]): Promise<string>;
  /** Asks for further sources. */
  more(): Promise<readonly CitableSource[]>;
}

type Choice =
  | { readonly do: 'accept' | 'add' | 'author' }
  | { readonly do: 'open' | 'up' | 'remove'; readonly index: number };

/** A source as it is cited when nothing is said of it. */
export function citedPlainly(source: CitableSource): CitedSource {
  const { key } = source;
  const item = { key, locator: null, prefix: '', suffix: '', author: 'shown', was: null } as const;
  return { source, item };
}

/**
 * Asks what a citation says: its sources in their order, each with locator, words and author. Null
 * when the user left it; `opened` is the source asked about first.
 */
export async function askCitation(
  form: CitationForm,
  sources: readonly CitedSource[],
  opened: number | null,
): Promise<readonly CitingItemParams[] | null> {
  let cited = [...sources];
  let open = opened;
  for (;;) {
    const asked = open === null ? undefined : cited[open];
    if (asked && open !== null) {
      const answer = await askSource(form.title, asked, form.abilities);
      if (!answer) {
        return null;
      }
      cited = cited.with(open, answer);
      open = null;
    }
    const items = cited.map(({ item }) => item);
    const choice = await askRow<Choice>({
      title: form.title,
      placeholder: l10n.t('Choose a source to change what is said of it'),
      rows: rowsFor(form, cited, await form.preview(items)),
      active: 0,
      back: null,
    });
    switch (choice?.do) {
      case undefined:
        return null;
      case 'accept':
        return items;
      case 'open':
        open = choice.index;
        break;
      case 'add':
        cited = added(cited, await form.more());
        break;
      case 'author':
        cited = withAuthor(cited, items[0]?.author === 'in-text' ? 'shown' : 'in-text');
        break;
      case 'up':
        cited = withAuthor(moved(cited, choice.index), items[0]?.author ?? 'shown');
        break;
      case 'remove':
        cited = cited.filter((_, index) => index !== choice.index);
        break;
    }
  }
}

function added(cited: readonly CitedSource[], sources: readonly CitableSource[]): CitedSource[] {
  const keys = new Set(cited.map(({ source }) => source.key));
  return [...cited, ...sources.filter(({ key }) => !keys.has(key)).map(citedPlainly)];
}

function moved(cited: readonly CitedSource[], index: number): CitedSource[] {
  const [before, here] = [cited[index - 1], cited[index]];
  return before && here ? cited.with(index - 1, here).with(index, before) : [...cited];
}

/** Of a citation in the sentence, the first source alone has its author there. */
function withAuthor(
  cited: readonly CitedSource[],
  author: CitingItemParams['author'],
): CitedSource[] {
  return cited.map((one, index) => {
    const { item } = one;
    const isFirst = index === 0 && (author === 'in-text' || item.author === 'in-text');
    const isLate = index > 0 && item.author === 'in-text';
    if (!isFirst && !isLate) return one;
    return { ...one, item: { ...item, author: isFirst ? author : 'shown' } };
  });
}

function rowsFor(
  { action, abilities }: CitationForm,
  cited: readonly CitedSource[],
  preview: string,
): Row<Choice>[] {
  const inText = cited[0]?.item.author === 'in-text';
  return [
    { choice: { do: 'accept' }, label: `$(check) ${action}`, detail: withoutIcons(preview) },
    { choice: null, label: l10n.t('Sources'), kind: QuickPickItemKind.Separator },
    ...cited.map((one, index) => sourceRow(one, index, cited.length)),
    { choice: null, label: '', kind: QuickPickItemKind.Separator },
    { choice: { do: 'add' }, label: `$(add) ${l10n.t('Add a source…')}` },
    ...(abilities.inText
      ? [
          {
            choice: { do: 'author' } as const,
            label: `$(account) ${l10n.t('Author in the sentence')}`,
            description: inText ? l10n.t('yes') : l10n.t('no'),
          },
        ]
      : []),
  ];
}

function sourceRow({ item, source }: CitedSource, index: number, count: number): Row<Choice> {
  const said = [
    item.prefix,
    item.locator ?? '',
    item.suffix,
    item.author === 'suppressed' ? l10n.t('author left out') : '',
  ];
  const buttons = [
    ...(index > 0
      ? [
          {
            button: { iconPath: new ThemeIcon('arrow-up'), tooltip: l10n.t('Move up') },
            choice: { do: 'up', index } as const,
          },
        ]
      : []),
    ...(count > 1
      ? [
          {
            button: { iconPath: new ThemeIcon('trash'), tooltip: l10n.t('Leave out') },
            choice: { do: 'remove', index } as const,
          },
        ]
      : []),
  ];
  return {
    choice: { do: 'open', index },
    label: withoutIcons(`${index + 1}. ${source.title}`),
    description: withoutIcons(said.filter((words) => words !== '').join(' · ')),
    detail: withoutIcons(source.reference),
    buttons: buttons.map(({ button }) => button),
    ofButtons: buttons.map(({ choice }) => choice),
  };
}
