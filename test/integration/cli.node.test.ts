import { execFile } from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';
import { equal, match, ok } from '../support/check';
import { discard, extension, newEditor, run, workspaceUri } from '../support/host';

interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line of the installed extension with the Node that runs this host. */
function trichDan(...args: readonly string[]): Promise<Outcome> {
  const script = path.join(extension().extensionPath, 'dist', 'cli.js');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', LC_ALL: 'vi_VN.UTF-8' };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env }, (error, output, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

async function inserted(language: string, insert: () => Thenable<unknown>): Promise<string> {
  const editor = await newEditor(language);
  try {
    await insert();
    return editor.document.getText();
  } finally {
    await discard(editor);
  }
}

interface Parsed {
  readonly lessons: readonly { start: number; end: number; sectionId: string }[];
  readonly statistics: readonly { id: string; start: number; end: number; text: string }[];
  readonly sentences: readonly { id: string; start: number; end: number }[];
}

const article = () => path.join(extension().extensionPath, 'content', 'canh-thuy', 'article.txt');

async function parsed(): Promise<Parsed> {
  const { output } = await trichDan('parse', article(), '--format', 'json');
  return JSON.parse(output) as Parsed;
}

describe('the command line', () => {
  it('prints just what the editor inserts', async () => {
    const { lessons, statistics, sentences } = await parsed();
    const [lesson, statistic, sentence] = [lessons[1], statistics[0], sentences[8]];
    ok(lesson && statistic && sentence);
    const reference = (range: { start: number; end: number }, statisticId: string | null) => ({
      articleId: 'canh-thuy',
      range: { start: range.start, end: range.end },
      statisticId,
    });
    for (const language of ['markdown', 'latex', 'html', 'plaintext']) {
      const cli = async (what: string, ...rest: string[]) =>
        (await trichDan('insert', what, ...rest, '--language', language)).output;
      equal(
        await inserted(language, () => run('insertQuotation', reference(sentence, null))),
        await cli('quotation', sentence.id),
      );
      equal(
        await inserted(language, () => run('insertLesson', reference(lesson, null))),
        await cli('lesson', lesson.sectionId),
      );
      equal(
        await inserted(language, () =>
          run('insertStatistic', reference(statistic, statistic.id), { form: 'phrase' }),
        ),
        await cli('statistic', statistic.id),
      );
      equal(
        await inserted(language, () => run('insertCitation', 'canh-thuy')),
        await cli('citation'),
      );
    }
  });

  it('finds passages without diacritics', async () => {
    const { output, code } = await trichDan('search', 'dau', 'trang', '--limit', '3');
    const { schema, hits } = JSON.parse(output) as { schema: number; hits: { text: string }[] };
    equal([schema, code], [1, 0]);
    match(hits[0]?.text ?? '', /đấu trang/);
  });

  it('says what it cannot do, in which file, with exit code 2', async () => {
    const folder = workspaceUri('hong');
    await vscode.workspace.fs.createDirectory(folder);
    const file = vscode.Uri.joinPath(folder, 'tệp hỏng.txt');
    const bytes = new Uint8Array([...Buffer.from('một\nhai '), 0xff, 0xc0, 0x20, 0x61]);
    await vscode.workspace.fs.writeFile(file, bytes);
    const broken = await trichDan('parse', file.fsPath);
    await vscode.workspace.fs.delete(folder, { recursive: true });
    equal([broken.code, broken.output], [2, '']);
    match(broken.errors, /tệp hỏng\.txt, dòng 2: không phải văn bản UTF-8/);
    for (const wrong of [
      ['insert', 'quotation'],
      ['bay'],
      ['search'],
      ['parse', 'không-có.txt'],
      ['search', 'x', '--library', 'không-có'],
    ]) {
      const { code, output, errors } = await trichDan(...wrong);
      equal([code, output], [2, '']);
      ok(errors.length > 0);
    }
  });

  it('checks what the editor inserts: right as it is, wrong when a word is changed', async () => {
    const { sentences } = await parsed();
    const sentence = sentences[8];
    ok(sentence);
    const asked = ['quotation', sentence.id, '--language', 'markdown'];
    const { output: quotation } = await trichDan('insert', ...asked);
    const folder = workspaceUri('bao cao');
    const file = vscode.Uri.joinPath(folder, 'tháng 5.md');
    const check = async (text: string) => {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
      const { code, output } = await trichDan('check', file.fsPath, '--format', 'json');
      const { documents } = JSON.parse(output) as {
        documents: { quotations: { verdict: string }[] }[];
      };
      return [code, documents[0]?.quotations.map(({ verdict }) => verdict)];
    };
    try {
      equal(await check(quotation), [0, ['verbatim']]);
      const [first = ''] = /[\p{L}]{3,}/u.exec(quotation) ?? [];
      equal(await check(quotation.replace(first, 'khác hẳn')), [1, ['altered']]);
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('explains every command', async () => {
    for (const name of ['parse', 'check', 'search', 'insert', 'lsp']) {
      const { code, output } = await trichDan(name, '--help');
      equal(code, 0);
      match(output, new RegExp(`^trich-dan ${name}`));
    }
  });
});
