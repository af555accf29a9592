// @ts-check
/** What the animation shows: the main job, from an article to a report that is right. */
import {
  openContainer,
  quickInputField,
  quickInputRows,
  treeRow,
  webviewFrame,
} from '../hosts/workbench.mjs';

/** @typedef {import('../hosts/page.mjs').VsCodePage} VsCodePage */
/** @typedef {import('./film.mjs').Film} Film */

/** CSS pixels: small enough that words are to be read where a page shows it smaller. */
export const viewport = { width: 960, height: 540 };

export const start = { x: 520, y: 470 };

/** A caption in each language, and the keys that are pressed. */
export const captions = [
  {
    vi: 'Mở bài viết: bấm vào một bài học trong thư viện',
    en: 'Open an article: click a lesson in the library',
    keys: '',
  },
  {
    vi: 'Chèn đoạn trích: bấm vào câu, nguồn được ghi kèm',
    en: 'Insert a quotation: click a sentence, the source comes with it',
    keys: '',
  },
  {
    vi: 'Chèn số liệu: gõ không dấu cũng tìm được',
    en: 'Insert a figure: found without diacritics',
    keys: 'Ctrl+Alt+S',
  },
  {
    vi: 'Lỡ sửa một từ? Chỗ sai được gạch chân ngay',
    en: 'A word was changed? It is underlined at once',
    keys: '',
  },
  {
    vi: 'Sửa nhanh: khôi phục nguyên văn của nguồn',
    en: 'Quick fix: the source’s own words come back',
    keys: 'Ctrl+.',
  },
  {
    vi: 'Dẫn nguồn: chọn bài, bấm Enter',
    en: 'Cite: choose the article, press Enter',
    keys: 'Ctrl+Alt+C',
  },
  {
    vi: 'Mọi chỗ trích, số liệu, nguồn: đúng với bài viết',
    en: 'Every quotation, figure and citation: as in the source',
    keys: '',
  },
];

/** The report before anything is inserted. */
export const report = `# Báo cáo công tác Đảng

## Kinh nghiệm xã bạn

Đảng bộ xã Cảnh Thụy hiện có .

Về kỷ cương, bài viết nhấn mạnh:

Chi bộ sẽ vận dụng kinh nghiệm này .
`;

/** @param {VsCodePage} vsCode @param {number} line @param {number} column from 1 */
async function goTo({ page }, line, column) {
  // The focus may still be on its way from the reader: then the keys are pressed again.
  for (let tries = 10; tries > 0; tries -= 1) {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+G');
    try {
      await quickInputField(page).fill(`:${line}:${column}`, { timeout: 1500 });
      await page.keyboard.press('Enter');
      await page.getByText(`Ln ${line}, Col ${column}`, { exact: true }).waitFor({ timeout: 3000 });
      await page.locator('.monaco-editor.focused').waitFor();
      return;
    } catch (error) {
      if (tries === 1) {
        throw error;
      }
    }
  }
}

/** Where a word of the report is shown. @param {VsCodePage} vsCode @param {string} word */
async function placeOf({ page }, word) {
  const place = await page.locator('.monaco-editor .view-lines').evaluate((lines, wanted) => {
    const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = (node.textContent ?? '').replaceAll('\u{A0}', ' ').indexOf(wanted);
      if (at >= 0) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    }
    return null;
  }, word);
  if (!place) {
    throw new Error(`The report does not show “${word}”.`);
  }
  return place;
}

/** Waits until a place of the reader is in sight and moves no more. @param {import('playwright-core').Locator} what */
async function comesToRest(what) {
  await what.evaluate(
    (element) =>
      new Promise((resolve, reject) => {
        let before = NaN;
        let left = 600;
        const look = () => {
          const { top, bottom } = element.getBoundingClientRect();
          left -= 1;
          if (top === before && top >= 0 && bottom <= innerHeight) {
            resolve(true);
          } else if (left === 0) {
            reject(new Error(`The passage is at ${top} to ${bottom} of ${innerHeight}.`));
          } else {
            before = top;
            requestAnimationFrame(look);
          }
        };
        look();
      }),
  );
}

/**
 * Words that go over lines have no middle of their own: that of their longest line.
 * @param {import('playwright-core').Locator} words of the reader
 */
