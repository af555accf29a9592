import assert from 'node:assert/strict';
import {
  articleNode,
  childrenOf,
  groupNode,
  nodeAt,
  passageNodes,
  passageOf,
} from '../../../src/extension/libraryNodes';
import type { ArticleSummary, OutlineItem, OutlineKind } from '../../../src/protocol/lsp';

function item(
  id: string,
  kind: OutlineKind,
  [start, end]: readonly [number, number],
  children: readonly OutlineItem[] = [],
): OutlineItem {
  const empty = { number: null, count: null, subject: null, text: null, locator: null };
  return { ...empty, id, kind, range: { start, end }, label: id, statisticId: null, children };
}

const summary = (id: string): ArticleSummary => ({
  id,
  title: 'Bài',
  reference: '',
  uri: `file:///${id}.txt`,
  folder: 'trich-dan',
  year: null,
  author: null,
  key: id,
});
const article = articleNode(summary('bai'));
const top = passageNodes(article, [
  item('lead', 'lead', [0, 10], [item('s1', 'sentence', [0, 5]), item('s2', 'sentence', [5, 10])]),
  item('lesson-1', 'lesson', [10, 20], [item('s3', 'sentence', [10, 20])]),
  item('statistics', 'statistics', [0, 20], [item('f1', 'statistic', [2, 4])]),
]);

describe('nodes of the library view', () => {
  it('lead from a place in the text to its section, or to its sentence', () => {
    assert.equal(nodeAt(top, 7, false)?.item.id, 'lead');
    assert.equal(nodeAt(top, 7, true)?.item.id, 's2');
    assert.equal(nodeAt(top, 10, true)?.item.id, 's3');
    assert.equal(nodeAt(top, 99, true), null);
  });

  it('know the way up from an article to its group, which is the same one again', () => {
    const group = groupNode('year', '2015', [summary('a'), summary('b')]);
    assert.deepEqual(
      group.articles.map(({ id, parent }) => [id, parent === group]),
      [
        ['a', true],
        ['b', true],
      ],
    );
    assert.equal(groupNode('year', '2015', []).id, group.id);
    assert.notEqual(groupNode('author', '2015', []).id, group.id);
    assert.notEqual(groupNode('year', null, []).id, groupNode('author', null, []).id);
    assert.equal(passageOf(group), null);
  });

  it('know the way up to the article', () => {
    const sentence = nodeAt(top, 7, true);
    assert.equal(sentence?.parent.id, 'bai\nlead');
    assert.equal(sentence?.parent.parent, article);
  });

  it('are the same objects each time they are asked for', () => {
    const [lead] = top;
    assert.ok(lead);
    assert.equal(childrenOf(lead)[0], childrenOf(lead)[0]);
  });

  it('stand for passages, groups and articles for none', () => {
    const [lead, , statistics] = top;
    assert.ok(lead && statistics);
    assert.deepEqual(passageOf(lead)?.range, { start: 0, end: 10 });
    assert.equal(passageOf(statistics), null);
    assert.equal(passageOf(article), null);
  });
});
