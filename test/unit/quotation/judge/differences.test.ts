import assert from 'node:assert/strict';
import { bare, found, judge, judgeIn, restored, told } from './embedded';

/** Differences of a quotation, which must restore the source's words. */
function differences(quotation: string): string[] {
  const judgement = judge(quotation);
  assert.equal(restored(quotation, judgement), bare(found(judgement) ?? ''));
  return told(judgement);
}

describe('differences', () => {
  it('name a word replaced', () => {
    assert.deepEqual(differences('luôn đề cao tính sáng tạo, tinh thần đấu trang'), [
      'replaced: sáng tạo → chiến đấu',
    ]);
    assert.deepEqual(differences('rút ra được một kinh nghiệm trong việc lãnh đạo'), [
      'replaced: một → những',
    ]);
  });

  it('name a word dropped, at its place', () => {
    const quotation = 'Đảng ủy xã Cảnh Thụy có 271 đảng viên';
    const { differences } = judge(quotation);
    assert.deepEqual(differences, [
      {
        kind: 'dropped',
        report: '',
        source: 'hiện',
        reportRange: { start: 20, end: 20 },
        sourceRange: { start: 330, end: 334 },
      },
    ]);
  });

  it('name words added, at their place in both', () => {
    const { differences } = judge('hiện có 271 đảng viên rất tốt, sinh hoạt tại 12 chi bộ thôn');
    assert.deepEqual(differences, [
      {
        kind: 'added',
        report: 'rất tốt',
        source: '',
        reportRange: { start: 22, end: 29 },
        sourceRange: { start: 351, end: 351 },
      },
    ]);
  });

  it('name a mark of punctuation', () => {
    assert.deepEqual(differences('Đề cao vai trò, trách nhiệm của người đứng đầu'), [
      'added: , → ',
    ]);
    assert.deepEqual(differences('ủy ban MTTQ; và các ban ngành đoàn thể'), ['added: ; → ']);
    assert.deepEqual(differences('sinh hoạt tại 12 chi bộ thôn, Là xã miền núi'), [
      'replaced: , → .',
    ]);
  });

  it('single out a number', () => {
    assert.deepEqual(differences('hiện có 217 đảng viên, sinh hoạt'), ['number: 217 → 271']);
    assert.deepEqual(differences('đầu người đạt 19.5 triệu đồng'), ['number: 19.5 → 19,5']);
    assert.deepEqual(differences('đầu người đạt 19,5 tỷ đồng'), ['number: tỷ → triệu']);
    assert.deepEqual(differences('tăng bình quân đạt 13; Cơ cấu kinh tế'), ['number:  → %']);
    assert.deepEqual(differences('Sau hơn năm thực hiện Nghị quyết'), ['number:  → 2']);
    assert.deepEqual(differences('đạt 19,5 triệu nghìn đồng/người/ năm'), ['number: nghìn → ']);
  });

  it('single out numbers in words, where both sides have one', () => {
    const text = 'Tỉnh có hai huyện, một trong số đó đã đạt khóa XII.';
    assert.deepEqual(told(judgeIn(text, 'Tỉnh có ba huyện, một trong số đó')), [
      'number: ba → hai',
    ]);
    assert.deepEqual(told(judgeIn(text, 'huyện, trong số đó đã đạt')), ['dropped:  → một']);
    assert.deepEqual(told(judgeIn(text, 'đó đã đạt khóa XIII')), ['number: XIII → XII']);
  });

  it('single out a negation lost or added', () => {
    assert.deepEqual(differences('ở Cảnh Thụy ngừng được kiện toàn, nâng cao'), [
      'negation:  → không',
    ]);
    assert.deepEqual(differences('chính sách đầu tư tài chính đều chưa phải công khai'), [
      'negation: chưa → ',
    ]);
  });

  it('name a phrase that was moved', () => {
    assert.deepEqual(differences('được nhân dân tin yêu quý trọng'), [
      'moved: tin yêu → ',
      'moved:  → tin yêu',
    ]);
    assert.deepEqual(differences('giữ vững sự thống nhất đoàn kết nội bộ Ban chấp hành'), [
      'moved:  → đoàn kết',
      'moved: đoàn kết → ',
    ]);
    assert.deepEqual(differences('giữ vững sự kết đoàn thống nhất nội bộ Ban chấp hành').length, 2);
  });

  it('take the number of a document as one word', () => {
    const text = 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 5 tháng 3 về công tác văn thư.';
    assert.deepEqual(told(judgeIn(text, 'Nghị định số 30/2021/NĐ-CP ngày 5 tháng 3')), [
      'number: 30/2021/NĐ-CP → 30/2020/NĐ-CP',
    ]);
    assert.deepEqual(told(judgeIn(text, 'Nghị định số 30/2020/NĐ-TTg ngày 5 tháng 3')), [
      'number: 30/2020/NĐ-TTg → 30/2020/NĐ-CP'.replace('number', 'replaced'),
    ]);
  });

  it('show a sentence left out, or put in, as one', () => {
    assert.deepEqual(
      differences(
        'Giữ vững nguyên tắc kỷ cương của Đảng, pháp luật của Nhà nước. Cán bộ, đảng viên cần thường xuyên sâu sát để nắm chắc',
      ),
      [
        'dropped:  → Thực hiện tốt quy chế dân chủ ở cơ sở, mọi chính sách đầu tư tài chính đều phải công khai minh bạch.',
      ],
    );
    assert.deepEqual(
      differences(
        'Cùng đó chỉ đạo thực hiện dứt điểm các nhiệm vụ trọng tâm. Đây là lời thêm vào của ai đó. Trong lãnh đạo phải đề cao tính kiên quyết',
      ).map((line) => line.split(':')[0]),
      ['added'],
    );
  });

  it('take a part of a word for another word', () => {
    assert.deepEqual(told(judge('Đảng ủy xã Cảnh Thụ')), ['replaced: Thụ → Thụy']);
    assert.deepEqual(told(judge('ảng ủy xã Cảnh Thụy')), ['replaced: ảng → Đảng']);
    assert.deepEqual(told(judge('người đạt 9,5 triệu đồng')), ['number: 9,5 → 19,5']);
  });

  it('never match a picture or a formula', () => {
    const text = 'Công thức là \ufffc cho mọi trường hợp.';
    assert.equal(judgeIn(text, 'thức là \ufffc cho mọi trường hợp').verdict, 'altered');
  });

  it('join what a single word parts by chance', () => {
    const text =
      'Rằng mở đầu chung: một hai ba và sáu bảy tám rồi kết thúc chung ở đây cho dài thêm nữa.';
    const quotation =
      'Rằng mở đầu chung: xa xôi lắm và gần gũi quá rồi kết thúc chung ở đây cho dài thêm nữa';
    assert.deepEqual(told(judgeIn(text, quotation)).length, 1);
  });

  it('grow with what differs', () => {
    const distances = [
      'hiện có 271 đảng viên, sinh hoạt tại 12 chi bộ thôn',
      'hiện có 271 đảng viên, sinh hoạt tại 12 chi bộ thôn!',
      'hiện có 271 Đảng viên, sinh hoạt tại 12 chi bộ thôn',
      'hiện có 271 đảng viên , sinh hoạt tại 12 chi bộ thôn',
      'hiện có 271 đang viên, sinh hoạt tại 12 chi bộ thôn',
      'hiện có 272 đảng viên, sinh hoạt tại 12 chi bộ thôn',
      'hiện có 272 đảng viên, sinh hoạt tại 13 chi bộ thôn',
    ].map((quotation) => judge(quotation).distance);
    assert.deepEqual(
      distances,
      distances.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(distances).size, distances.length);
  });
});
