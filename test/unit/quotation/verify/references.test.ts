import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import type { CheckedCitation } from '../../../../src/core/quotation/checkJson';
import { checkText, engineWith } from '../../../support/verification';
import { BOTH, EAST, EAST_TITLE, villageEngine, WEST, WEST_TITLE } from '../../../support/villages';

const EMBEDDED = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';

describe('citations in words', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  const citations = (text: string, file = 'r.md'): readonly CheckedCitation[] =>
    checkText(engine, text, file).document.citations;

  /** Each citation as "what is written | article | locator". */
  const told = (text: string, file?: string): string[] =>
    citations(text, file).map(
      ({ start, end, articleId, locator }) =>
        `${text.slice(start, end)} | ${articleId ?? ''} | ${locator ?? ''}`,
    );

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a title in running text', `${EAST_TITLE} là bài hay.`, [`${EAST_TITLE} | dong | `]],
    ['a title in marks', `Bài “${EAST_TITLE}” hay.`, [`“${EAST_TITLE}” | dong | `]],
    ['a title in straight marks', `Bài "${EAST_TITLE}" hay.`, [`"${EAST_TITLE}" | dong | `]],
    ['a title that ends with a mark only', `Bài ${EAST_TITLE}” hay.`, [`${EAST_TITLE} | dong | `]],
    ['a title in emphasis', `Bài *${EAST_TITLE}* hay.`, [`${EAST_TITLE} | dong | `]],
    [
      'a title without diacritics',
      'Bài CHUYEN LANG DONG XAY CAU MOI hay.',
      ['CHUYEN LANG DONG XAY CAU MOI | dong | '],
    ],
    [
      'a title in capitals',
      'CHUYỆN LÀNG ĐÔNG XÂY CẦU MỚI là bài hay.',
      ['CHUYỆN LÀNG ĐÔNG XÂY CẦU MỚI | dong | '],
    ],
    [
      'a title with its locator',
      `Ở “${EAST_TITLE}”, đoạn 2, có nói.`,
      [`“${EAST_TITLE}”, đoạn 2 | dong | đoạn 2`],
    ],
    [
      'a title with its year and locator',
      `Ở “${EAST_TITLE}”, 2015, đoạn 2, có nói.`,
      [`“${EAST_TITLE}”, 2015, đoạn 2 | dong | đoạn 2`],
    ],
    [
      'a title with its year, in parentheses',
      `Có nói (An, “${EAST_TITLE}”, 2015a, đoạn 2).`,
      [`(An, “${EAST_TITLE}”, 2015a, đoạn 2) | dong | đoạn 2`],
    ],
    [
      'a title with a range of paragraphs',
      `Ở “${EAST_TITLE}”, đoạn 1-2, có nói.`,
      [`“${EAST_TITLE}”, đoạn 1-2 | dong | đoạn 1-2`],
    ],
    [
      'a title with a page',
      `Ở ${EAST_TITLE}, tr. 7, có nói.`,
      [`${EAST_TITLE}, tr. 7 | dong | tr. 7`],
    ],
    ['no number of what follows', `Ở ${EAST_TITLE}, năm 7 hộ có nói.`, [`${EAST_TITLE} | dong | `]],
    [
      'a title in parentheses',
      `Có nói (${EAST_TITLE}, đoạn 2).`,
      [`(${EAST_TITLE}, đoạn 2) | dong | đoạn 2`],
    ],
    [
      'author and title in parentheses',
      `Có nói (Ban biên tập, “${EMBEDDED}”, bài học 2).`,
      [`(Ban biên tập, “${EMBEDDED}”, bài học 2) | canh-thuy | bài học 2`],
    ],
    [
      'a locator before the title',
      `Có nói (đoạn 2, “${EAST_TITLE}”).`,
      [`(đoạn 2, “${EAST_TITLE}”) | dong | đoạn 2`],
    ],
    [
      'nested parentheses',
      `Có nói (theo (sách) ${EAST_TITLE} (bản cũ), đoạn 2) rồi.`,
      [`(theo (sách) ${EAST_TITLE} (bản cũ), đoạn 2) | dong | đoạn 2`],
    ],
    ['parentheses that do not close', `Có nói (${EAST_TITLE} rồi.`, [`${EAST_TITLE} | dong | `]],
    ['parentheses closed before', `Có (nói) ${EAST_TITLE} (rồi).`, [`${EAST_TITLE} | dong | `]],
    [
      'a cut title in marks',
      'Bài “Chuyện làng Đông xây…” hay.',
      ['“Chuyện làng Đông xây…” | dong | '],
    ],
    [
      'a cut title with three dots',
      'Bài “Chuyện làng Đông xây...” hay.',
      ['“Chuyện làng Đông xây...” | dong | '],
    ],
    [
      'a cut title in parentheses',
      'Có nói (Chuyện làng Đông xây …, đoạn 1).',
      ['(Chuyện làng Đông xây …, đoạn 1) | dong | đoạn 1'],
    ],
    ['a cut title in running text', 'Chuyện làng Đông xây… là bài hay.', []],
    ['a title cut without a sign', 'Bài “Chuyện làng Đông xây” hay.', []],
    ['a title cut too short', 'Bài “Chuyện làng Đông…” hay.', []],
    ['another title', 'Bài “Chuyện làng Bắc xây cầu mới” hay.', []],
    ['a title among quoted words', `Ông kể “đã đọc ${EAST_TITLE} từ lâu lắm rồi mà quên”.`, []],
    [
      'a title in marks among quoted words',
      `Ông kể “đã đọc ‘${EAST_TITLE}’ từ lâu lắm rồi mà chẳng nhớ”.`,
      [],
    ],
    [
      'a title and a locator in marks',
      `Xem “${EAST_TITLE}, đoạn 2”.`,
      [`“${EAST_TITLE}, đoạn 2” | dong | đoạn 2`],
    ],
    [
      'several',
      `Bài “${EAST_TITLE}” và bài “${WEST_TITLE}” đều hay.`,
      [`“${EAST_TITLE}” | dong | `, `“${WEST_TITLE}” | tay | `],
    ],
    [
      'an author with a locator',
      'Có nói (Ban biên tập, đoạn 5).',
      ['(Ban biên tập, đoạn 5) | canh-thuy | đoạn 5'],
    ],
    [
      'an author with a year',
      'Có nói (Ban biên tập, 2013).',
      ['(Ban biên tập, 2013) | canh-thuy | '],
    ],
    ['an author with anything else', 'Có nói (Ban biên tập, ở xã).', []],
    ['another author', 'Có nói (Nguyễn Văn A, đoạn 5).', []],
    ['a locator alone', 'Có nói (đoạn 5).', ['(đoạn 5) |  | đoạn 5']],
    ['a locator with a stop', 'Có nói (tr. 5-6.).', ['(tr. 5-6.) |  | tr. 5-6']],
    [
      'the source named before',
      'Có nói (Sđd, tr. 3) và (ibid.) và (như trên).',
      ['(Sđd, tr. 3) |  | tr. 3', '(ibid.) |  | ', '(như trên) |  | '],
    ],
    ['a locator with a word behind it', 'Có nói (đoạn 5;xem) rồi.', []],
    ['parentheses of signs only', 'Có nói ( , ) rồi.', []],
    ['a line that is a locator', 'Đoạn 5', []],
    [
      'an author without a blank',
      'Nói (Ban biên tập,2013).',
      ['(Ban biên tập,2013) | canh-thuy | '],
    ],
    [
      'a title and a mark of something else',
      `Nêu “một” và ${EAST_TITLE}” hay.`,
      [`${EAST_TITLE} | dong | `],
    ],
    [
      'a title and a parenthesis that nothing opens',
      `Bài ${EAST_TITLE}) hay.`,
      [`${EAST_TITLE} | dong | `],
    ],
    [
      'parentheses that begin the text',
      `(${EAST_TITLE}, đoạn 2)`,
      [`(${EAST_TITLE}, đoạn 2) | dong | đoạn 2`],
    ],
    [
      'parentheses over two lines',
      `Nói (xem\n${EAST_TITLE}, đoạn 2).`,
      [`(xem\n${EAST_TITLE}, đoạn 2) | dong | đoạn 2`],
    ],
    [
      'a locator before a stop apart',
      `Nói (${EAST_TITLE}, đoạn 2 .).`,
      [`(${EAST_TITLE}, đoạn 2 .) | dong | đoạn 2`],
    ],
    [
      'a title in parentheses within marks',
      `Nêu “${EAST} (${EAST_TITLE}, đoạn 1)”.`,
      [`(${EAST_TITLE}, đoạn 1) | dong | đoạn 1`],
    ],
    [
      'a title in parentheses that end a block',
      `> ${EAST} (${EAST_TITLE}, đoạn 1)`,
      [`(${EAST_TITLE}, đoạn 1) | dong | đoạn 1`],
    ],
    [
      'a title that is the last line of a block',
      `> ${EAST}\n>\n> ${EAST_TITLE}`,
      [`${EAST_TITLE} | dong | `],
    ],
    ['no title in the first line of a block', `> — ${EAST_TITLE}\n>\n> ${EAST}`, []],
    [
      'no parentheses over paragraphs',
      `> ${EAST} (ở đây\n>\n> “${EAST_TITLE}”)`,
      [`“${EAST_TITLE}” | dong | `],
    ],
    ['other parentheses', 'Có nói (đoạn đường 5 km), (xem hình 3), (rồi).', []],
  ];
  for (const [what, text, expected] of cases) {
    it(`${what}: ${text}`, () => {
      assert.deepEqual(told(text), expected);
    });
  }

  it('are read in notes and signatures', () => {
    const note = `Một câu[^1].\n\n[^1]: ${EAST_TITLE}, đoạn 2.`;
    assert.deepEqual(told(note), [`${EAST_TITLE}, đoạn 2 | dong | đoạn 2`]);
    const block = `> ${EAST}\n>\n> — người kể, “${EAST_TITLE}”, đoạn 1`;
    assert.deepEqual(told(block), [`“${EAST_TITLE}”, đoạn 1 | dong | đoạn 1`]);
    const { quotations } = checkText(engine, block, 'r.md').document;
    assert.deepEqual(
      quotations.map(({ verdict, attributed }) => [verdict, attributed]),
      [['verbatim', true]],
    );
  });

  it('are no words of a block quotation that has a title among its own', () => {
    const inBlock = `Như “${WEST_TITLE}” viết:\n\n> ${WEST}, ${EAST_TITLE} rồi, mất 12 tháng trời.`;
    assert.deepEqual(told(inBlock), [`“${WEST_TITLE}” | tay | `]);
    const { quotations } = checkText(engine, inBlock, 'r.md').document;
    assert.deepEqual(
      quotations.map(({ verdict, articleId }) => [verdict, articleId]),
      [['altered', 'tay']],
    );
  });

  it('are no signature where much else stands in the line', () => {
    const much = 'lời kể '.repeat(25);
    assert.deepEqual(told(`> ${EAST}\n>\n> — ${much}“${EAST_TITLE}”`), []);
    assert.deepEqual(told(`> ${EAST}\n>\n> — “${EAST_TITLE}”, ${much}`), []);
  });

  it('have their parentheses near', () => {
    const far = 'lời kể '.repeat(45);
    const alone = [`${EAST_TITLE} | dong | `];
    assert.deepEqual(told(`Nói (${far}${EAST_TITLE}) rồi.`), alone);
    assert.deepEqual(told(`Nói (${EAST_TITLE}, ${far}) rồi.`), alone);
  });

  it('may be cut in the attribution of a block quotation', () => {
    const text = `#quote(block: true, attribution: [Chuyện làng Đông xây…, đoạn 1])[${EAST}]\n`;
    assert.deepEqual(told(text, 'r.typ'), ['Chuyện làng Đông xây…, đoạn 1 | dong | đoạn 1']);
  });

  it('are told once where a title reads like a locator', async () => {
    const own = await engineWith({ 'a.txt': `Đoạn 5\n\n${EAST}.` });
    const { citations: all } = checkText(own, 'Có nói (Đoạn 5).', 'r.md').document;
    assert.deepEqual(
      all.map(({ articleId }) => articleId),
      ['a'],
    );
  });

  it('have a locator where it is written', () => {
    const locators = (text: string, file: string): string[] =>
      checkText(engine, text, file).items.flatMap(({ item, unitStart }) => {
        if (item.kind !== 'citation' || !item.reference.locator) return [];
        const { range } = item.reference.locator;
        return [text.slice(range.start + unitStart, range.end + unitStart)];
      });
    assert.deepEqual(locators(`Nói (Sđd, *tr. 3*), (**đoạn 5**, ${EAST_TITLE}).`, 'r.md'), [
      'tr. 3',
      'đoạn 5',
    ]);
    assert.deepEqual(locators(`Ở **${EAST_TITLE}**, đoạn 2, có nói.`, 'r.md'), ['đoạn 2']);
    assert.deepEqual(locators('A **b** cite:[canhthuy], đoạn 5, nhé.', 'r.adoc'), ['đoạn 5']);
    const block = `#quote(block: true, attribution: [ *đoạn 2* ])[${EAST}]\n`;
    assert.deepEqual(locators(block, 'r.typ'), ['đoạn 2']);
  });

  it('with a locator of two kinds keep to the first', () => {
    assert.deepEqual(told(`Có nói (${EAST_TITLE}, đoạn 2, tr. 9).`), [
      `(${EAST_TITLE}, đoạn 2, tr. 9) | dong | đoạn 2`,
    ]);
  });

  it('by a title of two articles are ambiguous unless the words tell', () => {
    assert.deepEqual(citations(`Nêu “${BOTH}” (đoạn 2).`)[0]?.status, 'ok');
  });
});

