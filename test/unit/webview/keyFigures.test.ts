import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Statistic, StatisticKind } from '../../../src/core/article/types';
import {
  figureParts,
  figureSubject,
  keyFigures,
  maxKeyFigures,
} from '../../../src/webview/keyFigures';

let made = 0;

function statistic(kind: StatisticKind, text: string, more: Partial<Statistic> = {}): Statistic {
  const start = made++ * 100;
  return {
    id: `statistic-${made}`,
    kind,
    text,
    value: 100,
    unit: null,
    qualifier: null,
    subject: null,
    start,
    end: start + text.length,
    sentence: { start, end: start + 90 },
    ...more,
  };
}

const texts = (statistics: readonly Statistic[]): string[] => statistics.map(({ text }) => text);

describe('keyFigures', () => {
  it('passes over years, periods and spans of time', () => {
    const all = [
      statistic('duration', 'hơn 2 năm'),
      statistic('count', '271 đảng viên'),
      statistic('period', '2011-2015'),
      statistic('percent', '13%'),
      statistic('year', 'năm 2015'),
    ];
    assert.deepEqual(texts(keyFigures(all)), ['271 đảng viên', '13%']);
  });

  it('passes over one or two of a thing, and a figure said again', () => {
    const all = [
      statistic('share', '1 trong những xã điểm', { value: 1 }),
      statistic('count', '12 chi bộ', { value: 12, subject: 'chi bộ' }),
      statistic('count', '12 chi bộ', { value: 12, subject: 'chi bộ' }),
      statistic('percent', '0,5%', { value: 0.5 }),
    ];
    assert.deepEqual(texts(keyFigures(all)), ['12 chi bộ', '0,5%']);
  });

  it('prefers what is said to count something, and keeps document order', () => {
    const plain = Array.from({ length: 8 }, (_, i) => statistic('count', `${i + 10}`));
    const money = statistic('money', '19,5 triệu đồng', {
      unit: 'triệu đồng',
      subject: 'thu nhập',
    });
    const found = texts(keyFigures([...plain, money]));
    assert.deepEqual(found, ['10', '11', '12', '13', '14', '19,5 triệu đồng']);
  });

  it('shows no strip for a single figure', () => {
    assert.deepEqual(keyFigures([statistic('count', '271 đảng viên')]), []);
  });

  it('gives at most six, of those it was given, in their order', () => {
    const kind = fc.constantFrom<StatisticKind>('count', 'percent', 'money', 'year', 'share');
    const some = fc.array(fc.tuple(kind, fc.nat(5000)));
    fc.assert(
      fc.property(some, (given) => {
        const all = given.map(([each, value]) => statistic(each, `${value}`, { value }));
        const found = keyFigures(all);
        assert.ok(found.length <= maxKeyFigures);
        assert.deepEqual(
          found,
          all.filter((each) => found.includes(each)),
        );
      }),
    );
  });
});

describe('figureParts', () => {
  const cases: readonly (readonly [Statistic, string, string, string])[] = [
    [statistic('percent', '13%', { unit: '%' }), '', '13', '%'],
    [
      statistic('money', '19,5 triệu đồng/người/ năm', { unit: 'triệu đồng/người/năm' }),
      '',
      '19,5',
      'triệu đồng/người/năm',
    ],
    [statistic('count', 'Hơn 1.200 hộ', { unit: 'hộ', qualifier: 'hơn' }), 'Hơn', '1.200', 'hộ'],
    [statistic('count', '2.000 - 2.500 tấn', { unit: 'tấn' }), '', '2.000 - 2.500', 'tấn'],
    [statistic('count', 'ba triệu người', { unit: 'người' }), '', 'ba triệu', 'người'],
    [statistic('share', 'một phần ba'), '', 'một phần ba', ''],
    [statistic('count', '45 bản'), '', '45', 'bản'],
  ];
  for (const [figure, qualifier, value, unit] of cases) {
    it(`takes “${figure.text}” apart`, () => {
      assert.deepEqual(figureParts(figure), { qualifier, value, unit });
    });
  }
});

describe('figureSubject', () => {
  it('says nothing that the unit has said', () => {
    const members = { unit: 'đảng viên', subject: 'Đảng viên' };
    assert.equal(figureSubject(statistic('count', '271 đảng viên', members)), null);
    const income = { unit: 'triệu đồng', subject: 'thu nhập' };
    assert.equal(figureSubject(statistic('money', '19,5 triệu đồng', income)), 'thu nhập');
  });
});
