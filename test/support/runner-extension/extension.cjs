// @ts-check
/** Does what the environment of the extension host says: run suites, or open a view and a file. */
const vscode = require('vscode');
const { runSuites } = require('./suites.cjs');

/** Shown once: a person who closed the view and reloads the page has it closed. */
const OPENED = 'opened';

/** @param {import('vscode').ExtensionContext} context @param {{ view?: string, file?: string }} wanted */
async function open(context, { view, file }) {
  if (context.workspaceState.get(OPENED)) {
    return;
  }
  await context.workspaceState.update(OPENED, true);
  if (file) {
    await vscode.window.showTextDocument(vscode.Uri.file(file));
  }
  if (view) {
    await vscode.commands.executeCommand(`workbench.view.extension.${view}`);
  }
}

/** @param {import('vscode').ExtensionContext} context */
exports.activate = async (context) => {
  const { TRICH_DAN_JOB: job, TRICH_DAN_OPEN: wanted, TRICH_DAN_HOOK: hook } = process.env;
  if (hook) {
    require(hook);
    // VS Code starts us without it; what is started from here on has it.
    process.env['NODE_OPTIONS'] = `--require=${JSON.stringify(hook)}`;
  }
  if (wanted) {
    await open(context, JSON.parse(wanted));
  }
  if (job) {
    // Not awaited: an activation that lasts as long as the suites would count as a slow one.
    void runSuites(job);
  }
};
