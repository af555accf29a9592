import { l10n } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { Command } from './command';
import { insertFrom } from './insertion';

/** Inserts a passage word for word, in quotation marks or as a block, with its citation. */
export const insertQuotation: Command = {
  id: commandIds.insertQuotation,
  run: (parts, ...args) =>
    insertFrom(
      parts,
      args,
      {
        title: l10n.t('Insert a quotation'),
        placeholder: l10n.t('Words of the passage, with or without diacritics'),
        kinds: ['sentence', 'lesson'],
      },
      async (passage) => ({ what: 'quotation', passage }),
    ),
};
