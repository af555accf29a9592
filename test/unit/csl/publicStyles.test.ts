import assert from 'node:assert/strict';
import type { CslItem } from '../../../src/core/citation/cslItem';
import { cited, citing, entryOf, formatted, list, shown, together } from './shown';

/** https://apastyle.apa.org/style-grammar-guidelines/references/examples/journal-article-references */
const grady: CslItem = {
  id: 'grady',
  type: 'article-journal',
  title:
    'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
  author: [
    { family: 'Grady', given: 'J. S.' },
    { family: 'Her', given: 'M.' },
    { family: 'Moreno', given: 'G.' },
    { family: 'Perez', given: 'C.' },
    { family: 'Yelinek', given: 'J.' },
  ],
  'container-title': 'Psychology of Popular Media Culture',
  volume: '8',
  issue: '3',
  page: '207-217',
  issued: { 'date-parts': [[2019]] },
  DOI: '10.1037/ppm0000185',
  language: 'en',
};

/** https://www.chicagomanualofstyle.org/tools_citationguide, notes and bibliography, 17th edition */
const smith: CslItem = {
  id: 'smith',
  type: 'book',
  title: 'Swing Time',
  author: [{ family: 'Smith', given: 'Zadie' }],
  publisher: 'Penguin Press',
  'publisher-place': 'New York',
  issued: { 'date-parts': [[2016]] },
  language: 'en',
};

/** IEEE Reference Guide, “Books”. */
const klaus: CslItem = {
  id: 'klaus',
  type: 'book',
  title: 'Robot Vision',
  author: [
    { family: 'Klaus', given: 'Berthold' },
    { family: 'Horn', given: 'Paul' },
  ],
  publisher: 'MIT Press',
  'publisher-place': 'Cambridge, MA, USA',
  issued: { 'date-parts': [[1986]] },
  language: 'en',
};

/** ISO 690:2010, contributions in serials. */
const stieg: CslItem = {
  id: 'stieg',
  type: 'article-journal',
  title: 'The information needs of historians',
  author: [{ family: 'Stieg', given: 'M. F.' }],
  'container-title': 'College and Research Libraries',
  volume: '42',
  issue: '6',
  page: '549-560',
  issued: { 'date-parts': [[1981]] },
  language: 'en',
};

const page = (value: string) => ({ locator: `tr. ${value}` });

