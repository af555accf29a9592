import { commandIds } from '../../protocol/commands';
import type { Command } from './command';
import { articleFrom } from './passageArguments';

/** Opens the table of figures: of the article it is called for, else of the whole library. */
export const showStatistics: Command = {
  id: commandIds.showStatistics,
  run: ({ statistics }, ...args) => statistics.show(articleFrom(args)),
};
