import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cslFromText, readCslItem } from '../../../src/core/citation/csl';
import type { CslDate } from '../../../src/core/citation/cslItem';
import { issuedYear } from '../../../src/core/citation/cslItem';

describe('readCslItem', () => {
  it('keeps every field, known or not', () => {
    const item = {
      id: 'canhthuy',
      type: 'article-newspaper',
      title: 'Kinh nghiệm',
      author: [{ literal: 'Ban biên tập' }, { family: 'Nguyễn', given: 'Văn A', x: 1 }],
      issued: {
        'date-parts': [
          [2014, 5],
          [2014, 6],
        ],
      },
      volume: 3,
      'x-own': { deep: [true] },
    };
    assert.deepEqual(readCslItem(item), { item, problems: [] });
  });

  it('makes an item without type a document', () => {
    assert.equal(readCslItem({ title: 'Kinh nghiệm' }).item?.type, 'document');
  });

  const faults: readonly (readonly [unknown, readonly string[]])[] = [
    [null, ['']],
    [[], ['']],
    ['text', ['']],
    [{ type: 'artikel' }, ['.type']],
    [{ type: 5 }, ['.type']],
    [{ title: 5 }, ['.title']],
    [{ 'title-short': null }, ["['title-short']"]],
    [{ author: 'Ban biên tập' }, ['.author']],
    [{ author: [{ literal: 'A' }, 'B', {}] }, ['.author[1]', '.author[2]']],
    [{ author: [{ family: 1, given: 'A' }] }, ['.author[0].family']],
    [{ issued: 2014 }, ['.issued']],
    [{ issued: { 'date-parts': [] } }, ['.issued']],
    [{ issued: { 'date-parts': [['năm nay']] } }, ['.issued']],
    [{ volume: {} }, ['.volume']],
    [{ title: [], author: 5, issued: {} }, ['.title', '.issued', '.author']],
  ];
  for (const [value, problems] of faults) {
    it(`finds ${problems.join(', ') || 'the whole'} wrong in ${JSON.stringify(value)}`, () => {
      assert.deepEqual(readCslItem(value), { item: null, problems });
    });
  }

  it('takes any value: an item or problems, never both, never neither', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { item, problems } = readCslItem(value);
        assert.equal(item === null, problems.length > 0);
      }),
    );
  });
});

describe('cslFromText', () => {
  it('says what the text says and nothing else', () => {
    assert.deepEqual(cslFromText('Kinh nghiệm', 'Ban biên tập'), {
      type: 'document',
      title: 'Kinh nghiệm',
      author: [{ literal: 'Ban biên tập' }],
      language: 'vi',
    });
    assert.deepEqual(cslFromText(null, null), { type: 'document', language: 'vi' });
  });
});

describe('issuedYear', () => {
  const dates: readonly (readonly [CslDate | undefined, string | null])[] = [
    [{ 'date-parts': [[2014, 5, 1]] }, '2014'],
    [{ 'date-parts': [['2014']] }, '2014'],
    [{ raw: 'ngày 5 tháng 3 năm 2020' }, '2020'],
    [{ literal: 'mùa xuân' }, null],
    [{ 'date-parts': [[]] }, null],
    [undefined, null],
  ];
  for (const [issued, year] of dates) {
    it(`is ${year} for ${JSON.stringify(issued)}`, () => {
      assert.equal(issuedYear({ type: 'document', ...(issued && { issued }) }), year);
    });
  }
});
