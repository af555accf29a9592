import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { defaultVerifySettings } from '../../../../src/core/quotation/verifier';
import { checkText, embeddedEngine, engineWith } from '../../../support/verification';

/* The cases that Vietnamese text has taught, as far as they are a verifier's; each as a report. */

const cited = (words: string) => `Bài viết nêu “${words}” [@canhthuy].`;

describe('a quotation of a Vietnamese source', () => {
  let engine: Engine;

  before(async () => {
    engine = await embeddedEngine();
  });

  const check = (text: string) => checkText(engine, text, 'report.qmd').document;
  const verdictOf = (words: string) => check(cited(words)).quotations[0]?.verdict;

  const verdicts: readonly (readonly [string, string, string])[] = [
    ['an error of the source that is kept', 'tinh thần đấu trang tự phê bình', 'verbatim'],
    ['an error of the source mended silently', 'tinh thần đấu tranh tự phê bình', 'corrected'],
    ['an error that is marked', 'ý trí [sic] và hành động, luôn đề cao', 'verbatim'],
    ['decomposed letters', 'tinh thần đấu trang tự phê bình'.normalize('NFD'), 'verbatim'],
    ['another tone placement', 'Đảng uỷ xã Cảnh Thuỵ đã tích cực', 'variant'],
    ['a tone on the wrong letter', 'được nhân dân qúy trọng tin yêu', 'altered'],
    ['a space for a no-break space', 'các tầng lớp nhân dân trong xã. ', 'verbatim'],
    ['a space that the source lacks', 'phấn đấu thực hiện. Trong đó xã là 1', 'corrected'],
    ['a space left out', 'đạt 19,5 triệu đồng/người/năm và đạt', 'corrected'],
    ['a dot for the decimal comma', 'đạt 19.5 triệu đồng/người/ năm và đạt', 'altered'],
    ['a lost decimal comma', 'đạt 195 triệu đồng/người/ năm và đạt', 'altered'],
    ['a lost qualifier', 'Sau 2 năm thực hiện Nghị quyết Đại hội đảng các cấp', 'altered'],
    ['a dash of another length', 'nông thôn mới giai đoạn 2011 – 2015', 'typography'],
    [
      'two sentences that the source runs together',
      'để phấn đấu thực hiện.Trong đó xã',
      'verbatim',
    ],
    ['a marker and its capital', 'Hai là, Tập trung xây dựng và giữ vững', 'verbatim'],
    ['a first letter made small', 'tập trung xây dựng và giữ vững sự đoàn kết', 'verbatim'],
    ['a lost negation', 'ở Cảnh Thụy ngừng được kiện toàn, nâng cao', 'altered'],
    ['words of nobody', 'một câu mà bài viết không hề có ở đâu', 'absent'],
  ];
  for (const [what, words, verdict] of verdicts) {
    it(`with ${what} is ${verdict}`, () => {
      assert.equal(verdictOf(words), verdict);
    });
  }

  it('is mapped back to decomposed text', () => {
    const words = 'tinh thần đấu tranh tự phê bình'.normalize('NFD');
    const text = cited(words);
    const [quotation] = check(text).quotations;
    assert.equal(text.slice(quotation?.start, quotation?.end), words);
    assert.deepEqual(quotation?.differences, [
      { kind: 'corrected', report: 'đấu tranh'.normalize('NFD'), source: 'đấu trang' },
    ]);
  });

  it('that stands twice asks for a place', () => {
    const { citations, quotations } = check(cited('cán bộ, đảng viên và các tầng lớp nhân dân'));
    assert.equal(citations[0]?.status, 'ambiguous');
    assert.equal(quotations[0]?.alternatives?.length, 1);
  });

  it('that stands twice needs no more where its place is named', () => {
    const words = 'cán bộ, đảng viên và các tầng lớp nhân dân';
    const { citations, quotations } = check(`Bài viết nêu “${words}” [@canhthuy, đoạn 8].`);
    assert.equal(citations[0]?.status, 'ok');
    assert.ok((quotations[0]?.source?.start ?? 0) > 3743);
  });

  const figures: readonly (readonly [string, string | undefined])[] = [
    ['Xã có 271 đảng viên [@canhthuy].', 'right'],
    ['Xã có hai trăm bảy mươi mốt đảng viên [@canhthuy].', 'notation'],
    ['Xã có 271 đảng bộ [@canhthuy].', 'wrong'],
    ['Thu nhập bình quân đầu người đạt 19,5 triệu đồng/người/năm [@canhthuy].', 'right'],
    ['Thu nhập bình quân đầu người đạt 19.5 triệu đồng [@canhthuy].', 'notation'],
    ['Thu nhập bình quân đầu người đạt 195 triệu đồng [@canhthuy].', 'wrong'],
    ['Thu nhập bình quân đầu người đạt 19,5 tỷ đồng [@canhthuy].', 'wrong'],
    ['Sau 2 năm thực hiện Nghị quyết, kết quả khá [@canhthuy].', 'qualifier'],
    ['Sau hơn 2 năm thực hiện Nghị quyết, kết quả khá [@canhthuy].', 'right'],
    ['Giá trị sản xuất hàng năm tăng bình quân 13 % [@canhthuy].', 'notation'],
    ['Giá trị sản xuất hàng năm tăng bình quân 13,5% [@canhthuy].', 'wrong'],
    ['Đề án thực hiện trong giai đoạn 2011 – 2015 [@canhthuy].', 'notation'],
    ['Xã nằm ven tỉnh lộ 398 [@canhthuy].', undefined],
    ['Nghị quyết đại hội đảng bộ xã lần thứ 21 [@canhthuy].', undefined],
    ['Theo Nghị định số 30/2020/NĐ-CP, việc này đã làm [@canhthuy].', undefined],
    ['Xã khác có 999 đảng viên.', undefined],
  ];
  for (const [text, verdict] of figures) {
    it(`states: ${text} (${verdict ?? 'nothing'})`, () => {
      assert.equal(check(text).figures[0]?.verdict, verdict);
    });
  }

  it('cites the article in words without inventing a year', () => {
    const text =
      '“tinh thần đấu trang tự phê bình” (Ban biên tập, “Kinh nghiệm từ thực hiện …”, đoạn 5)';
    const { citations } = check(text);
    assert.deepEqual(
      citations.map(({ status, articleId }) => [status, articleId]),
      [['ok', 'canh-thuy']],
    );
  });
});

