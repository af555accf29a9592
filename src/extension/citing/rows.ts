import type { QuickInputButton, QuickPickItem } from 'vscode';
import { QuickInputButtons, window } from 'vscode';

/** A line of a form, with what choosing it means. */
export interface Row<Choice> extends QuickPickItem {
  readonly choice: Choice | null;
  /** What each button of the line means, in their order. */
  readonly ofButtons?: readonly Choice[];
}

export interface Form<Choice> {
  readonly title: string;
  readonly placeholder: string;
  readonly rows: readonly Row<Choice>[];
  /** The index of the row in focus. */
  readonly active: number;
  /** What the button that leads back means; null without one. */
  readonly back: Choice | null;
}

/** Asks for one of the lines; null when the user left. */
export async function askRow<Choice>(form: Form<Choice>): Promise<Choice | null> {
  const picker = window.createQuickPick<Row<Choice>>();
  picker.title = form.title;
  picker.placeholder = form.placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = form.rows;
  picker.buttons = form.back === null ? [] : [QuickInputButtons.Back];
  const active = form.rows[form.active];
  if (active) {
    picker.activeItems = [active];
  }
  try {
    return await new Promise<Choice | null>((resolve) => {
      picker.onDidAccept(() => resolve(picker.activeItems[0]?.choice ?? null));
      picker.onDidTriggerButton(() => resolve(form.back));
      picker.onDidTriggerItemButton(({ item, button }) => {
        resolve(item.ofButtons?.[indexOf(item, button)] ?? null);
      });
      picker.onDidHide(() => resolve(null));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}

function indexOf({ buttons }: QuickPickItem, button: QuickInputButton): number {
  return buttons?.indexOf(button) ?? -1;
}
