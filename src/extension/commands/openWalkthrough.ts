import { commands } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { showWalkthrough } from '../showWalkthrough';
import type { Command } from './command';

/** Opens the first steps. */
export const openWalkthrough: Command = {
  id: commandIds.openWalkthrough,
  run: () => showWalkthrough((command, ...args) => commands.executeCommand(command, ...args)),
};