describe('locators in words', () => {
  let engine: Engine;

  before(async () => {
    const titled = { title: 'Bài dài có nhiều đoạn văn' };
    const paragraphs = Array.from(
      { length: 9 },
      (_, index) => `Ở đoạn thứ ${index + 1} này chỉ kể một chuyện riêng số ${index + 1} mà thôi.`,
    );
    engine = await engineWith({ 'dai.txt': [titled.title, ...paragraphs].join('\n\n') });
  });

  /** What is said of a citation of paragraph 6 with this locator, in each way to write it. */
  const statuses = (locator: string): Record<string, string> => {
    const words = 'Ở đoạn thứ 6 này chỉ kể một chuyện riêng số 6 mà thôi';
    const key = engine.articles.find(({ id }) => id === 'dai')?.citekey ?? '';
    const reports: Readonly<Record<string, readonly [string, string]>> = {
      'in parentheses': ['r.md', `Nêu “${words}” (“Bài dài có nhiều đoạn văn”, ${locator}).`],
      'in the sentence': ['r.md', `Bài “Bài dài có nhiều đoạn văn”, ${locator}, nêu “${words}”.`],
      'before a verb': ['r.md', `Bài “Bài dài có nhiều đoạn văn”, ${locator} nêu “${words}”.`],
      alone: ['r.md', `Bài “Bài dài có nhiều đoạn văn” nêu “${words}” (${locator}).`],
      pandoc: ['r.qmd', `Nêu “${words}” [@${key}, ${locator}].`],
      'pandoc, with more words': ['r.qmd', `Nêu “${words}” [@${key}, ${locator}, nhấn mạnh thêm].`],
      'pandoc, in braces': ['r.qmd', `Nêu “${words}” [@${key}, {${locator}}].`],
      latex: [
        'r.tex',
        `\\documentclass{article}\\begin{document}\nNêu “${words}” \\autocite[${locator}]{${key}}.\n`,
      ],
      typst: ['r.typ', `Nêu “${words}” @${key}[${locator}].`],
      asciidoc: ['r.adoc', `Nêu “${words}” <<${key}>>, ${locator}.`],
      org: ['r.org', `Nêu “${words}” [cite:@${key} ${locator}].`],
      rst: ['r.rst', `Nêu “${words}” [${key}]_, ${locator}.`],
    };
    return Object.fromEntries(
      Object.entries(reports).map(([name, [file, text]]) => [
        name,
        checkText(engine, text, file)
          .document.citations.map(({ status }) => status)
          .join(),
      ]),
    );
  };

  for (const [locator, expected] of [
    ['đoạn 5 và sau', 'ok'],
    ['đoạn 7 và sau', 'wrong-locator'],
    ['đoạn 5 trở đi', 'ok'],
    ['đoạn 7 trở đi', 'wrong-locator'],
    ['đoạn 5 ff', 'ok'],
    ['đoạn 5tt', 'ok'],
    ['đoạn 5 f', 'ok'],
    ['đoạn 4 f', 'wrong-locator'],
    ['từ đoạn 5 đến đoạn 7', 'ok'],
    ['từ đoạn 7 đến đoạn 9', 'wrong-locator'],
    ['đoạn 5-7 và 9', 'ok'],
    ['đoạn 2 và 6', 'ok'],
    ['đoạn 2 và 5', 'wrong-locator'],
    ['đoạn 2, 4 và 6', 'ok'],
    ['đoạn 6 trở về trước', 'ok'],
    ['đoạn 5 trở về trước', 'wrong-locator'],
  ] as const) {
    it(`say what they say: ${locator}`, () => {
      const told = Object.entries(statuses(locator)).map(([name, found]) => {
        // "(đoạn 5)" alone is a citation of its own beside the title.
        return [name, name === 'alone' ? `ok,${expected}` : expected, found] as const;
      });
      assert.deepEqual(
        told.map(([name, , found]) => [name, found]),
        told.map(([name, wanted]) => [name, wanted]),
      );
    });
  }
});

