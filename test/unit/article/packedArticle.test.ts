import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  packArticle,
  unpackStatistics,
  unpackStructure,
} from '../../../src/core/article/packedArticle';
import { Packer, Unpacker } from '../../../src/core/article/packing';
import { parseArticle } from '../../../src/core/article/parser';
import type { ArticleFormat } from '../../../src/core/library/article';
import { makeCorpus } from '../../bench/searchCorpus';

function check(source: string, format?: ArticleFormat): void {
  const article = parseArticle(source, format ? { format } : {});
  const { text, title, byline, paragraphs, sections, lessons, sentences, statistics } = article;
  const packed = packArticle(article);
  const structure = { title, byline, paragraphs, sections, lessons, sentences };
  assert.deepEqual(unpackStructure(text, packed.structure), structure);
  assert.deepEqual(unpackStatistics(text, packed.statistics), statistics);
}

describe('a packed article', () => {
  const read = (...names: string[]) => readFileSync(join(process.cwd(), ...names), 'utf8');

  it('is what was packed: the embedded article', () => {
    check(read('content', 'canh-thuy', 'article.txt'));
  });

  const fixtures = join('test', 'fixtures', 'articles');
  for (const name of readdirSync(fixtures, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:txt|md)$/.test(name)) continue;
    it(`is what was packed: ${name}`, () => check(read(fixtures, name)));
  }

  it('is what was packed: any text', () => {
    const piece = fc.constantFrom(
      'Một là, ',
      'Hai là, ',
      '1. ',
      '- **Thứ hai**: ',
      '# ',
      '\n',
      '\n\n',
      'hơn 19,5 triệu đồng',
      '/người/ năm',
      ' giảm 13,5%',
      ' 2011-2015',
      ' 3/5 chỉ tiêu',
      'đảng viên. ',
      'I. PHẦN ',
      'Ban biên tập',
      '---\ntitle: A\n---\n',
      ' 1e400 tỷ đồng',
      ' 0,1 + 0,2 ha',
      '"',
      '\ud800',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.constantFrom<ArticleFormat>('text', 'markdown'), (parts, format) =>
        check(parts.join(''), format),
      ),
    );
  });

  it('takes a small part of the room of its text', () => {
    let units = 0;
    let bytes = 0;
    for (const article of makeCorpus(50)) {
      const { structure, statistics } = packArticle(article);
      units += article.text.length;
      bytes += structure.length + statistics.length;
    }
    assert.ok(bytes < units / 4, `${bytes} bytes for ${units} units`);
  });

  it('that ends too soon is not read', () => {
    const { text, ...article } = parseArticle(read('content', 'canh-thuy', 'article.txt'));
    const { structure } = packArticle({ text, ...article, statistics: [] });
    assert.throws(() => unpackStructure(text, structure.subarray(0, -1)), RangeError);
  });
});

describe('packing', () => {
  it('gives numbers back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.maxSafeInteger())), (numbers) => {
        const packer = new Packer('');
        numbers.forEach((number) => packer.number(number));
        const packed = new Unpacker('', packer.take());
        assert.deepEqual(
          numbers.map(() => packed.number()),
          numbers,
        );
      }),
    );
  });

  it('gives words back as they were, wherever they are looked for', () => {
    const words = fc.option(fc.string({ unit: 'binary', maxLength: 5 }));
    fc.assert(
      fc.property(words, words, fc.integer({ min: -3, max: 12 }), (word, other, near) => {
        const text = `${other ?? ''}a${word ?? ''}b`;
        const packer = new Packer(text);
        packer.words(word, near);
        assert.equal(new Unpacker(text, packer.take()).words(near), word);
      }),
    );
  });
});
