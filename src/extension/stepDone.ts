import { commands } from 'vscode';
import type { FirstStep } from '../protocol/commands';
import { firstSteps, walkthroughId } from '../protocol/commands';

/** VS Code's own, behind the circles of its page; an editor without it ticks by the keys alone. */
const TICK = 'welcome.markStepComplete';

/**
 * Ticks a step of the walkthrough. VS Code looks at a key once a session, and not at all when it was
 * set before the walkthrough was known, as by a reader that came back with the window: therefore the
 * tick is asked for as well. It is kept before a step that is not known yet is refused.
 */
export function stepDone(step: FirstStep): void {
  void commands.executeCommand('setContext', firstSteps[step], true);
  commands.executeCommand(TICK, `${walkthroughId}#${step}`).then(undefined, () => undefined);
}
