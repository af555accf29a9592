import * as vscode from 'vscode';
import { commandIds } from '../../src/protocol/commands';
import { equal, ok } from '../support/check';
import { extension } from '../support/host';

describe('the extension', () => {
  it('activates', async () => {
    await extension().activate();
    ok(extension().isActive);
  });

  it('registers every command it declares, in this host as in the other', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = Object.values(commandIds).filter((id) => !registered.has(id));
    equal(missing, []);
  });

  it('has its view', async () => {
    await vscode.commands.executeCommand('workbench.view.extension.trichDan');
    await vscode.commands.executeCommand('trichDan.library.focus');
  });
});
