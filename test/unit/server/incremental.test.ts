import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runs } from '../../support/reportCases';
import type { VerifyClient } from '../../support/verifyClient';
import { pulling, startVerifyClient } from '../../support/verifyClient';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const pieces = [
  `“${sentence}” [@canhthuy]`,
  `“${sentence.replace('người', 'kẻ')}” [@canhthuy, đoạn 2]`,
  '> tinh thần đấu tranh tự phê bình trong nội bộ đảng\n>\n> [@canhthuy]',
  'Theo @canhthuy, tổng giá trị sản xuất hàng năm tăng bình quân đạt 31%.',
  'Chú thích.[^1]\n\n[^1]: @canhthuy, đoạn 5',
  '```\n“mã”\n```',
  '---\nbibliography: refs.bib\n---',
  '“',
  '”',
  '"',
  '[@khac]',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '> ',
  'e\u0301😀',
  ' ',
  '',
];
const piece = fc.constantFrom(...pieces);
const start = fc
  .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
  .map(([parts, eol]) => parts.join(eol + eol).replaceAll(/(?<!\r)\n/g, eol));

/** An edit, as fractions of whatever the text is by then. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isWhole: boolean;
}
const step: fc.Arbitrary<Step> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.oneof(
    { weight: 3, arbitrary: fc.constant(-1) },
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  text: piece,
  isWhole: fc.integer({ min: 0, max: 12 }).map((n) => n === 0),
});

/** A change for a text; ranges may be written backwards, or beyond a line's end. */
function changeOf(document: TextDocument, { from, to, text, isWhole }: Step) {
  if (isWhole) return { text };
  const { length } = document.getText();
  const at = Math.round(from * length);
  // Mostly a place, else a stretch in whichever order.
  const until = to < 0 ? at : Math.round(to * length);
  return { range: { start: document.positionAt(at), end: document.positionAt(until) }, text };
}

describe('edits of an open report', () => {
  let client: VerifyClient;
  before(async () => {
    client = await startVerifyClient({
      capabilities: pulling,
      reports: { 'refs.bib': '@book{khac, title={x}}\n' },
    });
  });
  after(() => client.stop());

  let count = 0;
  let version = 10;
  async function freshly(text: string) {
    const { uri } = await client.open(`moi${(count += 1)}.qmd`, text);
    const diagnostics = await client.pull(uri);
    await client.close(uri);
    return diagnostics;
  }

  it('give what the same text gives when it is opened, one by one and together', async () => {
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (text, notifications) => {
          const { uri } = await client.open(`sua${(count += 1)}.qmd`, text);
          const mirror = TextDocument.create(uri, '', 0, text);
          await client.pull(uri);
          for (const steps of notifications) {
            const changes: TextDocumentContentChangeEvent[] = [];
            for (const one of steps) {
              const change = changeOf(mirror, one);
              changes.push(change);
              TextDocument.update(mirror, [change], 0);
            }
            await client.edit(uri, (version += 1), changes);
            const found = await client.pull(uri);
            assert.deepEqual(found, await freshly(mirror.getText()));
          }
          await client.close(uri);
        },
      ),
      runs(60),
    );
  });

  it('may be sent with a range that is null for a text as a whole', async () => {
    const { uri } = await client.open('rong.qmd', `“${sentence}”\n`);
    await client.pull(uri);
    const change = { range: null, text: 'Không có gì.\n' };
    await client.edit(uri, (version += 1), [change]);
    assert.deepEqual(await client.pull(uri), []);
  });

  it('leave the text as it was where they make no sense', async () => {
    const { uri } = await client.open('sai.qmd', `“${sentence}”\n`);
    const before = await client.pull(uri);
    for (const change of [{}, { text: 7 }, { range: {}, text: 'x' }, { range: 'x', text: '' }]) {
      await client.edit(uri, (version += 1), [change as never]);
      assert.deepEqual(await client.pull(uri), before);
    }
    await client.edit(uri, (version += 1), [{ text: '' }]);
    assert.deepEqual(await client.pull(uri), []);
  });
});
