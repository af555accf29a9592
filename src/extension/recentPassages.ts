import type { Memento } from 'vscode';
import type { ArticleRename } from '../core/library/renames';
import { arrayOf } from '../protocol/guards';
import type { PassageReference } from '../protocol/lsp';
import { isPassageReference } from '../protocol/lsp';

const key = 'recentPassages';
const most = 10;
const isPassages = arrayOf(isPassageReference);

function same(a: PassageReference, b: PassageReference): boolean {
  return (
    a.articleId === b.articleId &&
    a.range.start === b.range.start &&
    a.range.end === b.range.end &&
    a.statisticId === b.statisticId
  );
}

/** The passages used last in this workspace, newest first. */
export class RecentPassages {
  constructor(readonly state: Memento) {}

  get all(): readonly PassageReference[] {
    const kept = this.state.get<unknown>(key);
    return isPassages(kept) ? kept : [];
  }

  async add(passage: PassageReference): Promise<void> {
    const others = this.all.filter((other) => !same(other, passage));
    await this.state.update(key, [passage, ...others].slice(0, most));
  }

  /** Articles go by other ids from now on. */
  async rename(renames: readonly ArticleRename[]): Promise<void> {
    const ids = new Map(renames.map(({ from, to }) => [from, to]));
    const { all } = this;
    if (!all.some(({ articleId }) => ids.has(articleId))) return;
    const renamed = all.map(({ articleId, range, statisticId }): PassageReference => {
      return { articleId: ids.get(articleId) ?? articleId, range, statisticId };
    });
    await this.state.update(key, renamed);
  }
}
