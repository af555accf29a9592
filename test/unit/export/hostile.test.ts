import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerExport } from '../../../src/export/answer';
import { longestReport } from '../../../src/protocol/exporting';
import { all, textOf, written } from './wordFile';

/** Pieces of Markdown, good and bad. */
const pieces = fc.constantFrom(
  '# ',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '> ',
  '    ',
  '| a | b |\n|---|---|\n| c | d |\n',
  '[@a, đoạn 1]',
  '@b',
  '[',
  ']',
  '^[',
  '[^1]',
  '\n[^1]: chú\n',
  '![h](x.png)',
  '{width=5%}',
  '**',
  '_',
  '`',
  '```\n',
  '<div>',
  '<!--',
  ':::',
  '::: {#refs}\n',
  '---\n',
  'title: T\n',
  '"',
  '\u0000',
  '\u001b[1m',
  '\ud800',
  '\uffff',
  '&#0;&#x1F;&amp;',
  '<w:p>',
  ']]>',
  'Điều 1. ',
  '\\newpage\n',
  'Table: x\n\n',
);

describe('hostile reports', () => {
  it('never give a broken file', async () => {
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom('nghi-dinh-30' as const, 'dang' as const),
        async (parts, form) => {
          await written(parts.join(''), { form });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('have no characters that XML cannot say, in no part', async () => {
    const bad = 'a\u0000b\u0008c\u000bd\u001fe\ud800f\ufffeg\uffffh';
    const { word } = await written(
      `---\ncơ quan ban hành: "x\\x01y"\ntitle: "${bad.replace(/[^\w]/g, '')}\\u0002"\n---\n\n${bad} [${bad}](http://a.vn/${bad})\n\n![${bad}](x)\n`,
    );
    assert.ok(word.lines.some((line) => line.includes('abcdefgh') || line.includes('bcdefgh')));
    assert.ok(word.lines.includes('XY'));
  });

  it('nested deeply are as deep as Word goes', async () => {
    const quotes = `${'> '.repeat(5000)}a\n\n`;
    const lists = Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- x${depth}`);
    const emphasis = `${'*a '.repeat(3000)}${'**b'.repeat(3000)}`;
    const brackets = `${'['.repeat(20_000)}@a${'^['.repeat(5000)}`;
    const { word } = await written([quotes, lists.join('\n'), emphasis, brackets].join('\n\n'));
    assert.ok(word.lines.join('').includes('x12'));
  });

  it('with a table wider than Word allows are lines', async () => {
    const row = (cell: string) => `|${`${cell}|`.repeat(70)}\n`;
    const { word, notes } = await written(`# T\n\n${row('a')}${row('-')}${row('b')}`);
    assert.deepEqual(notes.find(({ code }) => code === 'table-too-wide')?.detail, '70');
    assert.equal(all(word.document, 'w:tbl').length, 2);
    assert.equal(word.lines.filter((line) => line.startsWith('b')).length, 1);
  });

  it('with a table of thousands of rows keep every one', async () => {
    const { word } = await written(`# T\n\n|a|b|\n|-|-|\n${'|c|d|\n'.repeat(3000)}`);
    assert.equal(all(word.document, 'w:tr').length, 3001 + 3);
  });

  it('with thousands of lists and notes keep them', async () => {
    const lists = Array.from({ length: 1500 }, (_, index) => `1. a${index}\n\nb\n`).join('\n');
    const { word } = await written(`${lists}\n${'c^[d] '.repeat(500)}`);
    assert.equal(word.footnotes.length, 500);
    assert.ok(word.paragraphs.map(textOf).includes('1. a1499'));
  });

  it('that are too long are refused', async () => {
    const text = 'a'.repeat(longestReport + 1);
    const answer = await answerExport({ type: 'read', id: 7, text });
    assert.deepEqual(answer, {
      type: 'error',
      id: 7,
      code: 'too-large',
      detail: String(longestReport),
    });
  });

  it('what is no request is not answered', async () => {
    assert.equal(await answerExport({ type: 'write', id: 1, text: '' }), null);
    assert.equal(await answerExport('read'), null);
  });
});
