import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { checkText, engineWith } from '../../../support/verification';
import { EAST_TITLE } from '../../../support/villages';

const LINK = 'https://xa.example/tin/2015_so-7?a=1';
const MAIL = 'ban.tin@xa.example';
const BEFORE = 'Mọi tin của xã đều đăng ở trang';
const BEHIND = 'để bà con xem hằng ngày, hoặc hỏi qua';
const WORDS = `${BEFORE} ${LINK} ${BEHIND} ${MAIL} cũng được`;

/** How each markup writes an address that its page shows. */
const WRITTEN: Readonly<Record<string, readonly ((address: string) => string)[]>> = {
  'r.txt': [(address) => address],
  'r.md': [(address) => address, (address) => `<${address}>`],
  'r.qmd': [(address) => `<${address}>`, (address) => address],
  'r.tex': [(address) => `\\url{${address}}`, (address) => `\\url{${address.replace('_', '\\_')}}`],
  'r.typ': [
    (address) => (address.includes('@') ? `#link("mailto:${address}")` : address),
    (address) => `#link("${address.includes('@') ? 'mailto:' : ''}${address}")`,
  ],
  'r.adoc': [
    (address) => address,
    (address) => (address.includes('@') ? `mailto:${address}[]` : `${address}[]`),
  ],
  'r.rst': [(address) => address],
  'r.org': [
    (address) => address,
    (address) => (address.includes('@') ? address : `[[${address}]]`),
    (address) => (address.includes('@') ? address : `<${address}>`),
  ],
  'r.html': [(address) => address, (address) => `<a href="${address}">${address}</a>`],
};

describe('addresses in quoted words', () => {
  let engine: Engine;

  before(async () => {
    engine = await engineWith({
      'tin.txt': `Bản tin của xã ở trên mạng\n\n${WORDS}.`,
      'dong.txt': `${EAST_TITLE}\n\nNăm 2015, cả xã có 271 đảng viên.`,
    });
  });

  const verdicts = (text: string, file: string): readonly string[] =>
    checkText(engine, text, file).document.quotations.map(({ verdict }) => verdict);

  for (const [file, ways] of Object.entries(WRITTEN)) {
    for (const [index, write] of ways.entries()) {
      const quotation = (link: string, mail: string): string => {
        const words = `${BEFORE} ${write(link)} ${BEHIND} ${write(mail)} cũng được`;
        const [open, close] = file === 'r.typ' ? ['“', '”'] : ['“', '”'];
        const text = `Bài ghi ${open}${words}${close}.\n`;
        return file === 'r.tex' ? `\\documentclass{article}\\begin{document}\n\n${text}` : text;
      };

      it(`are compared as words in ${file}, written in way ${index + 1}`, () => {
        assert.deepEqual(verdicts(quotation(LINK, MAIL), file), ['verbatim']);
        assert.deepEqual(verdicts(quotation(LINK.replace('7', '8'), MAIL), file), ['altered']);
        assert.deepEqual(verdicts(quotation(LINK.replace('so', 'sổ'), MAIL), file), ['altered']);
        assert.deepEqual(verdicts(quotation(LINK, MAIL.replace('tin', 'tim')), file), ['altered']);
      });
    }
  }

  it('are repaired where they differ, and nothing round them', () => {
    const text = `Nêu “${WORDS.replace('so-7', 'so-9')}”.`;
    const [item] = checkText(engine, text, 'r.txt').items;
    assert.ok(item?.item.kind === 'quotation');
    assert.deepEqual(
      item.item.differences.map(({ kind, report, source }) => [kind, report, source]),
      [['number', '9', '7']],
    );
  });
});

describe('addresses in running text', () => {
  let engine: Engine;

  before(async () => {
    engine = await engineWith({
      'dong.txt': `${EAST_TITLE}\n\nNăm 2015, cả xã có 271 đảng viên. Dân làng rất mừng vui vì có cầu.`,
    });
  });

  const SLUG = 'https://bao.example/chuyen-lang-dong-xay-cau-moi';

  it('name no article by the words in them', () => {
    assert.deepEqual(
      checkText(engine, `Xem ${SLUG}-350.html nhé.`, 'r.txt').document.citations,
      [],
    );
  });

  it('state no figures', () => {
    const { document } = checkText(
      engine,
      `Theo “${EAST_TITLE}” (https://bao.example/tin-350-dang-vien), xã có 271 đảng viên.`,
      'r.txt',
    );
    assert.deepEqual(
      document.figures.map(({ text, verdict }) => [text, verdict]),
      [['271 đảng viên', 'right']],
    );
  });

  it('hold no marks of quotations', () => {
    const { quotations } = checkText(
      engine,
      "Ở 'https://a.example/x'y' và http://b.example/'c, “Dân làng rất mừng vui vì có cầu”.",
      'r.txt',
    ).document;
    assert.deepEqual(
      quotations.map(({ text, verdict }) => [text, verdict]),
      [['Dân làng rất mừng vui vì có cầu', 'verbatim']],
    );
  });
});
