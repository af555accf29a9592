import assert from 'node:assert/strict';
import { checkText } from '../../support/verification';
import { BOTH, EAST, EAST_KEY, villageEngine, WEST, WEST_KEY } from '../../support/villages';

describe('the JSON of a check', () => {
  const check = async (text: string, file = 'r.qmd') =>
    checkText(await villageEngine(), text, file).document;

  it('tells all of a quotation', async () => {
    const text = `Nêu “${WEST}, mất 14 tháng trời” [@${WEST_KEY}, đoạn 2].`;
    const { quotations, figures, citations, unmarked, path } = await check(text);
    assert.equal(path, 'r.qmd');
    const start = text.indexOf(WEST);
    const words = `${WEST}, mất 14 tháng trời`;
    const article = (await villageEngine()).article('tay')?.parsed.text ?? '';
    const at = article.indexOf(WEST);
    assert.deepEqual(quotations, [
      {
        start,
        end: start + words.length,
        text: words,
        verdict: 'altered',
        articleId: 'tay',
        source: { start: at, end: at + words.length, text: words.replace('14', '12') },
        differences: [{ kind: 'number', report: '14', source: '12' }],
        citation: { key: WEST_KEY, locator: 'đoạn 2', status: 'wrong-locator' },
        attributed: true,
      },
    ]);
    const figure = text.indexOf('14 tháng');
    assert.deepEqual(figures, [
      {
        start: figure,
        end: figure + 8,
        text: '14 tháng',
        verdict: 'wrong',
        articleId: 'tay',
        expected: '12 tháng',
        quoted: true,
      },
    ]);
    const key = text.indexOf(WEST_KEY);
    assert.deepEqual(citations, [
      {
        start: key,
        end: key + WEST_KEY.length,
        key: WEST_KEY,
        articleId: 'tay',
        locator: 'đoạn 2',
        status: 'wrong-locator',
      },
    ]);
    assert.deepEqual(unmarked, []);
  });

  it('tells what is left out and where else the words stand', async () => {
    const text = `Nêu “làng Đông xây cầu mới … Không ai chịu” và “dân rất mừng vui. […] ai chịu bỏ cuộc” [@${EAST_KEY}].`;
    const { quotations } = await check(text);
    assert.deepEqual(quotations[0]?.omitted, [
      { text: 'qua sông nhỏ, dân rất mừng vui.', negation: null },
    ]);
    assert.deepEqual(quotations[1]?.omitted, [{ text: 'Không', negation: 'Không' }]);
    const twice = await check(`“cán bộ, đảng viên và các tầng lớp nhân dân” [@canhthuy]`);
    assert.deepEqual(
      twice.quotations[0]?.alternatives?.map(({ articleId, end, start }) => [
        articleId,
        end - start,
      ]),
      [['canh-thuy', 42]],
    );
    assert.equal(quotations[0]?.alternatives, undefined);
  });

  it('tells why a quotation cannot be checked', async () => {
    const [one] = (await check('Nêu “một câu của người khác hẳn” [@khongco].')).quotations;
    assert.deepEqual(
      [one?.verdict, one?.reason, one?.articleId, one?.source, one?.citation],
      ['uncheckable', 'no-text', null, null, { key: 'khongco', locator: null, status: 'unknown' }],
    );
  });

  it('tells the article cited where the words are not there', async () => {
    const [one] = (await check(`Nêu “${WEST}” [@${EAST_KEY}].`)).quotations;
    assert.deepEqual([one?.verdict, one?.articleId, one?.source], ['absent', 'dong', null]);
  });

  it('tells the citation of several that the words are from', async () => {
    const [one] = (await check(`Nêu “${WEST}” [@${EAST_KEY}; @${WEST_KEY}].`)).quotations;
    assert.equal(one?.citation?.key, WEST_KEY);
  });

  it('tells words without marks', async () => {
    const text = `Đầu.\n\nDân nói ${EAST} như thế.`;
    const { unmarked } = await check(text);
    const start = text.indexOf(EAST);
    const [words] = unmarked;
    assert.equal(unmarked.length, 1);
    assert.deepEqual([words?.start, words?.end], [start, start + EAST.length]);
    assert.deepEqual([words?.text, words?.articleId, words?.source?.text], [EAST, 'dong', EAST]);
  });

  it('tells what is not cited', async () => {
    const [one] = (await check(`Nêu “${BOTH}, Hai bên cùng nhau góp sức”.`)).quotations;
    assert.deepEqual([one?.citation, one?.attributed], [null, false]);
  });
});
