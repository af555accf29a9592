import * as vscode from 'vscode';
import { equal, match, ok } from '../support/check';
import { discard, newEditor, passage, run, wordsOf } from '../support/host';

/** Runs with an editor, whose document is thrown away afterwards. */
async function withEditor(
  language: string,
  content: string,
  test: (editor: vscode.TextEditor) => Promise<void>,
): Promise<void> {
  const editor = await newEditor(language, content);
  try {
    await test(editor);
  } finally {
    await discard(editor);
  }
}

const caret = (line: number, character: number) =>
  new vscode.Selection(line, character, line, character);

describe('inserting', () => {
  const sentence = () => passage('Giữ vững nguyên tắc', 'pháp luật của Nhà nước.');

  for (const [language, pattern] of [
    ['markdown', /^“Giữ vững .* Nhà nước\.” \(Ban biên tập, .*đoạn 6\)$/],
    [
      'latex',
      /^``Giữ vững .* Nhà nước\.''~?\\cite\[đoạn~6\]\{canhthuy\}$|^``Giữ vững .* \\cite\[đoạn~6\]\{canhthuy\}$/,
    ],
    ['plaintext', /^“Giữ vững .* Nhà nước\.” \(Ban biên tập, .*đoạn 6\)$/],
    ['html', /^<q>Giữ vững .* Nhà nước\.<\/q> .*đoạn 6/],
  ] as const) {
    it(`a sentence into ${language}, word for word, with its citation`, () =>
      withEditor(language, '', async ({ document }) => {
        const source = await sentence();
        await run('insertQuotation', source);
        ok(document.getText().includes(await wordsOf(source)));
        match(document.getText(), pattern);
      }));
  }

  it('keeps the errors of the source', () =>
    withEditor('markdown', '', async ({ document }) => {
      await run('insertQuotation', await passage('tinh thần đấu trang tự phê bình'));
      match(document.getText(), /“tinh thần đấu trang tự phê bình”/);
    }));

  it('marks them with [sic] where the setting asks for it', async () => {
    const settings = vscode.workspace.getConfiguration('trichDan');
    await settings.update('quotation.sic', true, vscode.ConfigurationTarget.Global);
    try {
      await withEditor('plaintext', '', async ({ document }) => {
        await run('insertQuotation', await passage('tinh thần đấu trang tự phê bình'));
        match(document.getText(), /đấu trang \[sic\] tự phê bình/);
      });
    } finally {
      await settings.update('quotation.sic', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('by the settings of the report’s own language', async () => {
    const settings = vscode.workspace.getConfiguration('trichDan', { languageId: 'latex' });
    const inLatex = vscode.ConfigurationTarget.Global;
    await settings.update('quotation.citation', false, inLatex, true);
    try {
      for (const [language, pattern] of [
        ['latex', /^``đấu trang''$/],
        ['plaintext', /^“đấu trang” \(Ban biên tập/],
      ] as const) {
        await withEditor(language, '', async ({ document }) => {
          await run('insertQuotation', await passage('đấu trang'));
          match(document.getText(), pattern);
        });
      }
    } finally {
      await settings.update('quotation.citation', undefined, inLatex, true);
    }
  });

  it('a whole lesson as a block', () =>
    withEditor('markdown', 'Theo kinh nghiệm:', async (editor) => {
      editor.selection = caret(0, 17);
      const source = await passage('Hai là,', 'tổ chức thực hiện.');
      await run('insertLesson', source);
      const text = editor.document.getText();
      match(text, /^Theo kinh nghiệm:\n\n> Hai là, Tập trung /);
      ok(text.includes(await wordsOf(source)));
    }));

  it('a figure in each of its forms', async () => {
    const statistic = { ...(await passage('13%')), statisticId: 'statistic-7' };
    const forms: [string, RegExp][] = [
      ['phrase', /^13% \(Ban biên tập/],
      ['value', /^13%? \(Ban biên tập/],
      ['sentence', /^“Tổng giá trị sản xuất .*13%.*” \(Ban biên tập/],
    ];
    for (const [form, pattern] of forms) {
      await withEditor('markdown', '', async ({ document }) => {
        await run('insertStatistic', statistic, { form });
        match(document.getText(), pattern);
      });
    }
  });

  it('a citation of the article, and of a passage', async () => {
    await withEditor('quarto', '', async ({ document }) => {
      await run('insertCitation', 'canh-thuy');
      match(document.getText(), /Ban biên tập|\[@canhthuy\]/);
    });
    await withEditor('latex', '', async ({ document }) => {
      await run('insertCitation', await sentence());
      equal(document.getText(), String.raw`\cite[đoạn~6]{canhthuy}`);
    });
  });

  it('follows how the report cites already', () =>
    withEditor('markdown', '---\nbibliography: nguon.bib\n---\n\n', async (editor) => {
      editor.selection = caret(4, 0);
      await run('insertQuotation', await sentence());
      match(editor.document.getText(), /Nhà nước\.” \[@canhthuy, đoạn 6\]$/);
    }));

  it('at every cursor, as one step to undo', () =>
    withEditor('plaintext', 'a\nb\n', async (editor) => {
      const { document } = editor;
      editor.selections = [caret(0, 1), caret(1, 1)];
      await run('insertCitation', 'canh-thuy');
      const lines = document.getText().split('\n');
      match(lines[0] ?? '', /^a ?\(Ban biên tập, .*\)$/);
      match(lines[1] ?? '', /^b ?\(Ban biên tập, .*\)$/);
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), 'a\nb\n');
    }));

  it('in place of what is selected, the cursor behind it', () =>
    withEditor('plaintext', 'Xem CHỖ NÀY nhé.', async (editor) => {
      editor.selection = new vscode.Selection(0, 4, 0, 11);
      await run('insertQuotation', await passage('đấu trang'));
      const text = editor.document.getText();
      match(text, /^Xem “đấu trang” \(Ban biên tập, .*đoạn 5\) nhé\.$/);
      ok(editor.selection.isEmpty);
      equal(editor.selection.active.character, text.indexOf(') nhé') + 1);
    }));
});
