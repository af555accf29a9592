import assert from 'node:assert/strict';
import type { CitationCluster } from '../../../src/core/citation/cluster';
import type { CslItem } from '../../../src/core/citation/cslItem';
import { format } from '../../../src/csl/format';
import { citing, shown, together } from './shown';

/*
 * What cases of the CSL test suite (https://github.com/citation-style-language/test-suite) demand, as
 * far as it is decided around the processor: positions, the order of numbers, marks within marks. The
 * processor itself is developed against the suite.
 */

function run(
  layout: string,
  items: readonly CslItem[],
  citations: readonly CitationCluster[],
  attributes = '',
): string[] {
  const xml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
    <citation ${attributes}>${layout}</citation></style>`;
  const style = { type: 'file', name: 'case.csl', xml } as const;
  return format({ style, locale: 'en', items, citations }).citations.map(({ note }) => shown(note));
}

const book = (id: string, title = `Book ${id}`): CslItem => ({
  id,
  type: 'book',
  title,
  author: [{ family: `Doe${id}`, given: 'John' }],
});

const byPosition = `<layout suffix="."><choose>
  <if position="ibid-with-locator">
    <text term="ibid"/><text variable="locator" prefix=" p. "/>
  </if>
  <else-if position="ibid"><text term="ibid"/></else-if>
  <else-if position="near-note"><text value="near "/><text variable="first-reference-note-number"/></else-if>
  <else-if position="subsequent"><text value="later"/></else-if>
  <else><text variable="title"/></else>
</choose></layout>`;

describe('cases of the CSL test suite', () => {
  it('position_IbidWithLocator, position_NearNoteTrue', () => {
    const cites = ['1', '1', '2', '1', '3', '4', '5', '6', '1'].map((key) => citing(key));
    const items = ['1', '2', '3', '4', '5', '6'].map((id) => book(id));
    cites[1] = citing('1', { locator: 'p. 23' });
    assert.deepEqual(run(byPosition, items, cites, 'near-note-distance="3"'), [
      'Book 1.',
      'Ibid. p. 23.',
      'Book 2.',
      'near 1.',
      'Book 3.',
      'Book 4.',
      'Book 5.',
      'Book 6.',
      'later.',
    ]);
  });

  it('position_IbidInText: text and notes are read apart', () => {
    const citations = [citing('1'), { ...citing('2'), note: 1 }, citing('1')];
    assert.equal(run(byPosition, [book('1'), book('2')], citations)[2], 'Ibid.');
  });

  it('flipflop_ItalicsFlipped: italic within italic is roman', () => {
    const items = [
      book('1', 'One Two <i>Three</i> Four Five!'),
      book('2', 'One <i>Two <i>Three</i> Four</i> Five!'),
    ];
    const layout = '<layout><text font-style="italic" variable="title"/></layout>';
    assert.deepEqual(run(layout, items, [citing('1'), citing('2')]), [
      '*One Two *Three* Four Five!*',
      '*One *Two *Three* Four* Five!*',
    ]);
  });

  it('collapse_CitationNumberRangesInsert: numbers follow the order of citing', () => {
    const layout =
      '<sort><key variable="citation-number"/></sort><layout delimiter=", "><text prefix="[" suffix="]" variable="citation-number"/></layout>';
    const keys = ['1', '2', '3', '4'];
    assert.deepEqual(
      run(
        layout,
        keys.map((id) => book(id)).toReversed(),
        [together(...keys.map((key) => ({ key }))), together({ key: '4' }, { key: '2' })],
        'collapse="citation-number"',
      ),
      ['[1]–[4]', '[2], [4]'],
    );
  });
});
