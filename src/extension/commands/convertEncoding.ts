import type { QuickPickItem, TextDocument, TextEditor } from 'vscode';
import { commands, l10n, Range, Selection, window, workspace, WorkspaceEdit } from 'vscode';
import type { Candidate, LegacyEncoding } from '../../core/text/encodings/encodings';
import { encodingNames } from '../../core/text/encodings/names';
import { commandIds } from '../../protocol/commands';
import type { EncodingConversion, MisreadText } from '../../protocol/encodings';
import { convertEncodingRequest, encodingCandidatesRequest } from '../../protocol/encodings';
import { readFile } from '../fileService';
import { sayInformation, sayWarning } from '../notices';
import { withoutIcons } from '../../protocol/plainWords';
import { statusMessage } from '../statusMessage';
import { rangeOf } from '../verification/repairReport';
import type { Command } from './command';

/** Stands where the editor met bytes that are no UTF-8. */
const LOST = '\ufffd';

/** What is selected, or everything; from the file itself where the editor lost letters reading it. */
async function misreadText({ document, selections }: TextEditor): Promise<MisreadText> {
  const text = document.getText();
  const selected = selections
    .filter(({ isEmpty }) => !isEmpty)
    .map((one) => ({ start: document.offsetAt(one.start), end: document.offsetAt(one.end) }))
    .toSorted((a, b) => a.start - b.start);
  const ranges = selected.length > 0 ? selected : [{ start: 0, end: text.length }];
  const isAsOnDisk = !document.isUntitled && !document.isDirty && selected.length === 0;
  const bytes = isAsOnDisk && text.includes(LOST) ? await readFile(document.uri.toString()) : null;
  return { text, ranges, bytes };
}

function nameOf(encoding: LegacyEncoding): string {
  if (encoding === 'utf-8') return l10n.t('UTF-8 read as Windows-1252');
  return encoding === 'utf-8-twice' ? l10n.t('UTF-8 misread twice') : encodingNames[encoding];
}

interface CandidateItem extends QuickPickItem {
  readonly candidate: Candidate;
}

function labelOf({ kind, encodings, capitals }: Candidate): string {
  if (kind === 'malformed') return l10n.t('Letters in pieces (NFD), Ð for Đ');
  const names = encodings.map(nameOf).join(', ');
  return capitals ? l10n.t('{0}, capitals guessed', names) : names;
}

function itemOf(candidate: Candidate): CandidateItem {
  const { kind, score, changes, unread, samples } = candidate;
  const about = [
    kind === 'whole'
      ? l10n.t('{0}% Vietnamese', Math.round(score * 100))
      : l10n.t('recognised in {0} places', changes),
    ...(unread > 0 ? [l10n.t('{0} characters not readable', unread)] : []),
  ];
  const [sample] = samples;
  return {
    label: labelOf(candidate),
    description: about.join(' · '),
    ...(sample ? { detail: withoutIcons(`${sample.before} → ${sample.after}`) } : {}),
    candidate,
  };
}

async function applyTo(document: TextDocument, { edits }: EncodingConversion): Promise<boolean> {
  const change = new WorkspaceEdit();
  for (const { start, end, newText } of edits) {
    const range = new Range(document.positionAt(start), document.positionAt(end));
    change.replace(document.uri, range, newText);
  }
  const { version } = document;
  // A read-only document takes the edit and does nothing.
  return (await workspace.applyEdit(change)) && document.version !== version;
}

/** Says what is left to do: letters nobody could read, and a file that has no room for the others. */
async function sayWhatIsLeft(
  { document }: TextEditor,
  { unread }: EncodingConversion,
): Promise<void> {
  if (!document.encoding.startsWith('utf')) {
    const save = l10n.t('Change the encoding…');
    const asked = l10n.t(
      'This file is still saved as {0}, which has no Vietnamese letters. Save it as UTF-8.',
      document.encoding,
    );
    if ((await sayWarning(asked, save)) === save) {
      await commands.executeCommand('workbench.action.editor.changeEncoding');
    }
  }
  if (unread.length > 0) {
    const show = l10n.t('Show');
    const said = l10n.t('Characters that could not be read or are unsure: {0}.', unread.length);
    if ((await sayWarning(said, show)) === show) {
      const shown = await window.showTextDocument(document);
      const places = unread.map(rangeOf).map(({ start, end }) => new Selection(start, end));
      shown.selections = places;
      if (places[0]) shown.revealRange(places[0]);
    }
  }
}

/** Reads the selection, or the whole document, in the old encoding it was written in. */
export const convertEncoding: Command = {
  id: commandIds.convertEncoding,
  async run({ server }) {
    const editor = window.activeTextEditor;
    if (!editor) {
      statusMessage(l10n.t('Open the text to convert first.'));
      return;
    }
    const { document } = editor;
    const { version } = document;
    const misread = await misreadText(editor);
    const candidates = await server.ask(encodingCandidatesRequest, misread);
    if (candidates.length === 0) {
      void sayInformation(
        l10n.t('No old Vietnamese encoding is found here: the text is left as it is.'),
      );
      return;
    }
    const picked = await window.showQuickPick(candidates.map(itemOf), {
      title: l10n.t('Convert to Unicode from'),
      placeHolder: l10n.t('Choose the line whose words read right'),
      matchOnDetail: true,
    });
    if (!picked) return;
    const { kind, encoding, capitals } = picked.candidate;
    const plan = { kind, encoding, capitals };
    const conversion = await server.ask(convertEncodingRequest, { ...misread, plan });
    if (document.isClosed || document.version !== version) {
      statusMessage(l10n.t('The report has changed meanwhile. Please try again.'));
    } else if (await applyTo(document, conversion)) {
      statusMessage(l10n.t('Converted to Unicode.'));
      // Not awaited: what is said stays until it is read.
      void sayWhatIsLeft(editor, conversion);
    } else {
      statusMessage(l10n.t('The report cannot be changed.'));
    }
  },
};
