import { commands } from 'vscode';
import { commandIds, walkthroughId } from '../../protocol/commands';
import type { Command } from './command';

/** Opens the first steps, as VS Code's page “Get Started” does. */
export const openWalkthrough: Command = {
  id: commandIds.openWalkthrough,
  // Once: asked for again, it would come in front of what was opened from it.
  run: async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', walkthroughId, false);
  },
};
