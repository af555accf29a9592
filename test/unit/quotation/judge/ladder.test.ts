import assert from 'node:assert/strict';
import { embedded, found, judge, judgeIn, told } from './embedded';

function verdictIn(text: string, quotation: string): string {
  return judgeIn(text, quotation).verdict;
}

describe('the ladder of verdicts', () => {
  describe('verbatim', () => {
    it('is what stands so in the source, at the place where it stands', () => {
      const judgement = judge('đấu trang tự phê bình');
      assert.equal(judgement.verdict, 'verbatim');
      assert.deepEqual(judgement.source, { start: 2472, end: 2493 });
      assert.deepEqual(judgement.fragments, [
        { report: { start: 0, end: 21 }, source: { start: 2472, end: 2493 } },
      ]);
      assert.deepEqual([judgement.differences, judgement.omitted], [[], []]);
      assert.equal(judgement.distance, 0);
    });

    it('does not mind the Unicode form', () => {
      const words = 'tinh thần đấu trang tự phê bình trong nội bộ đảng. Tích cực';
      assert.equal(judge(words.normalize('NFD')).verdict, 'verbatim');
      const mixed = words.replaceAll('ấ', 'â\u0301').replaceAll('ộ', 'ô\u0323');
      assert.notEqual(mixed, words);
      const judgement = judge(mixed);
      assert.equal(judgement.verdict, 'verbatim');
      assert.equal(judgement.fragments[0]?.report.end, mixed.length);
    });

    it('does not mind what white space there is, nor what nobody sees', () => {
      assert.equal(judge('nhân dân trong xã. ').verdict, 'verbatim');
      assert.equal(judge('nhân dân trong xã.\u00a0').verdict, 'verbatim');
      assert.equal(judge('nhân dân\n  trong\u00a0xã.').verdict, 'verbatim');
      assert.equal(judge('\u200bnhân d\u00adân trong\u200b xã\ufeff').verdict, 'verbatim');
      assert.equal(judge('đạt 1\u200b9,\u200b5 triệu').verdict, 'verbatim');
      assert.equal(judge('trong xã.\n\nĐảng ủy xã Cảnh Thụy hiện có').verdict, 'verbatim');
      assert.equal(judge('trong xã. Đảng ủy xã Cảnh Thụy hiện có').verdict, 'verbatim');
    });

    it('lists the other places that fit', () => {
      const words = 'cán bộ, đảng viên và các tầng lớp nhân dân';
      const judgement = judge(words);
      assert.equal(judgement.verdict, 'verbatim');
      assert.equal(judgement.source?.start, embedded.text.indexOf(words));
      const start = embedded.text.lastIndexOf(words);
      assert.deepEqual(judgement.alternatives, [{ start, end: start + words.length }]);
    });

    it('prefers the place that fits better, and names only its equals', () => {
      const text = 'Đảng uỷ. Đảng ủy. đảng ủy. Đảng ủy.';
      const judgement = judgeIn(text, 'vì Đảng ủy'.slice(3));
      assert.equal(judgement.verdict, 'verbatim');
      assert.equal(judgement.source?.start, 9);
      assert.deepEqual(
        judgement.alternatives.map(({ start }) => start),
        [18, 27],
      );
    });

    it('names fifty other places at most', () => {
      const judgement = judgeIn('nội bộ đảng. '.repeat(80), 'nội bộ đảng');
      assert.equal(judgement.alternatives.length, 50);
      assert.deepEqual(judgement.alternatives[0], { start: 13, end: 24 });
    });

    it('lets the first letter be large or small, and no other', () => {
      assert.equal(judge('Sinh hoạt tại 12 chi bộ thôn').verdict, 'verbatim');
      assert.equal(judge('đảng ủy xã Cảnh Thụy hiện có').verdict, 'verbatim');
      assert.equal(judge('SInh hoạt tại 12 chi bộ thôn').verdict, 'case');
      assert.equal(judge('Sinh Hoạt tại 12 chi bộ thôn').verdict, 'case');
      assert.equal(judge('“Sinh hoạt tại 12 chi bộ thôn').verdict, 'typography');
    });

    it('lets the end be cut off before its mark', () => {
      assert.equal(judge('sinh hoạt tại 12 chi bộ thôn.').verdict, 'verbatim');
      assert.equal(judge('sinh hoạt tại 12 chi bộ thôn').verdict, 'verbatim');
    });
  });

  describe('typography', () => {
    const cases: [string, string, string][] = [
      ['các “chi bộ” thôn', 'các "chi bộ" thôn', 'quotation marks'],
      ['các « chi bộ » thôn', 'các ‹ chi bộ › thôn', 'quotation marks'],
      ['R’lấp là huyện', "R'lấp là huyện", 'apostrophes'],
      ['Rʼlấp là huyện', 'R′lấp là huyện', 'apostrophes'],
      ["các ''chi bộ'' thôn", 'các “chi bộ” thôn', 'quotation marks typed as two'],
      ['kinh tế - xã hội', 'kinh tế – xã hội', 'dashes'],
      ['kinh tế — xã hội', 'kinh tế -- xã hội', 'dashes typed as two'],
      ['đạt −5 độ', 'đạt -5 độ', 'the sign of minus'],
      ['xã, thôn… và tỉnh', 'xã, thôn... và tỉnh', 'ellipses'],
      ['Đảng đã đề ra', 'Ðảng ðã đề ra', 'Eth'],
      ['đạt １３％ năm', 'đạt 13% năm', 'full-width forms'],
      ['năm 2011-2015 tại xã', 'năm 2011 – 2015 tại xã', 'dashes between numbers'],
      ['năm 2011 - 2015 tại xã', 'năm 2011-2015 tại xã', 'spaces around them'],
      ['đạt 13% năm', 'đạt 13 % năm', 'the space before a percent sign'],
    ];
    for (const [text, quotation, what] of cases) {
      it(`is other ${what}: ${quotation}`, () => {
        assert.equal(verdictIn(`Rằng ${text} nữa.`, quotation), 'typography');
        assert.equal(verdictIn(`Rằng ${quotation} nữa.`, text), 'typography');
      });
    }

    it('shows a range of years as one', () => {
      assert.deepEqual(told(judge('giai đoạn 2011 – 2015')), [
        'typography: 2011 – 2015 → 2011-2015',
      ]);
    });

    it('is a mark at the very end that the source has not', () => {
      assert.deepEqual(told(judge('hiện có 271 đảng viên.')), ['typography: . → ']);
      assert.deepEqual(told(judge('tại 12 chi bộ thôn!”')), ['typography: !” → ']);
      assert.deepEqual(told(judge('(hiện có 271 đảng viên')), ['typography: ( → ']);
      assert.equal(judge(', hiện có 271 đảng viên').verdict, 'altered');
      assert.equal(judge('hiện có 271 đảng viên!!!!').verdict, 'altered');
    });
  });

  describe('variant', () => {
    it('is another place of the tone mark', () => {
      assert.deepEqual(told(judge('Đảng uỷ xã Cảnh Thuỵ đã')), [
        'variant: uỷ → ủy',
        'variant: Thuỵ → Thụy',
      ]);
      assert.equal(verdictIn('rất hòa khỏe', 'rất hoà khoẻ'), 'variant');
      assert.equal(verdictIn('rất HÒA KHỎE', 'rất HOÀ KHOẺ'), 'variant');
    });

    it('is i for y after the letters where both are in use', () => {
      for (const [y, i] of ['lý lí', 'kỷ kỉ', 'tỷ tỉ', 'mỹ mĩ', 'sỹ sĩ', 'hy hi', 'quý quí'].map(
        (pair) => pair.split(' '),
      )) {
        assert.equal(verdictIn(`là ${y} do`, `là ${i} do`), 'variant', y);
        assert.equal(verdictIn(`là ${i} do`, `là ${y} do`), 'variant', i);
      }
    });

    it('is nothing else', () => {
      const others = ['quý qúy', 'tai tay', 'hoàn hòan', 'thi thy', 'lý lỳ', 'di dy', 'hoa hòa'];
      for (const [a, b] of others.map((pair) => pair.split(' '))) {
        assert.equal(verdictIn(`đó là ${a} vậy nhé`, `đó là ${b} vậy nhé`), 'altered', `${a} ${b}`);
      }
    });
  });

  describe('case', () => {
    it('is a letter large for small', () => {
      assert.deepEqual(told(judge('đưa nghị quyết của Đảng vào cuộc sống')), [
        'case: nghị → Nghị',
        'case: Đảng → đảng',
      ]);
      assert.deepEqual(told(judge('TRONG LÃNH ĐẠO phải đề cao')), [
        'case: TRONG LÃNH ĐẠO → Trong lãnh đạo',
      ]);
    });

    it('hides no other spelling', () => {
      assert.equal(verdictIn('Là đảng ủy xã', 'Là Đảng uỷ xã'), 'case');
      assert.equal(verdictIn('là đảng ủy xã', 'là Đẩng ủy xã'), 'altered');
    });
  });

  describe('altered by white space', () => {
    it('is a space where there is none, or none where there is one', () => {
      const text = 'phấn đấu thực hiện.Trong đó thu 5 đồng/người/ năm , đóng góp';
      assert.deepEqual(told(judgeIn(text, 'thực hiện. Trong đó')), [
        'space: hiện. Trong → hiện.Trong',
      ]);
      assert.deepEqual(told(judgeIn(text, 'đồng/người/năm')), ['space: người/năm → người/ năm']);
      assert.deepEqual(told(judgeIn(text, 'năm, đóng góp')), ['space: năm, → năm ,']);
      assert.equal(judgeIn(text, 'năm, đóng góp').verdict, 'altered');
      assert.deepEqual(told(judgeIn(text, 'phấn đấu thựchiện.Trong đó thu')), [
        'space: thựchiện → thực hiện',
      ]);
    });
  });

  describe('absent', () => {
    it('is what stands nowhere', () => {
      const judgement = judge('hoàn toàn bịa ra chứ không có trong bài nào cả');
      assert.deepEqual(judgement, {
        verdict: 'absent',
        fragments: [],
        source: null,
        alternatives: [],
        differences: [],
        omitted: [],
        distance: Infinity,
      });
    });

    it('is what has nothing to compare', () => {
      for (const nothing of ['', '   ', '...', '“”', '[…]', '\ufffc', '[sic]', '…!?']) {
        assert.equal(judge(nothing).verdict, 'absent', nothing);
        assert.equal(judge(nothing).distance, Infinity);
      }
    });

    it('is a short quotation that does not stand there word for word', () => {
      assert.equal(judge('đoàn kết tốt').verdict, 'absent');
      assert.equal(judge('ở Cảnh Thủy').verdict, 'absent');
      assert.equal(judge('Cảnh Thuỵ').verdict, 'variant');
    });

    it('is what differs in more than a third of its words', () => {
      assert.equal(judge('luôn đề cao tính chiến đấu tinh thần').verdict, 'altered');
      assert.equal(judge('luôn giữ cao sự chiến bại thần').verdict, 'absent');
    });

    it('is not what has lost its diacritics, by half', () => {
      const judgement = judge('luôn đề cao tinh chien dau, tinh than đấu trang tự phê bình');
      assert.equal(judgement.verdict, 'altered');
    });
  });

  it('says in which words of the source it found what was altered', () => {
    const judgement = judge('Đảng ủy xã Cảnh Thụy có 271 đảng viên, sinh hoạt tại 12 thôn');
    assert.equal(judgement.verdict, 'altered');
    assert.equal(
      found(judgement),
      'Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên, sinh hoạt tại 12 chi bộ thôn',
    );
  });
});
