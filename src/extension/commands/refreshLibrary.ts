import { commandIds } from '../../protocol/commands';
import type { Command } from './command';

/** Has the library's files looked at again. */
export const refreshLibrary: Command = {
  id: commandIds.refreshLibrary,
  async run({ server, view }) {
    await server.touch();
    view.tree.refresh();
  },
};
