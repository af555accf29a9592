import assert from 'node:assert/strict';
import type { CitedItem, FormatCitations } from '../../../src/core/citation/cluster';
import { all, outlineOf, textOf, written } from './wordFile';

async function cited(text: string) {
  return (await outlineOf(text)).citations.map(({ items }) => items);
}

function item(key: string, others: Partial<CitedItem> = {}): CitedItem {
  return { key, locator: null, prefix: '', suffix: '', author: 'shown', ...others };
}

describe('citations in Markdown', () => {
  it('are read as Pandoc has them', async () => {
    assert.deepEqual(await cited('A [@a].'), [[item('a')]]);
    assert.deepEqual(await cited('A [xem @a, đoạn 5; -@b, tr. 3-4 và sau].'), [
      [
        item('a', { prefix: 'xem', locator: 'đoạn 5' }),
        item('b', { locator: 'tr. 3-4', suffix: 'và sau', author: 'suppressed' }),
      ],
    ]);
    assert.deepEqual(await cited('Theo @a [đoạn 2], và @b: -@c.'), [
      [item('a', { locator: 'đoạn 2', author: 'in-text' })],
      [item('b', { author: 'in-text' })],
      [item('c', { author: 'suppressed' })],
    ]);
    assert.deepEqual(await cited('[@b, {khoản 2 Điều 5}, tiếp]'), [
      [item('b', { locator: 'khoản 2 Điều 5', suffix: ', tiếp' })],
    ]);
    assert.deepEqual(await cited('[@nd30, Điều 5 khoản 2]'), [
      [item('nd30', { locator: 'Điều 5 khoản 2' })],
    ]);
  });

  it('are no addresses, links, notes, code or escaped signs', async () => {
    assert.deepEqual(await cited('a@b.vn `[@a]` \\@a [@fig:x] [chữ](http://a.vn/@a)'), []);
    assert.deepEqual(await cited('```\n[@a]\n```\n'), []);
    assert.deepEqual(await cited('[không; có @a]'), [[item('a', { author: 'in-text' })]]);
  });

  it('of footnotes come where the footnote’s mark stands', async () => {
    const outline = await outlineOf('A [@a] b^[Xem @b] c [@c].');
    assert.deepEqual(
      outline.citations.map(({ items, note }) => [items[0]?.key, note]),
      [
        ['a', null],
        ['b', 1],
        ['c', null],
      ],
    );
  });
});

describe('citations in Word', () => {
  it('stand in the text with a list of what is cited before the signature', async () => {
    const { word, notes } = await written('# T\n\nA [@canhthuy, đoạn 5] [@la, tr. 2].\n\n## Kết\n');
    const { lines } = word;
    assert.ok(
      lines.includes(
        'A (Ban biên tập, “Kinh nghiệm xây dựng nông thôn mới”, đoạn 5) (la?, tr. 2).',
      ),
    );
    const at = lines.indexOf('Tài liệu tham khảo');
    assert.equal(lines[at + 1], 'Ban biên tập, Kinh nghiệm xây dựng nông thôn mới.');
    assert.ok(at > lines.indexOf('Kết') && at < lines.indexOf('Nơi nhận:'));
    assert.deepEqual(notes.find(({ code }) => code === 'unknown-key')?.detail, 'la');
  });

  it('have their list where the report has a place for it', async () => {
    const text = '# T\n\nA [@canhthuy].\n\n## Nguồn tham khảo\n\n::: {#refs}\n:::\n\n## Sau\n';
    const { lines } = (await written(text)).word;
    const at = lines.indexOf('Nguồn tham khảo');
    assert.equal(lines[at + 1], 'Ban biên tập, Kinh nghiệm xây dựng nông thôn mới.');
    assert.equal(lines[at + 2], 'Sau');
    assert.ok(!lines.includes('Tài liệu tham khảo'));
    const none = (await written('# T\n\nA.\n\n::: {#refs}\n:::\n')).word.lines;
    assert.ok(!none.includes('Tài liệu tham khảo'));
  });

  it('of a style of notes go to footnotes, but not within one', async () => {
    const format: FormatCitations = (clusters) => ({
      citations: clusters.map(({ items }) => ({
        text: items[0]?.author === 'in-text' ? [{ text: 'Ban biên tập', marks: [] }] : [],
        note: [{ text: `Chú ${items[0]?.key}`, marks: ['italic'] }],
      })),
      bibliography: {
        sections: [
          {
            heading: 'Tiếng Việt',
            entries: [{ label: [{ text: '[1]', marks: [] }], text: [{ text: 'Một', marks: [] }] }],
          },
        ],
        hangingIndent: false,
      },
      sources: [],
      unknown: [],
    });
    const { word } = await written('# T\n\nA [@a] và @b^[Xem [@c].].\n', { format });
    assert.equal(textOf(word.paragraph('A')), 'A và Ban biên tập.');
    assert.deepEqual(word.footnotes.toSorted(), ['Chú a.', 'Chú b.', 'Xem Chú c.']);
    assert.equal(all(word.paragraph('A'), 'w:footnoteReference').length, 3);
    assert.ok(word.lines.includes('Tiếng Việt') && word.lines.includes('[1]\tMột'));
  });
});