describe('a quotation of several articles', () => {
  it('is judged part by part', async () => {
    const other =
      'Bài về đường làng\n\nThôn đã bê tông hóa 3 km đường trong năm qua, dân rất vui.\n';
    const engine = await engineWith({ 'duong.txt': other });
    const key = engine.articles.find(({ id }) => id === 'duong')?.citekey ?? '';
    const first = 'Giữ vững nguyên tắc kỷ cương của Đảng, pháp luật của Nhà nước';
    const second = 'Thôn đã bê tông hóa 3 km đường trong năm qua';
    const report = (a: string, b: string) => `“${a} […] ${b}” [@canhthuy; @${key}].`;
    const check = (text: string) => checkText(engine, text, 'r.qmd').document.quotations;
    assert.deepEqual(
      check(report(first, second)).map(({ text, verdict, articleId }) => [
        text.trim(),
        verdict,
        articleId,
      ]),
      [
        [first, 'verbatim', 'canh-thuy'],
        [second, 'verbatim', 'duong'],
      ],
    );
    const [altered] = check(report(first, second.replace('3 km', '4 km')));
    assert.equal(altered?.verdict, 'altered');
  });

  it('leaves a short term in a sentence that cites to its writer', async () => {
    const text = 'Theo bài viết, cái gọi là “đề án nông thôn mới” rất hay [@canhthuy].';
    assert.deepEqual(checkText(await embeddedEngine(), text, 'r.qmd').document.quotations, []);
  });
});

describe('a citation that only names a place', () => {
  it('says whose words of the library are, and nothing of words that are nobody’s', async () => {
    const engine = await embeddedEngine();
    const ours = '“Giữ vững nguyên tắc kỷ cương của Đảng, pháp luật của Nhà nước” (đoạn 6)';
    const misplaced = ours.replace('đoạn 6', 'đoạn 2');
    const others = '“Đường làng đã sạch đẹp hơn năm trước rất nhiều” (tr. 5)';
    assert.deepEqual(checkText(engine, ours, 'r.md').findings, []);
    assert.deepEqual(checkText(engine, misplaced, 'r.md').findings, ['wrong-locator']);
    assert.deepEqual(checkText(engine, others, 'r.md').findings, []);
  });
});

