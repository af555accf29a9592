import { commandIds } from '../../protocol/commands';
import type { Command } from './command';

/** Opens the log of the extension and its server. */
export const showLog: Command = {
  id: commandIds.showLog,
  run: ({ server }) => server.log.show(),
};
