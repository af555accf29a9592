import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import {
  bibliographyCheckRequest,
  entryRemovalRequest,
} from '../../../src/protocol/bibliographyChecks';
import { reportsFolder } from '../../support/reportClient';
import type { VerifyClient } from '../../support/verifyClient';
import { pulling, startVerifyClient } from '../../support/verifyClient';

const entry = (key: string, title = 'T') => `@book{${key}, title={${title}}}\n`;
const naming = (files: string, text: string) => `---\nbibliography: ${files}\n---\n\n${text}\n`;

describe('a bibliography file that is looked at', () => {
  let client: VerifyClient;
  afterEach(() => client.stop());

  const start = async (reports: Readonly<Record<string, string>>) => {
    const watching = {
      ...pulling,
      workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    };
    client = await startVerifyClient({ capabilities: watching, reports });
  };
  const check = async (name: string, text: string) => {
    const uri = `${reportsFolder}/${name}`;
    const found = await client.client.ask(bibliographyCheckRequest, { uri, text });
    return found?.problems ?? null;
  };
  const unused = async (name: string, text: string) =>
    (await check(name, text))?.flatMap(({ code, key }) => (code === 'unused-entry' ? [key] : [])) ??
    null;

  it('has the entries pointed out that no report of the workspace cites', async () => {
    const bib = entry('a') + entry('b') + entry('c') + entry('d');
    await start({ 'mot.qmd': naming('x.bib', 'Theo [@a].'), 'hai.md': 'Phần sau: [@b].\n' });
    await client.open('ba.qmd', naming('x.bib', 'Theo [@c].'));
    assert.deepEqual(await unused('x.bib', bib), ['d']);
    const [problem] = (await check('x.bib', bib)) ?? [];
    assert.deepEqual(problem?.range, {
      start: { line: 3, character: 6 },
      end: { line: 3, character: 7 },
    });
    assert.equal(problem.severity, 'hint');
    assert.match(problem.message, /“d”/);
    assert.match(problem.explanation, /verdicts\.md#L\d+$/);
  });

  it('is none where no report names it, or where every entry is printed', async () => {
    await start({
      'a.tex': '\\documentclass{article}\\nocite{*}\\addbibresource{x.bib}',
      'b.qmd': naming('y.bib', ''),
    });
    assert.deepEqual(await check('z.bib', entry('a')), null);
    assert.deepEqual(await check('package.json', '{"id": "a"}'), null);
    assert.deepEqual(await check('x.bib', entry('a')), []);
    assert.deepEqual(await unused('y.bib', entry('a')), ['a']);
    assert.deepEqual(await unused('y.bib', `${entry('a')}@book{b, title={`), []);
  });

  it('counts keys in the author’s own macros as cited, in LaTeX', async () => {
    const text =
      '\\newcommand{\\mycite}[1]{\\cite{#1}}\\addbibresource{x.bib}\n\\begin{document}\n\\mycite[tr. 5]{a, b} \\bibentry{c}\n\\end{document}\n';
    await start({ 'a.tex': text });
    assert.deepEqual(
      await unused(
        'x.bib',
        'abcd'
          .split('')
          .map((key) => entry(key))
          .join(''),
      ),
      ['d'],
    );
  });

  it('is looked at anew when a report changes, open or not', async () => {
    await start({ 'a.qmd': naming('x.bib', 'Theo [@a].') });
    const bib = entry('a') + entry('b');
    assert.deepEqual(await unused('x.bib', bib), ['b']);
    client.reports.set('a.qmd', naming('x.bib', 'Theo [@b].'));
    const uri = `${reportsFolder}/a.qmd`;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
    assert.deepEqual(await unused('x.bib', bib), ['a']);
    const open = await client.open('a.qmd', naming('x.bib', 'Theo [@a; @b].'));
    assert.deepEqual(await unused('x.bib', bib), []);
    await client.change(open, naming('x.bib', 'Theo [@a].'));
    assert.deepEqual(await unused('x.bib', bib), ['b']);
  });

  it('has its duplicates told, those of the report’s other files too', async () => {
    await start({
      'a.qmd': naming('[x.bib, y.bib]', 'Theo [@a; @b; @c].'),
      'y.bib': `\n${entry('b', 'Khác')}${entry('c')}`,
    });
    const bib = `${entry('a')}${entry('b')}${entry('a')}${entry('a', 'Khác')}${entry('c')}`;
    const found = await check('x.bib', bib);
    assert.deepEqual(
      found?.map(({ code, key, range, isCopy, related }) => [
        `${code} ${key}:${range.start.line + 1}`,
        isCopy,
        related.map(({ uri, range: at }) => `${uri.slice(-5)}:${at.start.line + 1}`),
      ]),
      [
        ['duplicate-key a:1', false, ['x.bib:3', 'x.bib:4']],
        ['duplicate-key a:3', true, ['x.bib:1', 'x.bib:4']],
        ['duplicate-key a:4', false, ['x.bib:1', 'x.bib:3']],
        ['duplicate-key b:2', false, ['y.bib:2']],
      ],
    );
    const removal = await client.client.ask(entryRemovalRequest, {
      uri: `${reportsFolder}/x.bib`,
      text: bib,
      position: { line: 2, character: 6 },
    });
    assert.deepEqual(removal, { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } });
  });
});
