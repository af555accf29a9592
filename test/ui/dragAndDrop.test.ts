import assert from 'node:assert/strict';
import { cited, inspection, members, title } from '../support/ui/article';
import { dragOnto, lineBelow } from '../support/ui/drag';
import { line, open } from '../support/ui/library';
import { openReport } from '../support/ui/reports';
import { describeInVsCode } from '../support/ui/session';
import { writeReport } from '../support/ui/verification';

describeInVsCode('Drag from the library', (vsCode) => {
  const drop = async (row: RegExp, words: string) => {
    const place = await lineBelow(vsCode(), words);
    await dragOnto(vsCode(), line(vsCode(), row), place);
  };

  before(async () => {
    await open(vsCode(), /^Số liệu, /);
    await open(vsCode(), /^Bối cảnh/);
  });

  it('a lesson into Markdown, where it is dropped', async () => {
    const report = await openReport(vsCode(), 'bao-cao.md', 1);
    await drop(/^Bài học 4/, 'Đặt con trỏ');
    const text = await report.changed();
    assert.ok(text.includes(`bài học. -->\n\n> ${inspection} ${cited('đoạn 7')}\n`), text);
    await report.undoTakesAllBack();
  });

  it('a sentence into plain text', async () => {
    const report = await openReport(vsCode(), 'ghi-chu.txt', 1);
    await drop(/^Đảng ủy xã Cảnh Thụy hiện có/, 'Trích dẫn để đưa vào');
    const text = await report.changed();
    assert.ok(text.includes(`phát biểu:\n“${members}” ${cited('đoạn 2')}\n`), text);
  });

  it('a figure into LaTeX', async () => {
    const report = await openReport(vsCode(), 'bao-cao.tex', 1);
    await drop(/^Số liệu 13%/, '% Chèn trích dẫn');
    const text = await report.changed();
    assert.match(text, /dưới đây\.\n13\\% \\(?:auto|paren|text)?cite\[đoạn~2\]\{canhthuy\}\n/);
  });

  it('a sentence into the midst of a line', async () => {
    const report = await openReport(vsCode(), 'bao-cao.md', 1);
    const place = await lineBelow(vsCode(), 'Số: 47');
    await dragOnto(vsCode(), line(vsCode(), /^Số liệu 271/), { x: place.x + 400, y: place.y - 19 });
    const text = await report.changed();
    assert.ok(text.includes(`Số: 47/BC-UBND 271 đảng viên ${cited('đoạn 2')}\n`), text);
  });

  it('a sentence into a report that names its sources in footnotes, with a note of its own', async () => {
    const note = '[^1]: Trần Bình, “Sách khác”, 2001, tr. 7.';
    const text = `Đặt ở đây:\n\n\nMột câu khác.[^1]\n\n${note}\n`;
    const report = await writeReport(vsCode(), text);
    await drop(/^Đảng ủy xã Cảnh Thụy hiện có/, 'Đặt ở đây');
    const whole = `Ban biên tập, “${title}”, đoạn 2.`;
    assert.equal(
      await report.changed(),
      `Đặt ở đây:\n“${members}”[^2]\n\nMột câu khác.[^1]\n\n${note}\n[^2]: ${whole}\n`,
    );
    await report.undoTakesAllBack();
  });
});