describe('public styles, by the examples of their guides', () => {
  it('APA: a journal article and how it is cited', () => {
    const options = {
      locale: 'en' as const,
      citations: [citing('grady'), citing('grady', { author: 'in-text' })],
    };
    assert.equal(
      entryOf('apa', grady, options),
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. *Psychology of Popular Media Culture*, *8*(3), 207–217. https://doi.org/10.1037/ppm0000185',
    );
    assert.deepEqual(cited('apa', [grady], options), [
      '(Grady et al., 2019)',
      'Grady et al. (2019)',
    ]);
  });

  it('Chicago, notes: in full at first, short afterwards', () => {
    const options = {
      locale: 'en' as const,
      citations: [
        citing('smith', page('315-16')),
        citing('grady', { prefix: 'see' }),
        citing('smith', page('320')),
      ],
    };
    const [first, other, later] = cited('chicago-notes', [smith, grady], options);
    assert.equal(first, 'Zadie Smith, *Swing Time* (New York: Penguin Press, 2016), 315–16.');
    assert.match(other ?? '', /^See J\. S\. Grady et al\., /);
    assert.equal(later, 'Smith, *Swing Time*, 320.');
    assert.equal(
      entryOf('chicago-notes', smith, options),
      'Smith, Zadie. *Swing Time*. New York: Penguin Press, 2016.',
    );
  });

  it('Chicago, author-date', () => {
    const options = { locale: 'en' as const, citations: [citing('smith', page('315-16'))] };
    assert.deepEqual(cited('chicago-author-date', [smith], options), ['(Smith 2016, 315–16)']);
    assert.equal(
      entryOf('chicago-author-date', smith, options),
      'Smith, Zadie. 2016. *Swing Time*. New York: Penguin Press.',
    );
  });

  it('IEEE: numbers in the order of citing', () => {
    const options = { locale: 'en' as const, citations: [citing('klaus', page('12'))] };
    assert.deepEqual(cited('ieee', [smith, klaus], options), ['[1, p. 12]']);
    assert.deepEqual(list(formatted('ieee', [smith, klaus], options)), [
      '[1] B. Klaus and P. Horn, *Robot Vision*. Cambridge, MA, USA: MIT Press, 1986.',
      '[2] Z. Smith, *Swing Time*. New York: Penguin Press, 2016.',
    ]);
  });

  it('ISO 690, in both forms', () => {
    const options = { locale: 'en' as const, citations: [citing('stieg', page('550'))] };
    assert.equal(
      entryOf('iso-690-numeric', stieg, options),
      '[1] STIEG, M. F. The information needs of historians. *College and Research Libraries*. 1981, **42**(6), 549–560.',
    );
    assert.equal(
      entryOf('iso-690-author-date', stieg, options),
      'STIEG, M. F., 1981. The information needs of historians. *College and Research Libraries*. **42**(6), 549–560.',
    );
    assert.deepEqual(cited('iso-690-author-date', [stieg], options), ['(Stieg 1981, p. 550)']);
    assert.deepEqual(cited('iso-690-numeric', [stieg], options), ['[1, p. 550]']);
  });

  it('speak the language of the document', () => {
    const both = { ...smith, author: [...(smith.author ?? []), { family: 'Đỗ', given: 'Ứng' }] };
    assert.equal(
      entryOf('chicago-author-date', both),
      'Smith, Zadie, và Đỗ Ứng. 2016. *Swing Time*. New York: Penguin Press.',
    );
    assert.equal(entryOf('apa', both), 'Smith, Z., & Đỗ, Ứ. (2016). *Swing Time*. Penguin Press.');
    assert.deepEqual(cited('apa', [grady], { citations: [citing('grady', page('208-210'))] }), [
      '(Grady và cộng sự, 2019, tr. 208–210)',
    ]);
  });

  it('put dates into Vietnamese order in a Vietnamese document', () => {
    const news: CslItem = {
      id: 'n',
      type: 'article-newspaper',
      title: 'Chuyện tháng 3 2015',
      'container-title': 'Nhân Dân',
      author: [{ literal: 'Ban biên tập' }],
      issued: { 'date-parts': [[2015, 2, 5]] },
      edition: '2',
    };
    assert.equal(
      entryOf('apa', news),
      'Ban biên tập. (2015, ngày 05 tháng 02). Chuyện tháng 3 2015. *Nhân Dân*.',
    );
    assert.match(entryOf('chicago-author-date', news), /ngày 05 tháng 02 năm 2015/);
    assert.match(entryOf('iso-690-numeric', { ...news, type: 'book' }), /Ấn bản 2|ấn bản 2/);
  });

  it('name places in an article that no style knows', () => {
    const item: CslItem = {
      id: 'a',
      type: 'article',
      title: 'Bài',
      author: [{ literal: 'Ban biên tập' }],
    };
    const citations = [
      citing('a', { locator: 'bài học 2' }),
      citing('a', { locator: 'câu 3-4' }),
      citing('a', { locator: 'đoạn 5' }),
    ];
    assert.deepEqual(cited('apa', [item], { citations }), [
      '(Ban biên tập, bài học 2)',
      '(Ban biên tập, câu 3–4)',
      '(Ban biên tập, đoạn 5)',
    ]);
    assert.deepEqual(cited('apa', [item], { citations, locale: 'en' }), [
      '(Ban biên tập, lesson 2)',
      '(Ban biên tập, sentences 3–4)',
      '(Ban biên tập, para. 5)',
    ]);
  });

  it('take prefix, suffix, suppression and several sources', () => {
    const citations = [
      together(
        { key: 'smith', prefix: 'xem', suffix: 'và nhiều nơi khác' },
        { key: 'grady', author: 'suppressed' },
      ),
      citing('smith', { locator: 'khoản 2 Điều 5', suffix: ', in lần đầu' }),
      together({ key: 'nobody' }, { key: 'smith' }),
      citing('nobody'),
    ];
    assert.deepEqual(cited('chicago-author-date', [smith, grady], { citations }), [
      '(xem Smith 2016 và nhiều nơi khác; 2019)',
      '(Smith 2016, khoản 2 Điều 5, in lần đầu)',
      '(Smith 2016) **nobody?**',
      '**nobody?**',
    ]);
  });

  it('keep links apart from words', () => {
    const { bibliography } = formatted('apa', [grady]);
    const runs = bibliography?.sections[0]?.entries[0]?.text ?? [];
    assert.deepEqual(runs.at(-1), {
      text: 'https://doi.org/10.1037/ppm0000185',
      marks: [],
      link: 'https://doi.org/10.1037/ppm0000185',
    });
    const hostile = formatted('apa', [{ ...smith, URL: 'javascript:alert(1)' }]);
    const last = hostile.bibliography?.sections[0]?.entries[0]?.text.at(-1);
    assert.equal(last?.link, undefined);
    assert.equal(shown(last ? [last] : []).includes('javascript:alert(1)'), true);
  });

  it('print what an item holds, whatever it looks like', () => {
    const title = 'A <b>b</b> & $& $1 “q” \u0001i\u0002 {x} \\y *z*';
    const { bibliography } = formatted('ieee', [{ ...smith, title }]);
    const text = bibliography?.sections[0]?.entries[0]?.text ?? [];
    assert.equal(
      text
        .map((run) => run.text)
        .join('')
        .includes('A b & $& $1 “q” i {x} \\y *z*'),
      true,
    );
    assert.deepEqual(text.find((run) => run.text === 'b')?.marks, ['italic', 'bold']);
  });
});
