import { commandIds } from '../../protocol/commands';
import type { Command } from './command';

/** What the keyboard and the title bar do with the reader in front. */
export const findInArticle: Command = {
  id: commandIds.findInArticle,
  run: ({ reader }) => reader.find(),
};

export const goBack: Command = {
  id: commandIds.goBack,
  run: ({ reader }) => reader.go(-1),
};

export const goForward: Command = {
  id: commandIds.goForward,
  run: ({ reader }) => reader.go(1),
};
