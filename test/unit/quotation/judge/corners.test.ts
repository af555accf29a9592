import assert from 'node:assert/strict';
import { judgeQuotation } from '../../../../src/core/quotation/judge/judge';
import type { Judgement } from '../../../../src/core/quotation/judge/judge';
import { found, judge, judgeIn, told } from './embedded';

/** What was found in a text, its verdict, and what differs. */
function outcome(text: string, quotation: string): [string, string | null, ...string[]] {
  const judgement = judgeIn(text, quotation);
  return [judgement.verdict, found(judgement, text), ...told(judgement)];
}

describe('the ends of a quotation', () => {
  const text = 'Rằng Ủy ban (UBND) xã, gọi là “tổ chức” (cũ). Rồi (xã) thì [thôn] hết.';

  it('take in the marks that the source has there', () => {
    assert.deepEqual(outcome(text, '(UBND) xã'), ['verbatim', '(UBND) xã']);
    assert.deepEqual(outcome(text, 'gọi là “tổ chức” (cũ).'), [
      'verbatim',
      'gọi là “tổ chức” (cũ).',
    ]);
    assert.deepEqual(outcome(text, 'gọi là “tổ chức”'), ['verbatim', 'gọi là “tổ chức”']);
  });

  it('take in other glyphs of them', () => {
    assert.deepEqual(outcome(text, '"tổ chức" (cũ)'), [
      'typography',
      '“tổ chức” (cũ)',
      'typography: " → “',
      'typography: " → ”',
    ]);
  });

  it('show those that are left over', () => {
    assert.deepEqual(outcome(text, 'tổ chức” (cũ).”'), [
      'typography',
      'tổ chức” (cũ).',
      'typography: ” → ',
    ]);
    assert.deepEqual(outcome(text, '“(UBND) xã'), ['typography', '(UBND) xã', 'typography: “ → ']);
    assert.deepEqual(outcome(text, '(xã, gọi là'), [
      'typography',
      'xã, gọi là',
      'typography: ( → ',
    ]);
    assert.deepEqual(outcome(text, 'xã . '), ['typography', 'xã', 'typography: . → ']);
    assert.deepEqual(outcome(text, '( UBND) xã'), ['typography', 'UBND) xã', 'typography: ( → ']);
  });

  it('leave marks over where the words beside them differ', () => {
    const judgement = judgeIn(text, '“rất gọi là “tổ chức” (cũ) hay.');
    assert.equal(judgement.verdict, 'altered');
    assert.equal(judgement.differences[0]?.kind, 'typography');
    assert.equal(judgement.differences.at(-1)?.report, '.');
  });

  it('may be marks behind an ellipsis', () => {
    const inner = judge('hiện có 271 đảng viên […], sinh hoạt tại 12 chi bộ');
    assert.deepEqual([inner.verdict, inner.omitted], ['verbatim', []]);
    const other = judge('hiện có 271 đảng viên […]; sinh hoạt tại 12 chi bộ');
    assert.deepEqual([other.verdict, told(other)], ['typography', ['typography: ; → ']]);
    const before = judge('hiện có 271 đảng viên; […] kinh tế của xã liên tục');
    assert.deepEqual([before.verdict, told(before)], ['typography', ['typography: ; → ']]);
  });
});

describe('white space', () => {
  it('is not what nobody sees', () => {
    assert.equal(judge('thực hiện.\u200bTrong đó').verdict, 'verbatim');
    assert.equal(judge('thực hiện\u00ad.Trong đó').verdict, 'verbatim');
  });

  it('counts around a dash between words, and before a sign behind words', () => {
    assert.equal(judge('phát triển kinh tế -xã hội').verdict, 'altered');
    assert.equal(judge('phát triển kinh tế-xã hội').verdict, 'altered');
    const text = 'Tỷ lệ % tăng, năm 2011 - xã đạt 5‰ và 3 °C; xã -5 độ.';
    assert.equal(judgeIn(text, 'Tỷ lệ% tăng').verdict, 'altered');
    assert.equal(judgeIn(text, 'năm 2011- xã đạt').verdict, 'altered');
    assert.equal(judgeIn(text, 'xã đạt 5 ‰ và').verdict, 'typography');
    assert.equal(judgeIn(text, 'và 3°C').verdict, 'altered');
    assert.equal(judgeIn(text, '°C; xã - 5 độ').verdict, 'altered');
  });
});

describe('single quotation marks', () => {
  it('are the same as double ones', () => {
    const text = "Các 'chi bộ' thôn và ‘tổ’.";
    assert.deepEqual(told(judgeIn(text, 'Các "chi bộ" thôn và “tổ”.')), [
      `typography: " → '`,
      `typography: " → '`,
      'typography: “ → ‘',
      'typography: ” → ’',
    ]);
  });
});

describe('spelling variants of capitals', () => {
  it('keep the case of the letters', () => {
    assert.equal(judgeIn('Vì LÝ DO và KỶ LUẬT', 'Vì LÍ DO và KỈ LUẬT').verdict, 'variant');
    assert.equal(judgeIn('Vì QUÝ và HÒA', 'Vì QUÍ và HOÀ').verdict, 'variant');
    assert.equal(judgeIn('Vì lý do', 'Vì LÍ do').verdict, 'case');
  });
});

