import { l10n } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { Command } from './command';
import { insertFrom } from './insertion';

/** Inserts a whole lesson, from its marker to the end of its last paragraph, with its citation. */
export const insertLesson: Command = {
  id: commandIds.insertLesson,
  run: (parts, ...args) =>
    insertFrom(
      parts,
      args,
      {
        title: l10n.t('Insert a lesson'),
        placeholder: l10n.t('Number or words of the lesson, with or without diacritics'),
        kinds: ['lesson'],
      },
      async (passage) => ({ what: 'lesson', passage }),
    ),
};
