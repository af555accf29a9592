import { l10n } from 'vscode';
import type { CitableSource, CitingAbilities, CitingItemParams } from '../../protocol/citations';
import { askText } from '../notices';
import { withoutIcons } from '../../protocol/plainWords';
import type { Row } from './rows';
import { askRow } from './rows';

/** A source that is being cited, with what it is. */
export interface CitedSource {
  readonly item: CitingItemParams;
  readonly source: CitableSource;
}

type Choice = 'locator' | 'prefix' | 'suffix' | 'author' | 'done';

const shown = (words: string) => (words === '' ? '—' : withoutIcons(words));

function rowsFor({ item }: CitedSource, abilities: CitingAbilities): Row<Choice>[] {
  const isInText = item.author === 'in-text';
  const isHidden = item.author === 'suppressed';
  return [
    { choice: 'done', label: `$(check) ${l10n.t('Done')}` },
    {
      choice: 'locator',
      label: `$(location) ${l10n.t('Locator')}`,
      description: shown(item.locator ?? ''),
    },
    ...(abilities.prefix && !isInText
      ? [
          {
            choice: 'prefix' as const,
            label: `$(arrow-left) ${l10n.t('Words before')}`,
            description: shown(item.prefix),
          },
        ]
      : []),
    ...(abilities.suffix
      ? [
          {
            choice: 'suffix' as const,
            label: `$(arrow-right) ${l10n.t('Words behind')}`,
            description: shown(item.suffix),
          },
        ]
      : []),
    ...(abilities.suppressAuthor && !isInText
      ? [
          {
            choice: 'author' as const,
            label: `$(${isHidden ? 'eye-closed' : 'eye'}) ${l10n.t('Author')}`,
            description: isHidden ? l10n.t('left out') : l10n.t('given'),
          },
        ]
      : []),
  ];
}

/** Asks what is said of one source; null when the user left the whole citation. */
export async function askSource(
  title: string,
  asked: CitedSource,
  abilities: CitingAbilities,
): Promise<CitedSource | null> {
  let cited = asked;
  let active = 1;
  for (;;) {
    const choice: Choice | null = await askRow<Choice>({
      title: `${title} · ${cited.source.title}`,
      placeholder: cited.source.reference,
      rows: rowsFor(cited, abilities),
      active,
      back: 'done',
    });
    if (choice === null || choice === 'done') {
      return choice && cited;
    }
    cited = { source: cited.source, item: await changed(cited.item, choice, title) };
    active = 0;
  }
}

async function changed(
  item: CitingItemParams,
  choice: Exclude<Choice, 'done'>,
  title: string,
): Promise<CitingItemParams> {
  switch (choice) {
    case 'author':
      return { ...item, author: item.author === 'suppressed' ? 'shown' : 'suppressed' };
    case 'locator': {
      const locator = await words(title, l10n.t('Locator'), item.locator ?? '', {
        prompt: l10n.t(
          'đoạn 5, câu 2, bài học 3, tr. 4-5, para. 5… A number alone is a paragraph of an article, a page of another source.',
        ),
      });
      return { ...item, locator: locator === '' ? null : locator };
    }
    case 'prefix':
      return {
        ...item,
        prefix: await words(title, l10n.t('Words before'), item.prefix, {
          prompt: l10n.t('“see”, “xem”, “dẫn theo”…'),
        }),
      };
    case 'suffix':
      return {
        ...item,
        suffix: await words(title, l10n.t('Words behind'), item.suffix, {
          prompt: l10n.t('“and elsewhere”, “người viết nhấn mạnh”…'),
        }),
      };
  }
}

/** Words typed in a box; those there were when the user leaves it. */
async function words(
  title: string,
  what: string,
  value: string,
  { prompt }: { readonly prompt: string },
): Promise<string> {
  const typed = await askText({ title: `${title} · ${what}`, value, prompt });
  return typed === undefined ? value : typed.trim();
}
