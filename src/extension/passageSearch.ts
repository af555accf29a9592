import type { QuickPick } from 'vscode';
import { CancellationTokenSource, l10n } from 'vscode';
import type { HitKind, SearchHitView } from '../protocol/lsp';
import { passagesRequest, searchRequest } from '../protocol/lsp';
import { Owner } from './dispose';
import { indexingWords } from './indexingWords';
import type { LibraryServer } from './libraryServer';
import type { PassageItem } from './passageItems';
import { heading, itemOf } from './passageItems';
import type { RecentPassages } from './recentPassages';
import { SearchScope } from './searchScope';

const limit = 50;

/** What a search is about. */
export interface Sought {
  readonly title: string;
  readonly kinds: readonly HitKind[];
  /** The article being read, to which the search can be narrowed. */
  readonly articleId: string | null;
}

const isSame = (a: SearchHitView, b: SearchHitView) =>
  a.articleId === b.articleId &&
  a.statisticId === b.statisticId &&
  a.range.start === b.range.start &&
  a.range.end === b.range.end;

/** Fills a picker for what is typed; an answer that comes too late is dropped. */
export class PassageSearch extends Owner {
  readonly #scope: SearchScope;
  #current = new CancellationTokenSource();

  constructor(
    readonly picker: QuickPick<PassageItem>,
    readonly sought: Sought,
    readonly server: LibraryServer,
    readonly recent: RecentPassages,
  ) {
    super();
    this.#scope = new SearchScope(sought.kinds, sought.articleId);
    this.register(picker.onDidChangeValue(() => void this.#update()));
    this.register(
      picker.onDidTriggerButton((button) => {
        if (this.#scope.toggle(button)) {
          this.#describe();
          void this.#update();
        }
      }),
    );
    this.register(
      server.onSearchableChanged(({ done, all }) => {
        this.#describe();
        // What was not in the index before may be found by now; the user's place is kept.
        if (done >= all || !picker.items.some(({ hit }) => hit !== undefined)) {
          void this.#update();
        }
      }),
    );
    this.#describe();
    void this.#update();
  }

  #describe(): void {
    const indexing = indexingWords(this.server.searchable);
    const parts = [this.sought.title, this.#scope.name, indexing ?? ''];
    this.picker.title = parts.filter((part) => part !== '').join(' · ');
    this.picker.buttons = this.#scope.buttons;
  }

  async #update(): Promise<void> {
    const { picker } = this;
    this.#current.cancel();
    this.#current.dispose();
    const source = (this.#current = new CancellationTokenSource());
    picker.busy = true;
    try {
      const items = await this.#items(picker.value, source);
      if (source === this.#current && !this.disposed) {
        this.#show(items);
      }
    } catch (error) {
      if (source === this.#current && !this.disposed) {
        this.server.log.error(error instanceof Error ? error : String(error));
        picker.items = [];
        picker.placeholder = l10n.t('The library could not be read: see “Show log”.');
      }
    } finally {
      if (source === this.#current && !this.disposed) {
        picker.busy = false;
      }
    }
  }

  /** New lines for the same words leave the user at the passage that was being looked at. */
  #show(items: readonly PassageItem[]): void {
    const { picker } = this;
    const [active] = picker.activeItems;
    const isFirst = active === undefined || active === picker.items.find(({ hit }) => hit);
    picker.items = items;
    const hit = isFirst ? undefined : active.hit;
    const again = hit && items.find((item) => item.hit && isSame(item.hit, hit));
    if (again) {
      picker.activeItems = [again];
    }
  }

  async #items(query: string, { token }: CancellationTokenSource): Promise<PassageItem[]> {
    const { wanted } = this.#scope;
    const params = { ...wanted, query, limit, partial: true };
    const found = this.server.ask(searchRequest, params, token);
    if (query.trim() !== '') {
      const hits = await found;
      return hits.length > 0
        ? hits.map(itemOf)
        : [{ label: l10n.t('Nothing found for “{0}”', query.trim()), alwaysShow: true }];
    }
    const passages = this.recent.all;
    // Together: when both fail, as they do for a picker that was closed, nobody is left with one.
    const [used, hits] = await Promise.all([
      this.server.ask(passagesRequest, { passages }, token),
      found,
    ]);
    const recent = used.filter(
      ({ kind, articleId }) =>
        wanted.kinds.includes(kind) && articleId === (wanted.articleId ?? articleId),
    );
    const all = hits.map(itemOf);
    return recent.length > 0
      ? [
          heading(l10n.t('Used recently')),
          ...recent.map(itemOf),
          heading(l10n.t('In the library')),
          ...all,
        ]
      : all;
  }

  override dispose(): void {
    super.dispose();
    this.#current.cancel();
    this.#current.dispose();
  }
}
