import type { Disposable, QuickPick, QuickPickItem } from 'vscode';
import { CancellationTokenSource, l10n, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { CitableSource, CitableSources, CitingAbilities } from '../../protocol/citations';
import { citableSourcesRequest } from '../../protocol/citations';
import type { MissingEntries } from '../../protocol/bibliographyFiles';
import type { LibraryServer } from '../libraryServer';
import { withoutIcons } from '../../protocol/plainWords';

/** Lines shown at once; who looks for more types a word. */
const limit = 200;

interface SourceItem extends QuickPickItem {
  /** Null asks for a passage next; absent of a heading. */
  readonly source?: CitableSource | null;
}

/** What the user wants done with the sources chosen, in the order they were chosen in. */
export type PickedSources =
  | {
      readonly kind: 'cite' | 'details';
      readonly sources: readonly CitableSource[];
      /** What a citation can say here. */
      readonly abilities: CitingAbilities;
      /** Articles that the report's bibliography file gets, and the file; null for none. */
      readonly missing: MissingEntries | null;
    }
  | { readonly kind: 'passage' };

/** An answer that only leads to the list with ticks. */
interface WantsMany {
  readonly kind: 'many';
  readonly filter: string;
}

export interface SourcePick {
  readonly title: string;
  readonly uri: string | null;
  readonly languageId: string;
  /** Whether a passage can be cited instead. */
  readonly offersPassage: boolean;
  /** Whether the list has ticks from the start. */
  readonly ticks: boolean;
}

const details = () => ({
  iconPath: new ThemeIcon('ellipsis'),
  tooltip: l10n.t('Locator, words before and behind, author…'),
});

const many = () => ({
  iconPath: new ThemeIcon('checklist'),
  tooltip: l10n.t('Cite several sources together'),
});

/**
 * Asks for the sources of a citation. The one that is taken is cited at once; in a list with ticks
 * several are, in the order of the ticks; “…” goes on to what is said of each.
 */
export async function pickSources(
  server: LibraryServer,
  pick: SourcePick,
): Promise<PickedSources | null> {
  const picked = await new SourcePicker(server, pick, pick.ticks, '').ask();
  if (picked?.kind !== 'many') return picked;
  const ticked = await new SourcePicker(server, pick, true, picked.filter).ask();
  return ticked?.kind === 'many' ? null : ticked;
}

/** Words are looked for without diacritics, by the server. */
class SourcePicker {
  readonly #picker: QuickPick<SourceItem>;
  readonly #details = details();
  readonly #many = many();
  /** By key, in the order they were ticked in. */
  readonly #chosen = new Map<string, CitableSource>();
  #found: CitableSources | null = null;
  #current = new CancellationTokenSource();

  constructor(
    readonly server: LibraryServer,
    readonly pick: SourcePick,
    readonly ticks: boolean,
    filter: string,
  ) {
    this.#picker = window.createQuickPick<SourceItem>();
    this.#picker.title = pick.title;
    this.#picker.value = filter;
    this.#picker.placeholder = ticks
      ? l10n.t('Tick the sources to cite together, in their order')
      : l10n.t('The source to cite');
    this.#picker.canSelectMany = ticks;
  }

  /** What was chosen, or null when the user left without anything. */
  async ask(): Promise<PickedSources | WantsMany | null> {
    const picker = this.#picker;
    const listeners: Disposable[] = [];
    try {
      return await new Promise<PickedSources | WantsMany | null>((resolve, reject) => {
        const update = () => void this.#update().catch(reject);
        listeners.push(
          picker.onDidChangeValue(update),
          picker.onDidChangeSelection((items) => this.#tick(items)),
          picker.onDidTriggerItemButton(({ item }) => {
            if (item.source) {
              this.#chosen.set(item.source.key, item.source);
              resolve(this.#picked('details'));
            }
          }),
          picker.onDidTriggerButton((button) => {
            if (button === this.#many) resolve({ kind: 'many', filter: picker.value });
            else if (button === this.#details) resolve(this.#accepted('details'));
            else this.#toggleFiles();
          }),
          picker.onDidAccept(() => resolve(this.#accepted('cite'))),
          picker.onDidHide(() => resolve(null)),
        );
        update();
        picker.show();
      });
    } finally {
      this.#current.cancel();
      this.#current.dispose();
      listeners.forEach((listener) => listener.dispose());
      picker.dispose();
    }
  }

  #accepted(kind: 'cite' | 'details'): PickedSources | null {
    if (this.#chosen.size === 0) {
      const source = this.#picker.activeItems[0]?.source;
      if (source === null) {
        return { kind: 'passage' };
      }
      if (!source) {
        return null;
      }
      this.#chosen.set(source.key, source);
    }
    return this.#picked(kind);
  }

  #picked(kind: 'cite' | 'details'): PickedSources | null {
    if (this.#found === null) return null;
    const { abilities, addsTo } = this.#found;
    const sources = [...this.#chosen.values()];
    const keys = sources.filter(isMissing).map(({ key }) => key);
    const isAdded = addsTo !== null && keys.length > 0 && !leavesFilesAlone;
    return { kind, sources, abilities, missing: isAdded ? { file: addsTo, keys } : null };
  }

  /** What is ticked comes last; what is not there to be ticked off stays. */
  #tick(items: readonly SourceItem[]): void {
    if (!this.ticks) return;
    const ticked = new Map(items.flatMap(({ source }) => (source ? [[source.key, source]] : [])));
    for (const key of this.#chosen.keys()) {
      if (!ticked.has(key)) {
        this.#chosen.delete(key);
      }
    }
    for (const [key, source] of ticked) {
      this.#chosen.set(key, source);
    }
    const { title } = this.pick;
    const { size } = this.#chosen;
    this.#picker.title = size < 2 ? title : `${title} · ${l10n.t('{0} sources', size)}`;
  }

  async #update(): Promise<void> {
    const picker = this.#picker;
    this.#current.cancel();
    this.#current.dispose();
    const current = (this.#current = new CancellationTokenSource());
    const { uri, languageId } = this.pick;
    const filter = picker.value;
    picker.busy = true;
    const found = await this.server
      .ask(citableSourcesRequest, { uri, languageId, filter, limit }, current.token)
      .catch((error: unknown) => {
        // The answer to what was typed before is not waited for.
        if (current.token.isCancellationRequested) return null;
        throw error;
      });
    if (found && current === this.#current) {
      this.#show(found);
      picker.busy = false;
    }
  }

  #show(found: CitableSources): void {
    this.#found = found;
    const { sources } = found;
    this.#picker.buttons = [
      ...(this.ticks ? [] : [this.#many]),
      ...this.#filesButton(),
      this.#details,
    ];
    const chosen = [...this.#chosen.values()];
    const ticked = chosen.map((source) => this.#itemOf(source));
    const others = sources
      .filter(({ key }) => !this.#chosen.has(key))
      .map((source) => this.#itemOf(source));
    this.#picker.items = [
      ...ticked,
      ...(ticked.length > 0 && others.length > 0
        ? [{ label: '', kind: QuickPickItemKind.Separator }]
        : []),
      ...others,
      ...(this.pick.offersPassage && !this.ticks ? [passageItem()] : []),
    ];
    if (this.ticks) {
      this.#picker.selectedItems = ticked;
    }
    const [first] = others;
    if (first) {
      this.#picker.activeItems = [first];
    }
  }

  /** Says what becomes of the report's bibliography file, and turns it round. */
  #filesButton() {
    const path = this.#found?.addsTo?.path;
    if (path === undefined) return [];
    const tooltip = leavesFilesAlone
      ? l10n.t('{0} is left as it is. Add what it lacks', path)
      : l10n.t('What {0} lacks is added to it. Leave it as it is', path);
    const icon = leavesFilesAlone ? 'file' : 'file-add';
    return [{ iconPath: new ThemeIcon(icon), tooltip }];
  }

  #toggleFiles(): void {
    leavesFilesAlone = !leavesFilesAlone;
    if (this.#found) this.#show(this.#found);
  }

  #itemOf(source: CitableSource): SourceItem {
    const { key, title, reference, articleId } = source;
    return {
      source,
      label: withoutIcons(title),
      description: withoutIcons(this.#fileOf(source)),
      detail: withoutIcons(reference),
      iconPath: new ThemeIcon(articleId === null ? 'bookmark' : 'book'),
      buttons: [this.#details],
      picked: this.#chosen.has(key),
      alwaysShow: true,
    };
  }

  /** Where the source is, or goes to, beside the library. */
  #fileOf(source: CitableSource): string {
    const { key, file } = source;
    if (file !== null) return `${key} · ${file}`;
    const addsTo = this.#found?.addsTo;
    return addsTo && !leavesFilesAlone ? l10n.t('{0} · added to {1}', key, addsTo.path) : '';
  }
}

/** Whether files of bibliographies get nothing, until the window is closed. */
let leavesFilesAlone = false;

function isMissing({ articleId, file }: CitableSource): boolean {
  return articleId !== null && file === null;
}

function passageItem(): SourceItem {
  return {
    source: null,
    label: l10n.t('Cite a passage…'),
    detail: l10n.t('With its paragraph as the locator'),
    iconPath: new ThemeIcon('quote'),
    alwaysShow: true,
  };
}
