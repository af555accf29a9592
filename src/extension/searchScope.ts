import type { QuickInputButton } from 'vscode';
import { l10n, ThemeIcon } from 'vscode';
import type { HitKind } from '../protocol/lsp';

interface ScopeButton extends QuickInputButton {
  readonly scope: HitKind | 'article';
}

const kindIcons: Readonly<Record<HitKind, string>> = {
  sentence: 'quote',
  lesson: 'mortar-board',
  statistic: 'symbol-numeric',
  section: 'note',
};

function kindName(kind: HitKind): string {
  switch (kind) {
    case 'sentence':
      return l10n.t('Sentences only');
    case 'lesson':
      return l10n.t('Lessons only');
    case 'statistic':
      return l10n.t('Figures only');
    case 'section':
      return l10n.t('Headings only');
  }
}

/** What a search goes through: passages of one kind or of all, of the article being read or of all. */
export class SearchScope {
  #kind: HitKind | null = null;
  #inArticle = false;

  constructor(
    /** What can be chosen from. */
    readonly kinds: readonly HitKind[],
    /** The article being read. */
    readonly articleId: string | null,
  ) {}

  /** What is wanted by now, as the server is asked. */
  get wanted(): { readonly kinds: readonly HitKind[]; readonly articleId?: string } {
    const kinds = this.#kind === null ? this.kinds : [this.#kind];
    return this.#inArticle && this.articleId !== null
      ? { kinds, articleId: this.articleId }
      : { kinds };
  }

  /** The scope in words; empty for everything. */
  get name(): string {
    const parts = [
      ...(this.#kind === null ? [] : [kindName(this.#kind)]),
      ...(this.#inArticle ? [l10n.t('Only the article being read')] : []),
    ];
    return parts.join(' · ');
  }

  /** A button a kind, where there are several, and one for the article; what is chosen is filled in. */
  get buttons(): readonly ScopeButton[] {
    const kinds = this.kinds.length < 2 ? [] : this.kinds;
    const button = (
      scope: ScopeButton['scope'],
      icon: string,
      name: string,
      isOn: boolean,
    ): ScopeButton => ({
      scope,
      iconPath: new ThemeIcon(isOn ? 'pass-filled' : icon),
      tooltip: isOn ? l10n.t('{0}: search everywhere again', name) : name,
    });
    return [
      ...kinds.map((kind) => button(kind, kindIcons[kind], kindName(kind), kind === this.#kind)),
      ...(this.articleId === null
        ? []
        : [button('article', 'book', l10n.t('Only the article being read'), this.#inArticle)]),
    ];
  }

  /** Narrows to what a button stands for, or widens again; false for a button of others. */
  toggle(pressed: QuickInputButton): boolean {
    const found = this.buttons.find(({ tooltip }) => tooltip === pressed.tooltip);
    if (!found) return false;
    if (found.scope === 'article') this.#inArticle = !this.#inArticle;
    else this.#kind = found.scope === this.#kind ? null : found.scope;
    return true;
  }
}
