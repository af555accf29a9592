import { commands, window } from 'vscode';
import { commandIds, walkthroughId } from '../../protocol/commands';
import type { Command } from './command';

/**
 * By then, in milliseconds since the extension host began, VS Code knows the walkthroughs of all
 * extensions: for each it may wait five seconds for what its makers say of it.
 */
const ALL_KNOWN = 6000;

const open = () =>
  commands.executeCommand('workbench.action.openWalkthrough', walkthroughId, false);

/** Opens the first steps, as VS Code's page “Get Started” does. */
export const openWalkthrough: Command = {
  id: commandIds.openWalkthrough,
  async run() {
    await open();
    const wait = ALL_KNOWN - performance.now();
    if (wait <= 0) return;
    // Asked for what it does not know, a new VS Code shows the first steps of its own.
    const shown = window.tabGroups.activeTabGroup.activeTab;
    setTimeout(() => {
      if (window.tabGroups.activeTabGroup.activeTab === shown) void open();
    }, wait);
  },
};