describe('citations by key', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  const told = (text: string, file: string): string[] =>
    checkText(engine, text, file, { otherKeys: ['nguyen2010'] }).document.citations.map(
      ({ start, end, status, locator }) => `${text.slice(start, end)} ${status} ${locator ?? '-'}`,
    );

  it('have their locators', () => {
    assert.deepEqual(told('A [@canhthuy, đoạn 4-6].', 'r.qmd'), ['canhthuy ok đoạn 4-6']);
    assert.deepEqual(told('A [@canhthuy, bài học 2; @nguyen2010].', 'r.qmd'), [
      'canhthuy ok bài học 2',
      'nguyen2010 ok -',
    ]);
    assert.deepEqual(told('A cite:[canhthuy], đoạn 5, nhé.', 'r.adoc'), ['canhthuy ok đoạn 5']);
    assert.deepEqual(told('A cite:[canhthuy], đoạn 5... Rồi', 'r.adoc'), ['canhthuy ok đoạn 5']);
    assert.deepEqual(told('A cite:[canhthuy], năm 5 hộ.', 'r.adoc'), ['canhthuy ok -']);
  });

  it('may be no citations where the markup does not say so', () => {
    assert.deepEqual(told('Gửi @khongco nhé.', 'r.md'), []);
    assert.deepEqual(told('Gửi [@khongco] nhé.', 'r.qmd'), ['khongco unknown -']);
    assert.deepEqual(told('Như @canhthuy nêu.', 'r.md'), ['canhthuy ok -']);
  });

  it('are nobody’s business in a bibliography of the report’s own', () => {
    assert.deepEqual(told('A [@nguyen2010].', 'r.qmd'), ['nguyen2010 ok -']);
    const open = checkText(engine, 'A [@khongco].', 'r.qmd', { otherKeys: null });
    assert.deepEqual(open.findings, []);
  });
});
