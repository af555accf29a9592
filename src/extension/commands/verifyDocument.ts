import { commandIds } from '../../protocol/commands';
import type { Command } from './command';

/** Has the active report verified anew and goes to the view that says what was found. */
export const verifyDocument: Command = {
  id: commandIds.verifyDocument,
  async run({ documentView, report }) {
    await Promise.all([documentView.focus(), report.refresh()]);
  },
};

export const showProblemsOnly: Command = {
  id: commandIds.showProblemsOnly,
  run: ({ documentView }) => documentView.showProblemsOnly(true),
};

export const showAllItems: Command = {
  id: commandIds.showAllItems,
  run: ({ documentView }) => documentView.showProblemsOnly(false),
};