describe('kinds of numbers', () => {
  const text = 'Xã thu một tỷ rưỡi đồng, đạt 5‰, hai mươi hộ và một trăm người.';
  const cases: [string, string][] = [
    ['thu một tỷ đồng, đạt 5‰, hai', 'number:  → rưỡi'],
    ['đồng, đạt 5%, hai mươi hộ', 'number: % → ‰'],
    ['5‰, ba mươi hộ và một', 'number: ba → hai'],
    ['và một nghìn người', 'number: nghìn → trăm'],
    ['và một vạn người', 'number: vạn → trăm'],
    ['và một Triệu người', 'number: Triệu → trăm'],
  ];
  for (const [quotation, difference] of cases) {
    it(`tell ${difference}`, () => {
      assert.deepEqual(told(judgeIn(text, quotation)), [difference]);
    });
  }

  it('are not told from words that stay', () => {
    const moved = judgeIn('Có 5 xã tốt và 7 xã khá.', 'Có 5 xã xấu và 7 xã khá');
    assert.deepEqual(told(moved), ['replaced: xấu → tốt']);
    const negated = judgeIn('Việc đó không hề sai chút nào.', 'Việc đó không hề đúng chút nào');
    assert.deepEqual(told(negated), ['replaced: đúng → sai']);
  });
});

describe('several marks in a row', () => {
  it('stand for one gap', () => {
    const judgement = judge('hiện có 271 đảng viên […] [và sau đó] … kinh tế của xã liên tục');
    assert.equal(judgement.verdict, 'verbatim');
    assert.deepEqual(judgement.omitted[0]?.reportRange, { start: 22, end: 39 });
    assert.equal(judgement.omitted.length, 1);
    const inserted = judge('hiện có 271 đảng viên [x] … kinh tế của xã liên tục');
    assert.equal(inserted.verdict, 'verbatim');
  });

  it('may hold marks alone between them', () => {
    assert.equal(judge('hiện có 271 đảng viên … , … kinh tế của xã').verdict, 'verbatim');
    assert.equal(judge('hiện có 271 đảng viên … \ufffc … kinh tế của xã').verdict, 'altered');
  });
});

describe('places in a judgement', () => {
  it('cover a first letter in brackets', () => {
    const judgement = judge('sinh hoạt tại … [K]inh tế của xã');
    assert.equal(judgement.verdict, 'verbatim');
    assert.deepEqual(judgement.fragments[1]?.report, { start: 16, end: 32 });
  });

  it('are given for a part that stands nowhere', () => {
    const quotation = 'hiện có 271 đảng viên … bịa ra thôi … kinh tế của xã';
    const at = quotation.indexOf('bịa');
    const { differences } = judge(quotation);
    assert.deepEqual(differences, [
      {
        kind: 'added',
        report: 'bịa ra thôi',
        source: '',
        reportRange: { start: at, end: at + 11 },
        sourceRange: { start: 351, end: 351 },
      },
    ]);
  });

  it('do not let two parts overlap', () => {
    const judgement = judge('hiện có 271 đảng viên … 271 đảng viên, sinh hoạt tại 12');
    assert.equal(judgement.verdict, 'altered');
  });
});

describe('distance', () => {
  const words = 'luôn đề cao tính chiến đấu, tinh thần đấu trang tự phê bình';
  const distance = (quotation: string): number => judge(quotation).distance;

  it('counts words, and marks less', () => {
    assert.equal(distance(words.replace('chiến', 'phấn')), 1);
    assert.equal(distance(words.replace('cao tính', 'tính')), 1);
    assert.equal(distance(words.replace(',', '')), 0.3);
    assert.equal(distance(words.replace('chiến', 'chiên')), 0.5);
    assert.ok(distance(words.replace('chiến', 'Chiến')) < 0.1);
  });

  it('counts a long omission for little more than a short one', () => {
    const judgement = (from: string): Judgement =>
      judge(`Giữ vững nguyên tắc kỷ cương của Đảng, pháp luật của Nhà nước. ${from}`);
    const long = judgement('Cán bộ, đảng viên cần thường xuyên sâu sát để nắm chắc');
    assert.ok(long.distance > 3 && long.distance < 6, String(long.distance));
  });
});

describe('what is meant by a listed error', () => {
  it('must be there with its white space', () => {
    const judgement = judge('hành của Đảng ủy -HĐND -UBND, ủy ban MTTQ');
    assert.equal(judgement.verdict, 'altered');
    assert.ok(!told(judgement).some((line) => line.startsWith('corrected')));
  });

  it('must be there whole', () => {
    assert.deepEqual(
      told(judge('tính chiến đấu, tinh thần đấu tự phê bình')).at(-1),
      'dropped:  → trang',
    );
    assert.ok(
      told(judge('tinh thần đấu tranh giành tự phê bình')).every(
        (line) => !line.startsWith('corrected'),
      ),
    );
  });

  it('is no difference where the first letter is free', () => {
    assert.deepEqual(told(judge('tập trung xây dựng và giữ vững!')), ['typography: ! → ']);
  });

  it('may be mended in two errors of one source, of which others stand elsewhere', () => {
    const text = 'Xã nêu cao ý trí và tinh thần đấu trang, có ý trí.';
    const error = (exact: string, intended: string, from = 0) => {
      const start = text.indexOf(exact, from);
      return { start, end: start + exact.length, intended };
    };
    const sic = [
      error('ý trí', 'ý chí'),
      error('đấu trang', 'đấu tranh'),
      error('ý trí', 'ý chí', 20),
    ];
    const judgement = judgeQuotation('nêu cao ý chí và tinh thần đấu tranh', { text, sic }, () => [
      { start: 3, end: 39, edits: 2 },
    ]);
    assert.deepEqual(told(judgement), [
      'corrected: ý chí → ý trí',
      'corrected: đấu tranh → đấu trang',
    ]);
    assert.equal(judgement.verdict, 'corrected');
  });
});
