import { env, l10n } from 'vscode';
import type { Searchable } from '../protocol/lsp';

/** "đang lập chỉ mục 340/1.000 bài", or null where a search goes through all of the library. */
export function indexingWords(searchable: Searchable | null): string | null {
  if (searchable === null || searchable.done >= searchable.all) return null;
  const number = (value: number) => value.toLocaleString(env.language);
  return l10n.t('indexing {0} of {1} articles', number(searchable.done), number(searchable.all));
}
