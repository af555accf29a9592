import { commandIds } from '../../protocol/commands';
import type { Command } from './command';

/** Shows the whole library again. */
export const clearFilter: Command = {
  id: commandIds.clearFilter,
  run: ({ view }) => view.filter(''),
};
