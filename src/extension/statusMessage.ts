import { window } from 'vscode';
import { withoutIcons } from '../protocol/plainWords';

const shownFor = 4000;

/** Says for a moment, where it disturbs nobody, what was done or why nothing was. */
export function statusMessage(text: string): void {
  window.setStatusBarMessage(withoutIcons(text), shownFor);
}