describe('words without marks', () => {
  const phrase = 'thực hiện thắng lợi nhiệm vụ phát triển kinh tế';
  const article = (name: string) => `Bài về ${name}\n\nNăm qua, ${name} đã ${phrase} ở ${name}.\n`;

  it('are pointed out where one article has them, not where many do', async () => {
    const report = `Trong năm, xã ${phrase} như kế hoạch.`;
    const one = await engineWith({ 'a.txt': article('thôn Đông') });
    assert.deepEqual(checkText(one, report, 'r.md').findings, ['unattributed']);
    const many = await engineWith({
      'a.txt': article('thôn Đông'),
      'b.txt': article('thôn Đoài'),
      'c.txt': article('thôn Nam'),
    });
    assert.deepEqual(checkText(many, report, 'r.md').findings, []);
  });

  it('are pointed out though many articles have them where there are many words', async () => {
    const words = `${phrase} văn hóa xã hội của cả xã`;
    const long = (name: string) => `Bài về ${name}\n\nNăm qua, ${name} đã ${words} ở ${name}.\n`;
    const many = await engineWith({
      'a.txt': long('thôn Đông'),
      'b.txt': long('thôn Đoài'),
      'c.txt': long('thôn Nam'),
    });
    const kept = (count: number): string => words.split(' ').slice(0, count).join(' ');
    const told = (count: number) =>
      checkText(many, `Trong năm, họ ${kept(count)} như kế hoạch.`, 'r.md').findings;
    assert.deepEqual(told(17), ['unattributed']);
    assert.deepEqual(told(16), ['unattributed']);
    assert.deepEqual(told(15), []);
  });
});

describe('a report whose bibliographies are not known', () => {
  it('is told of a slip in a key of the library, and of no other key', async () => {
    const engine = await embeddedEngine();
    const keys = (text: string) => checkText(engine, text, 'r.qmd', { otherKeys: null }).findings;
    assert.deepEqual(keys('Xem [@canhthui].'), ['unknown-citekey']);
    assert.deepEqual(keys('Xem [@nguyen2010].'), []);
  });
});

describe('a report in Typst', () => {
  it('refers to its own parts without citing', async () => {
    const engine = await embeddedEngine();
    const text = 'Như @bang-1 cho thấy, “đường làng đã sạch đẹp hơn năm trước rất nhiều”.\n\n';
    const table = '#figure(table[a], caption: [Bảng]) <bang-1>\n';
    assert.deepEqual(checkText(engine, text + table, 'r.typ').items, []);
    assert.deepEqual(checkText(engine, table + '\n' + text, 'r.typ').items, []);
    assert.deepEqual(checkText(engine, text, 'r.typ').findings, ['unknown-citekey']);
    const report = engine.openReport({ languageId: '', fileName: 'r.typ', text });
    assert.ok(report.verify(defaultVerifySettings).length > 0);
    report.edit({ start: text.length, end: text.length, text: table });
    assert.deepEqual(report.verify(defaultVerifySettings), []);
  });
});

describe('an article that changes', () => {
  const before =
    'Bài về đường làng\n\nThôn đã bê tông hóa 3 km đường trong năm qua, dân rất vui.\n';
  const after = 'Bài về đường làng\n\nThôn đã bê tông hóa 4 km đường trong năm qua, dân rất vui.\n';

  it('is said to have changed, not to be misquoted', async () => {
    const first = await engineWith({ 'duong.txt': before });
    const report = 'Bài viết nêu “Thôn đã bê tông hóa 3 km đường trong năm qua” [@duong].';
    const key = first.articles.find(({ file }) => file.path === 'duong.txt')?.citekey ?? '';
    const text = report.replace('@duong', `@${key}`);
    assert.equal(checkText(first, text, 'r.qmd').document.quotations[0]?.verdict, 'verbatim');
    const kept = first.memory.takeNews();
    const changed = await engineWith({ 'duong.txt': after }, kept);
    const [quotation] = checkText(changed, text, 'r.qmd').document.quotations;
    assert.equal(quotation?.verdict, 'uncheckable');
    assert.equal(quotation?.reason, 'source-changed');
    assert.ok(quotation?.source?.text.includes('4 km'));
    const fresh = await engineWith({ 'duong.txt': after });
    assert.equal(checkText(fresh, text, 'r.qmd').document.quotations[0]?.verdict, 'altered');
  });
});
