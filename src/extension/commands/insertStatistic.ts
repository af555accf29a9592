import type { QuickPickItem } from 'vscode';
import { l10n, window } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { isRecord, oneOf } from '../../protocol/guards';
import type { PassageReference } from '../../protocol/lsp';
import { emptyPlace, insertionRequest } from '../../protocol/lsp';
import type { PassageChoice } from '../insertPassage';
import { withoutIcons } from '../../protocol/plainWords';
import type { Command, Parts } from './command';
import { insertFrom } from './insertion';

type Form = 'phrase' | 'value' | 'sentence';

const isForm = oneOf('phrase', 'value', 'sentence');

/** A keyboard shortcut may settle the form: `"args": { "form": "value" }`. */
function formFrom(args: readonly unknown[]): Form | null {
  return (
    args
      .filter(isRecord)
      .map(({ form }) => form)
      .find(isForm) ?? null
  );
}

interface FormItem extends QuickPickItem {
  readonly form: Form;
}

/** Asks in which form the figure is wanted, showing each as it would stand. */
async function askForm(parts: Parts, passage: PassageReference): Promise<Form | null> {
  const preview = async (form: Form, label: string): Promise<FormItem> => {
    const { texts } = await parts.server.ask(insertionRequest, {
      what: 'statistic',
      passage,
      form,
      uri: null,
      languageId: 'plaintext',
      places: [emptyPlace],
    });
    return { form, label, detail: withoutIcons((texts[0] ?? '').trim()) };
  };
  const items = await Promise.all([
    preview('phrase', l10n.t('Figure with its unit')),
    preview('value', l10n.t('Value alone')),
    preview('sentence', l10n.t('The whole sentence')),
  ]);
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Insert a figure'),
    placeHolder: l10n.t('In which form?'),
  });
  return picked?.form ?? null;
}

/** Inserts a figure of an article: as its phrase, its value alone or its whole sentence. */
export const insertStatistic: Command = {
  id: commandIds.insertStatistic,
  run(parts, ...args) {
    // Asked once for all the figures that are selected.
    let form = formFrom(args);
    return insertFrom(
      parts,
      args,
      {
        title: l10n.t('Insert a figure'),
        placeholder: l10n.t('The number, or what it counts, with or without diacritics'),
        kinds: ['statistic'],
      },
      async (passage): Promise<PassageChoice | null> => {
        form ??= await askForm(parts, passage);
        return form && { what: 'statistic', passage, form };
      },
    );
  },
};
