import type { QuickPickItem } from 'vscode';
import { l10n, window } from 'vscode';
import type { EncodingChoice } from '../../protocol/adding';
import { withoutIcons } from '../../protocol/plainWords';

interface EncodingItem extends QuickPickItem {
  readonly encoding: string;
}

const MOST_SAMPLES = 3;

function itemOf({ encoding, label, samples }: EncodingChoice): EncodingItem {
  const shown = samples.slice(0, MOST_SAMPLES).map(({ before, after }) => `${before} → ${after}`);
  return { label, encoding, detail: withoutIcons(shown.join('   ·   ')) };
}

/**
 * Has the user look at what each encoding makes of a text that is no Unicode, and choose one: none
 * is applied by itself. @returns null when none is chosen
 */
export async function chooseEncoding(
  title: string,
  encodings: readonly EncodingChoice[],
): Promise<string | null> {
  const picked = await window.showQuickPick(encodings.map(itemOf), {
    title,
    placeHolder: l10n.t('Choose the line whose words read right; the file itself is kept'),
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.encoding ?? null;
}
