import type { Localizer } from '../../src/extension/localizer';

/** `vscode.l10n` for an English user: the words of the code, with their holes filled. */
export const english: Localizer = {
  t: (message, ...args) =>
    message.replaceAll(/\{(\d)\}/g, (hole, index) => String(args[Number(index)] ?? hole)),
};
