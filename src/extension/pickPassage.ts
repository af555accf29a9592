import type { QuickInputButton, QuickPick, QuickPickItem } from 'vscode';
import { CancellationTokenSource, l10n, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { HitKind, SearchHitView } from '../protocol/lsp';
import { passagesRequest, searchRequest } from '../protocol/lsp';
import type { LibraryServer } from './libraryServer';
import type { Reader } from './reader';
import type { RecentPassages } from './recentPassages';

interface PassageItem extends QuickPickItem {
  readonly hit?: SearchHitView;
}

interface Asked {
  readonly title: string;
  readonly placeholder: string;
}

/** A passage to choose from, with what is to be said of it. */
export interface OfferedPassage {
  readonly hit: SearchHitView;
  readonly note: string;
}

export interface PickOptions extends Asked {
  readonly kinds: readonly HitKind[];
  /** What is chosen is opened in the reader, so that a preview of it may stay. */
  readonly opensReader?: boolean;
}

const limit = 50;

const icons: Readonly<Record<HitKind, string>> = {
  sentence: 'quote',
  lesson: 'mortar-board',
  statistic: 'symbol-numeric',
  section: 'note',
};

function openButton(): QuickInputButton {
  return { iconPath: new ThemeIcon('open-preview'), tooltip: l10n.t('Open in the reader') };
}

/** A label treats `$(x)` as an icon; an article's text is only text. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('$(', '$\u200B(');
}

function itemOf(hit: SearchHitView): PassageItem {
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

function heading(label: string): PassageItem {
  return { label, kind: QuickPickItemKind.Separator };
}

/** Asks the user for a passage: found by words without diacritics, shown in the reader on focus. */
export class PassagePicker {
  constructor(
    readonly server: LibraryServer,
    readonly reader: Reader,
    readonly recent: RecentPassages,
  ) {}

  /** The passage chosen, or null when the user left without one. */
  async pick(options: PickOptions): Promise<SearchHitView | null> {
    const picker = this.#create(options);
    const searching = this.#keepUpToDate(picker, options);
    try {
      return await this.#ask(picker, options.opensReader === true);
    } finally {
      searching.dispose();
    }
  }

  /** One of a few passages, to be opened in the reader; null when the user left without one. */
  choose(asked: Asked, offered: readonly OfferedPassage[]): Promise<SearchHitView | null> {
    const picker = this.#create(asked);
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.items = offered.map(({ hit, note }) => ({
      ...itemOf(hit),
      description: note,
      alwaysShow: false,
    }));
    return this.#ask(picker, true);
  }

  #create({ title, placeholder }: Asked): QuickPick<PassageItem> {
    const picker = window.createQuickPick<PassageItem>();
    picker.title = title;
    picker.placeholder = placeholder;
    return picker;
  }

  /** `opensReader`: a preview of what is chosen stays. */
  async #ask(picker: QuickPick<PassageItem>, opensReader: boolean): Promise<SearchHitView | null> {
    let chosen: SearchHitView | null = null;
    try {
      chosen = await new Promise<SearchHitView | null>((resolve) => {
        picker.onDidAccept(() => resolve(picker.activeItems[0]?.hit ?? null));
        picker.onDidHide(() => resolve(null));
        picker.onDidChangeActive(([item]) => {
          if (item?.hit) {
            void this.reader.preview(item.hit);
          }
        });
        picker.onDidTriggerItemButton(({ item }) => {
          if (item.hit) {
            void this.reader.open(item.hit, { preserveFocus: false });
          }
        });
        picker.show();
      });
      return chosen;
    } finally {
      picker.dispose();
      if (!chosen || !opensReader) {
        this.reader.endPreview();
      }
    }
  }

  /** Fills the picker for what is typed; an answer that comes too late is dropped. */
  #keepUpToDate(picker: QuickPick<PassageItem>, options: PickOptions): { dispose(): void } {
    let current = new CancellationTokenSource();
    const update = async (query: string) => {
      current.cancel();
      current.dispose();
      const source = (current = new CancellationTokenSource());
      picker.busy = true;
      try {
        const items = await this.#items(query, options, source);
        if (source === current) {
          picker.items = items;
        }
      } catch (error) {
        if (source === current) {
          this.server.log.error(error instanceof Error ? error : String(error));
          picker.items = [];
          picker.placeholder = l10n.t('The library could not be read: see “Show log”.');
        }
      } finally {
        if (source === current) {
          picker.busy = false;
        }
      }
    };
    const listening = picker.onDidChangeValue((query) => void update(query));
    void update('');
    return {
      dispose() {
        listening.dispose();
        current.cancel();
        current.dispose();
      },
    };
  }

  async #items(
    query: string,
    { kinds }: PickOptions,
    source: CancellationTokenSource,
  ): Promise<PassageItem[]> {
    const { token } = source;
    const found = this.server.ask(searchRequest, { query, kinds, limit }, token);
    if (query.trim() !== '') {
      const hits = await found;
      return hits.length > 0
        ? hits.map(itemOf)
        : [{ label: l10n.t('Nothing found for “{0}”', query.trim()), alwaysShow: true }];
    }
    const passages = this.recent.all;
    const recent = (await this.server.ask(passagesRequest, { passages }, token)).filter((hit) =>
      kinds.includes(hit.kind),
    );
    const all = (await found).map(itemOf);
    return recent.length > 0
      ? [
          heading(l10n.t('Used recently')),
          ...recent.map(itemOf),
          heading(l10n.t('In the library')),
          ...all,
        ]
      : all;
  }
}