async function insideOf(words) {
  const box = await words.boundingBox();
  const inside = await words.evaluate((span) => {
    const lines = [...span.getClientRects()].sort((a, b) => b.width - a.width);
    const whole = span.getBoundingClientRect();
    const { left = 0, top = 0, width = 0, height = 0 } = lines[0] ?? {};
    return { x: left - whole.left + width / 2, y: top - whole.top + height / 2 };
  });
  return { x: (box?.x ?? 0) + inside.x, y: (box?.y ?? 0) + inside.y };
}

/** Where text goes: at the end of a line, or before the full stop that ends it. @param {string} words */
function endOf(words) {
  const lines = report.split('\n');
  const line = lines.findIndex((each) => each.startsWith(words));
  const text = lines[line] ?? '';
  return /** @type {const} */ ([line + 1, text.length + (text.endsWith('.') ? 0 : 1)]);
}

/** @param {VsCodePage} vsCode */
export async function prepare(vsCode) {
  const { page } = vsCode;
  await openContainer(page, 'Trích Dẫn');
  await treeRow(page, /^Bài học 5/).waitFor();
  await goTo(vsCode, ...endOf('Về kỷ cương'));
  await page.keyboard.type(' ');
  await page.mouse.move(start.x, start.y);
}

/** @param {VsCodePage} vsCode @param {Film} film */
export async function play(vsCode, film) {
  const { page } = vsCode;
  const reader = webviewFrame(page);
  const sentence = reader.locator('.sentence', { hasText: 'Giữ vững nguyên tắc kỷ cương' });
  const list = quickInputRows(page);
  const sidebar = page.locator('.part.sidebar');
  const squiggle = page.locator('.squiggly-error');

  await film.next(1500);
  await film.click(treeRow(page, /^Bài học 3/));
  await comesToRest(sentence);
  await film.hold(2200);

  await film.next(500);
  await film.clickAt(await insideOf(sentence));
  const insert = reader.getByRole('button', { name: 'Chèn thành đoạn trích' });
  await insert.waitFor();
  await film.hold(500);
  await film.click(insert);
  await page.locator('.view-line', { hasText: 'Giữ vững nguyên tắc' }).first().waitFor();
  await sidebar.getByText(/^“Giữ vững/).waitFor();
  await film.hold(2200);
  await film.moveTo(start);

  await goTo(vsCode, ...endOf('Đảng bộ xã'));
  await film.next(900);
  await page.keyboard.press('Control+Alt+S');
  await list.first().waitFor();
  await film.hold(900);
  await film.type('da', 'ng', ' vi', 'en');
  await quickInputRows(page, '271 đảng viên').first().waitFor();
  await film.hold(1200);
  await page.keyboard.press('Enter');
  await quickInputRows(page, 'Số liệu kèm đơn vị').waitFor();
  await film.hold(900);
  await page.keyboard.press('Enter');
  await sidebar.getByText(/^271 đảng viên/).waitFor();
  await film.hold(2000);

  await film.next(700);
  await film.clickAt(await placeOf(vsCode, 'cương của'), 2);
  await film.hold(400);
  await film.type('luậ', 't');
  await squiggle.first().waitFor();
  await film.moveTo(start);
  await film.hold(700);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover:visible').getByText('cương', { exact: true }).waitFor();
  await film.hold(2200);
  await page.keyboard.press('Escape');

  await film.next(700);
  await page.keyboard.press('Control+Period');
  await page.locator('.action-widget').getByText('Khôi phục nguyên văn').first().waitFor();
  await film.hold(1700);
  await page.keyboard.press('Enter');
  await squiggle.first().waitFor({ state: 'detached' });
  await film.hold(1800);

  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await film.next(600);
  await page.keyboard.press('Control+Alt+C');
  await list.first().waitFor();
  await film.hold(700);
  await film.type('ca', 'nh', ' th', 'uy');
  await film.hold(900);
  await page.keyboard.press('Enter');
  await sidebar
    .getByText(/^\(Ban biên tập/)
    .nth(2)
    .waitFor();
  await film.hold(1300);

  await film.next(300);
  await film.hold(3000);
}
