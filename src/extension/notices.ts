import type { CancellationToken, InputBoxOptions, Progress } from 'vscode';
import { ProgressLocation, window } from 'vscode';
import { withoutLinks } from '../protocol/plainWords';

/*
 * The only door to notifications and to fields to type in, since names and titles in what they say
 * must not become links.
 */

type Answer<Action extends string> = Thenable<Action | undefined>;

export function sayInformation<Action extends string>(
  text: string,
  ...actions: readonly Action[]
): Answer<Action> {
  return window.showInformationMessage(withoutLinks(text), ...actions);
}

export function sayWarning<Action extends string>(
  text: string,
  ...actions: readonly Action[]
): Answer<Action> {
  return window.showWarningMessage(withoutLinks(text), ...actions);
}

export function sayError<Action extends string>(
  text: string,
  ...actions: readonly Action[]
): Answer<Action> {
  return window.showErrorMessage(withoutLinks(text), ...actions);
}

/** Asks before something is lost: a dialog that must be answered. */
export async function confirm(text: string, detail: string, action: string): Promise<boolean> {
  const options = { modal: true, detail: withoutLinks(detail) };
  return (await window.showWarningMessage(withoutLinks(text), options, action)) === action;
}

/** How far some work is. */
export interface WorkStep {
  readonly message?: string;
  /** Added to what is done, of 100. */
  readonly increment?: number;
}

/** Works while a notification says so and offers to cancel. */
export function sayProgress<T>(
  title: string,
  work: (progress: Progress<WorkStep>, token: CancellationToken) => Thenable<T>,
): Thenable<T> {
  const options = {
    location: ProgressLocation.Notification,
    title: withoutLinks(title),
    cancellable: true,
  };
  return window.withProgress(options, (progress, token) => {
    const report = ({ message, ...step }: WorkStep): void =>
      progress.report(message === undefined ? step : { ...step, message: withoutLinks(message) });
    return work({ report }, token);
  });
}

interface Question extends Pick<InputBoxOptions, 'title' | 'value'> {
  readonly prompt: string;
  /** What is wrong with what was typed; null for nothing. */
  readonly problemOf?: (text: string) => Promise<string | null>;
}

/** Asks for a line of text; undefined when its user left. */
export function askText({ prompt, problemOf, ...options }: Question): Thenable<string | undefined> {
  return window.showInputBox({
    ...options,
    prompt: withoutLinks(prompt),
    validateInput: async (text) => {
      const problem = (await problemOf?.(text)) ?? null;
      return problem === null ? null : withoutLinks(problem);
    },
  });
}
