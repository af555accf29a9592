import assert from 'node:assert/strict';
import { embedded, found, judge, judgeIn, told } from './embedded';

describe('marks of the one who quotes', () => {
  it('lets an error be marked', () => {
    for (const mark of ['[sic]', '(sic)', '[sic!]', '[nguyên văn]', '(Nguyên văn)', '[SIC]']) {
      assert.equal(judge(`ý trí ${mark} và hành động`).verdict, 'verbatim', mark);
      assert.equal(judge(`ý trí${mark} và hành động`).verdict, 'verbatim', mark);
    }
    assert.equal(judge('thực hiện.[sic]Trong đó').verdict, 'verbatim');
    assert.equal(judge('tinh thần đấu trang [sic]').verdict, 'verbatim');
    assert.equal(judge('ý chí [sic] và hành động').verdict, 'corrected');
  });

  it('keeps such a mark where the source has it', () => {
    const text = 'Báo viết "ý trí [sic] và hành động" như vậy.';
    assert.equal(judgeIn(text, 'ý trí [sic] và hành động').verdict, 'verbatim');
    assert.equal(judgeIn(text, 'ý trí và hành động').verdict, 'altered');
  });

  it('lets the first letter be changed in brackets', () => {
    assert.equal(judge('[đ]ảng ủy xã Cảnh Thụy hiện có').verdict, 'verbatim');
    assert.equal(judge('[S]inh hoạt tại 12 chi bộ thôn').verdict, 'verbatim');
    assert.equal(judge('sinh [H]oạt tại 12 chi bộ thôn').verdict, 'verbatim');
    assert.equal(judge('[T]inh hoạt tại 12 chi bộ thôn').verdict, 'altered');
  });

  describe('ellipses', () => {
    it('stand for words, which are shown', () => {
      for (const mark of ['…', '...', '[…]', '[...]', '(…)', '(...)', '[. . .]', '…..']) {
        const quotation = `Tổng giá trị sản xuất ${mark} đạt 13%`;
        const judgement = judge(quotation);
        assert.equal(judgement.verdict, 'verbatim', mark);
        assert.deepEqual(judgement.omitted, [
          {
            text: 'hàng năm tăng bình quân',
            sourceRange: { start: 1047, end: 1070 },
            reportRange: { start: 22, end: 22 + mark.length },
            negation: null,
          },
        ]);
        assert.equal(judgement.fragments.length, 2);
        assert.equal(found(judgement), 'Tổng giá trị sản xuất hàng năm tăng bình quân đạt 13%');
      }
    });

    it('may stand between paragraphs', () => {
      const judgement = judge('hiện có 271 đảng viên […] Ba là, thường xuyên rà soát');
      assert.equal(judgement.verdict, 'verbatim');
      assert.equal(judgement.omitted.length, 1);
    });

    it('are nothing at the ends', () => {
      const judgement = judge('… hiện có 271 đảng viên […]');
      assert.deepEqual([judgement.verdict, judgement.omitted], ['verbatim', []]);
      assert.deepEqual(judgement.fragments[0]?.report, { start: 2, end: 23 });
    });

    it('leave the first letter behind them free', () => {
      assert.equal(judge('hiện có 271 đảng viên […] Kinh tế của xã').verdict, 'verbatim');
      assert.equal(judge('hiện có 271 đảng viên […] Kinh Tế của xã').verdict, 'case');
    });

    it('single out a negation among what was left out', () => {
      const judgement = judge('củng cố hệ thống chính trị, ở Cảnh Thụy […] được kiện toàn');
      assert.equal(judgement.verdict, 'verbatim');
      assert.deepEqual(
        judgement.omitted.map(({ text, negation }) => [text, negation]),
        [['không ngừng', 'không']],
      );
    });

    it('keep the order of the source', () => {
      const judgement = judge('Ba là, thường xuyên rà soát […] hiện có 271 đảng viên, sinh hoạt');
      assert.equal(judgement.verdict, 'altered');
      assert.deepEqual(
        judgement.differences.map(({ kind }) => kind),
        ['added'],
      );
    });

    it('leave the smallest gaps', () => {
      const text = 'Xã A tốt. Xã B xa lắm. Xã C cũng tốt. Xã D tốt.';
      const judgement = judgeIn(text, 'Xã … cũng … tốt');
      assert.equal(found(judgement, text), 'Xã C cũng tốt');
      assert.deepEqual(
        judgement.omitted.map(({ text }) => text),
        ['C'],
      );
    });

    it('tell of a part that stands nowhere', () => {
      const judgement = judge('hiện có 271 đảng viên […] chưa từng có ở đây […] đạt 13%');
      assert.equal(judgement.verdict, 'altered');
      assert.deepEqual(told(judgement), ['added: chưa từng có ở đây → ']);
      assert.equal(judgement.fragments.length, 2);
      assert.equal(judgement.distance, 5);
      const first = judge('chưa từng có ở đây … hiện có 271 đảng viên');
      assert.deepEqual(first.differences[0]?.sourceRange, { start: 330, end: 330 });
    });

    it('say absent where no part stands anywhere, or too little', () => {
      assert.equal(judge('bịa ra thế này … bịa ra thế kia').verdict, 'absent');
      assert.equal(judge('của … bịa ra thế này … bịa ra thế kia').verdict, 'absent');
    });

    it('tell what was altered within a part', () => {
      const judgement = judge('hiện có 217 đảng viên, sinh hoạt […] kinh tế của xã liên tục');
      assert.deepEqual(told(judgement), ['number: 217 → 271']);
      assert.equal(judgement.omitted.length, 1);
    });

    it('are the source’s where it has them', () => {
      const text = 'Có xã, thôn… và tỉnh. Sau đó (…) là hết v.v... Rồi nữa.';
      assert.equal(judgeIn(text, 'xã, thôn… và tỉnh').omitted.length, 0);
      assert.equal(judgeIn(text, 'Sau đó (…) là hết').omitted.length, 0);
      assert.equal(judgeIn(text, 'xã, thôn và tỉnh').verdict, 'altered');
      const both = judgeIn(text, 'Có xã, thôn… Sau đó (…) là hết');
      assert.equal(both.verdict, 'verbatim');
      assert.equal(both.omitted[0]?.text, '… và tỉnh.');
    });

    it('list the other places where all parts stand likewise', () => {
      const once = 'Đảng ủy xã đã tập trung chỉ đạo. ';
      const judgement = judgeIn(once.repeat(3), 'Đảng ủy … chỉ đạo');
      assert.deepEqual(
        judgement.alternatives.map(({ start }) => start),
        [once.length, 2 * once.length],
      );
    });
  });

  describe('insertions that change what is said', () => {
    const text =
      'Cơ quan hữu quan có 271 đảng viên và không được chậm trễ, nên chưa ai thấy phiền. Đã xong.';
    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      ['quan có [300] đảng viên và', 'altered', ['number: [300] → 271']],
      ['quan có [hơn 300] đảng viên và', 'altered', ['number: [hơn 300] → 271']],
      ['quan [x] [300] đảng viên và', 'altered', ['number: [x] [300] → có 271']],
      ['quan có [300] [400] đảng viên', 'altered', ['number: [300] [400] → 271']],
      ['và [không] chậm trễ', 'altered', ['negation: [không] → không được']],
      ['có 271 [tỷ] đảng viên và', 'altered', ['number: [tỷ] → ']],
      ['quan [không] có 271 đảng viên', 'altered', ['negation: [không] → ']],
      ['[Không] có 271 đảng viên và', 'altered', ['negation: [Không] → ']],
      ['có 271 đảng viên [chưa]', 'altered', ['negation: [chưa] → ']],
      ['đảng viên [không phải] và không', 'altered', ['negation: [không phải] → ']],
      ['quan [không] […] đảng viên', 'altered', ['negation: [không] → ']],
      ['và [chưa] được chậm trễ', 'altered', ['negation: [chưa] → không']],
      // What the source says itself, where a passage is cut out.
      ['[không] được chậm trễ', 'verbatim', []],
      ['nên [chưa] ai thấy phiền', 'verbatim', []],
      ['có 271 đảng viên và [không]', 'verbatim', []],
      // The writer's own: explanations, the number of a note or of a source.
      ['có 271[5] đảng viên và', 'verbatim', []],
      ['có 271 [5] đảng viên và', 'verbatim', []],
      ['quan [chưa kể hội viên] có 271', 'verbatim', []],
      ['quan [năm 2015] có 271 đảng viên', 'verbatim', []],
      ['có [271] đảng viên và', 'verbatim', []],
      ['quan [5] […] đảng viên', 'verbatim', []],
      ['quan [của nước ta] 271 đảng viên', 'verbatim', []],
      ['quan [không gian] có 271 đảng viên', 'verbatim', []],
    ];
    for (const [quotation, verdict, differences] of cases) {
      it(`${quotation}: ${verdict}`, () => {
        const judgement = judgeIn(text, quotation);
        assert.deepEqual([judgement.verdict, told(judgement)], [verdict, differences]);
        assert.equal(judgement.distance === 0, verdict === 'verbatim');
      });
    }
  });

  describe('insertions', () => {
    it('are not compared', () => {
      const judgement = judge('Đảng ủy xã [tức là cấp trên] đã tập trung chỉ đạo');
      assert.deepEqual([judgement.verdict, judgement.omitted], ['verbatim', []]);
      assert.equal(judge('[Họ] hiện có 271 đảng viên [và hơn nữa]').verdict, 'verbatim');
    });

    it('may stand for a few words of the source', () => {
      const judgement = judge('Đảng ủy [của xã] đã tích cực, chủ động');
      assert.equal(judgement.verdict, 'verbatim');
      assert.deepEqual(judgement.omitted, [
        {
          text: 'xã Cảnh Thụy',
          sourceRange: { start: 143, end: 155 },
          reportRange: { start: 8, end: 16 },
          negation: null,
        },
      ]);
    });

    it('may not stand for many', () => {
      const text = `Đầu câu chuyện này ${'là dài '.repeat(6)}đến cuối câu chuyện kia.`;
      assert.equal(judgeIn(text, 'câu chuyện này [x] đến cuối câu').verdict, 'verbatim');
      const judgement = judgeIn(text.replace('đến', 'mà đến'), 'câu chuyện này [x] đến cuối câu');
      assert.equal(judgement.verdict, 'altered');
      assert.deepEqual(told(judgement), [`dropped: [x] → ${'là dài '.repeat(6)}mà`]);
      assert.equal(judgement.omitted.length, 0);
    });

    it('are taken at the nearest place that keeps to the few words', () => {
      const far = 'một hai ba bốn năm sáu bảy tám chín mười chữ nữa thế mà';
      const text = `Đảng ủy ${far} xã. Đảng ủy các xã.`;
      assert.equal(found(judgeIn(text, 'Đảng ủy [nào] xã'), text), 'Đảng ủy các xã');
    });

    it('are the source’s where it has them', () => {
      const text = 'Đảng ủy [của xã] đã tập trung chỉ đạo.';
      assert.deepEqual(judgeIn(text, 'Đảng ủy [của xã] đã tập trung').omitted, []);
    });

    it('leave the case of the letter behind them as it is', () => {
      assert.equal(judge('Đảng ủy [của xã] Đã tích cực, chủ động').verdict, 'case');
    });

    it('may note an emphasis at the end', () => {
      for (const note of ['(nhấn mạnh thêm)', '(người viết nhấn mạnh)', '(emphasis added).']) {
        assert.equal(judge(`phải đề cao tính kiên quyết ${note}`).verdict, 'verbatim', note);
      }
      assert.equal(judge('phải (nhấn mạnh thêm) đề cao tính kiên quyết').verdict, 'altered');
      assert.equal(judge('phải đề cao tính kiên quyết (rất tốt)').verdict, 'altered');
      const text = 'Xã phải đề cao tính kiên quyết (Bí thư nhấn mạnh điều này).';
      const other = 'phải đề cao tính kiên quyết (Bí thư nhấn mạnh điều khác)';
      assert.equal(judgeIn(text, other).verdict, 'altered');
    });
  });

  it('are told apart by what stands in the brackets', () => {
    assert.equal(judge('hiện có [a] 271 đảng viên').verdict, 'verbatim');
    assert.equal(judge('hiện có [5]271 đảng viên').verdict, 'verbatim');
    assert.equal(judge('[Đảng]viên, sinh hoạt tại 12 chi bộ').verdict, 'verbatim');
    assert.equal(judge('hiện có [..] đảng viên, sinh hoạt').verdict, 'verbatim');
    assert.equal(judge('hiện có (.) 271 đảng viên, sinh hoạt').verdict, 'altered');
    assert.equal(judge('hiện có (… rồi) 271 đảng viên, sinh hoạt').verdict, 'altered');
    assert.equal(judge('ý trí (nguyên bản) và hành động').verdict, 'altered');
    assert.equal(judge('ý trí (sic sic) và hành động').verdict, 'altered');
    const note = 'dài dòng '.repeat(31);
    assert.notEqual(judge(`hiện có [${note}] 271 đảng viên`).verdict, 'verbatim');
    assert.equal(judge(`hiện có [${note.slice(36)}x] 271 đảng viên`).verdict, 'verbatim');
    assert.notEqual(judge('hiện có [[x] 271 đảng viên, sinh hoạt').verdict, 'verbatim');
  });

  it('bears brackets that do not close', () => {
    assert.equal(judge('hiện có [271 đảng viên').verdict, 'altered');
    assert.equal(judge('hiện có 271 đảng viên]').verdict, 'typography');
  });

  it('finds each quotation of the article in itself, with its brackets and stops', () => {
    const sentences = embedded.text.split(/(?<=[.;])\s+/u);
    for (const sentence of sentences) assert.equal(judge(sentence).verdict, 'verbatim', sentence);
  });
});
