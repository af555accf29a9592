import type { QuickInputButton, QuickPickItem } from 'vscode';
import { l10n, QuickPickItemKind, ThemeIcon } from 'vscode';
import type { HitKind, SearchHitView } from '../protocol/lsp';
import { withoutIcons } from '../protocol/plainWords';

/** A line of a list of passages; one without a passage says something, or heads others. */
export interface PassageItem extends QuickPickItem {
  readonly hit?: SearchHitView;
}

const icons: Readonly<Record<HitKind, string>> = {
  sentence: 'quote',
  lesson: 'mortar-board',
  statistic: 'symbol-numeric',
  section: 'note',
};

function openButton(): QuickInputButton {
  return { iconPath: new ThemeIcon('open-preview'), tooltip: l10n.t('Open in the reader') };
}

/** An article's text on one line. */
const plain = (text: string): string => withoutIcons(text.replaceAll(/\s+/g, ' '));

/** A passage as a list shows it. */
export function itemOf(hit: SearchHitView): PassageItem {
  const where = [hit.locator, hit.articleTitle].filter((part) => part !== null && part !== '');
  const label =
    hit.kind === 'lesson' && hit.number !== null ? `${hit.number}. ${hit.excerpt}` : hit.excerpt;
  return {
    hit,
    label: `$(${icons[hit.kind]}) ${plain(label)}`,
    ...(hit.subject ? { description: plain(hit.subject) } : {}),
    detail: plain([...(hit.context ? [hit.context] : []), where.join(' · ')].join(' — ')),
    // The server has decided what matches; the picker's own filter knows no Vietnamese.
    alwaysShow: true,
    buttons: [openButton()],
  };
}

export function heading(label: string): PassageItem {
  return { label, kind: QuickPickItemKind.Separator };
}
