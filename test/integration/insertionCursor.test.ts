import * as vscode from 'vscode';
import { equal, match } from '../support/check';
import { discard, newEditor, passage, run } from '../support/host';

type Changes = readonly vscode.TextDocumentContentChangeEvent[];

/** Where the texts of one edit end in the document that has them. */
function endsOf(changes: Changes): number[] {
  return changes
    .filter(({ text }) => text !== '')
    .map(({ rangeOffset, text }) =>
      changes
        .filter((other) => other.rangeOffset < rangeOffset)
        .reduce(
          (sum, other) => sum + other.text.length - other.rangeLength,
          rangeOffset + text.length,
        ),
    );
}

/**
 * Writes behind what is inserted next, as soon as the document has it. VS Code is asked in the order in
 * which it answers, so this comes before anything that the insertion does with the answer it waits for.
 */
function writeAtOnce(editor: vscode.TextEditor, words: string): Promise<boolean> {
  const { document } = editor;
  return new Promise((resolve, reject) => {
    const listening = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      listening.dispose();
      const places = endsOf(event.contentChanges).map((offset) => document.positionAt(offset));
      editor
        .edit((edit) => {
          for (const place of places) edit.insert(place, words);
        })
        .then(resolve, reject);
    });
  });
}

/** The text with a bar at each cursor; what is selected is between two. */
function shown({ document, selections }: vscode.TextEditor): string {
  const offsets = selections
    .flatMap(({ anchor, active, isEmpty }) => (isEmpty ? [active] : [anchor, active]))
    .map((position) => document.offsetAt(position));
  return offsets
    .toSorted((a, b) => b - a)
    .reduce((text, at) => `${text.slice(0, at)}|${text.slice(at)}`, document.getText());
}

describe('the cursor of who goes on writing while something is inserted', () => {
  const cites = '(Ban biên tập, “Kinh nghiệm …”)';
  for (const [what, content, selections, expected] of [
    ['at the cursor', 'Xem nhé.', [[3, 3]], `Xem ${cites}, và| nhé.`],
    ['in place of words', 'Xem ĐÂY nhé.', [[4, 7]], `Xem ${cites}, và| nhé.`],
    ['in place of words selected backwards', 'Xem ĐÂY nhé.', [[7, 4]], `Xem ${cites}, và| nhé.`],
    [
      'at several cursors',
      'Xem nhé.\nXem ĐÂY nhé.',
      [
        [3, 3],
        [13, 16],
      ],
      `Xem ${cites}, và| nhé.\nXem ${cites}, và| nhé.`,
    ],
  ] as const) {
    it(`stays with what was written: ${what}`, async () => {
      const editor = await newEditor('plaintext', content);
      try {
        const { document } = editor;
        editor.selections = selections.map(
          ([anchor, active]) =>
            new vscode.Selection(document.positionAt(anchor), document.positionAt(active)),
        );
        const written = writeAtOnce(editor, ', và');
        await run('insertCitation', 'canh-thuy');
        equal(await written, true);
        equal(shown(editor).replaceAll(/\(Ban biên tập, [^)]*\)/g, cites), expected);
      } finally {
        await discard(editor);
      }
    });
  }

  it('is behind a block whose line lost its last blanks', async () => {
    const editor = await newEditor('markdown', 'Theo kinh nghiệm:   \nTiếp theo.');
    try {
      const place = new vscode.Position(0, 'Theo kinh nghiệm:'.length);
      editor.selection = new vscode.Selection(place, place);
      await run('insertLesson', await passage('Hai là,', 'tổ chức thực hiện.'));
      match(shown(editor), /^Theo kinh nghiệm:\n\n> Hai là, [^|]*\n\|\n?Tiếp theo\.$/);
    } finally {
      await discard(editor);
    }
  });
});
