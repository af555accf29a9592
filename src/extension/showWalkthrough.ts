import { walkthroughId } from '../protocol/commands';

/** Runs a command of VS Code's own. */
export type Execute = (command: string, ...args: readonly unknown[]) => PromiseLike<unknown>;

/**
 * Shows the first steps, as VS Code's page “Get Started” does. Once: asked for again, later, they
 * would come in front of what was opened from them.
 */
export async function showWalkthrough(execute: Execute): Promise<void> {
  await execute('workbench.action.openWalkthrough', walkthroughId, false);
}
