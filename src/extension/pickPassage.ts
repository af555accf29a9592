import type { QuickPick } from 'vscode';
import { window } from 'vscode';
import type { HitKind, SearchHitView } from '../protocol/lsp';
import type { LibraryServer } from './libraryServer';
import type { PassageItem } from './passageItems';
import { itemOf } from './passageItems';
import { PassageSearch } from './passageSearch';
import type { Reader } from './reader';
import type { RecentPassages } from './recentPassages';

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
    const { title, kinds } = options;
    // Before the first preview makes another article the one that is read.
    const articleId = this.reader.visible ? (this.reader.lastArticle ?? null) : null;
    const sought = { title, kinds, articleId };
    const searching = new PassageSearch(picker, sought, this.server, this.recent);
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
}
