import assert from 'node:assert/strict';
import { isFromReader } from '../../../src/protocol/webview';
import type { ReaderStrings } from '../../../src/protocol/webview';
import { commandsFor, menuContext } from '../../../src/webview/passage';
import type { Passage } from '../../../src/webview/passage';
import { makeArticle } from '../../support/parsedArticle';
import { readerStrings } from '../../support/readerHarness/strings';

const strings: ReaderStrings = readerStrings;
const parsed = makeArticle({
  paragraphs: [
    {
      sentences: ['Một là, có 271 đảng viên.'],
      lesson: { number: 1, marker: 'Một là,', title: 'có 271 đảng viên' },
      statistics: [{ text: '271 đảng viên', value: 271, unit: 'đảng viên' }],
    },
  ],
});
const [statistic] = parsed.statistics;
const [lesson] = parsed.lessons;
assert.ok(statistic && lesson);
const figure: Passage = { kind: 'statistic', range: statistic, statistic };
const passages: readonly Passage[] = [
  { kind: 'selection', range: { start: 2, end: 9 } },
  { kind: 'sentence', range: { start: 0, end: 25 } },
  { kind: 'paragraph', range: { start: 0, end: 25 } },
  { kind: 'lesson', range: lesson, lesson },
  figure,
];

describe('commandsFor', () => {
  it('offers what fits the passage, the likeliest first', () => {
    const offered = passages.map((passage) =>
      commandsFor(passage, 'bai', strings).map(({ message }) =>
        message.type === 'insert' ? message.action : message.type,
      ),
    );
    assert.deepEqual(offered, [
      ['quotation', 'copy'],
      ['quotation', 'copy'],
      ['quotation', 'citation', 'copy'],
      ['lesson', 'citation', 'copy'],
      ['statistic', 'quotation', 'copy'],
    ]);
  });

  it('sends messages that the extension accepts', () => {
    for (const passage of passages) {
      for (const { message } of commandsFor(passage, 'bai', strings)) {
        assert.ok(isFromReader(message));
      }
    }
  });

  it('quotes the sentence of a figure, and names the figure itself', () => {
    const [insert, quote] = commandsFor(figure, 'bai', strings).map(({ message }) => message);
    assert.deepEqual(insert, {
      type: 'insert',
      articleId: 'bai',
      action: 'statistic',
      range: statistic,
      statisticId: statistic.id,
    });
    assert.deepEqual(quote, {
      type: 'insert',
      articleId: 'bai',
      action: 'quotation',
      range: statistic.sentence,
      statisticId: null,
    });
  });
});

describe('menuContext', () => {
  it('tells the context menu where the passage is', () => {
    assert.deepEqual(menuContext(figure, 'bai'), {
      webviewSection: 'passage',
      passage: 'statistic',
      articleId: 'bai',
      start: statistic.start,
      end: statistic.end,
      statisticId: statistic.id,
      preventDefaultContextMenuItems: true,
    });
  });
});
