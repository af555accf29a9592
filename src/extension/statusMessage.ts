import { window } from 'vscode';

const shownFor = 4000;

/** Says for a moment, where it disturbs nobody, what was done or why nothing was. */
export function statusMessage(text: string): void {
  window.setStatusBarMessage(text, shownFor);
}
