import { commandIds } from '../../protocol/commands';
import type { Command } from './command';

/** Has the library's files looked at again; folders that went are mentioned no more. */
export const refreshLibrary: Command = {
  id: commandIds.refreshLibrary,
  async run({ server, view }) {
    await server.touch(true);
    view.tree.refresh();
  },
};
