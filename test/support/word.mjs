// @ts-check
/**
 * `npm run check:word`: exports the reports of test/fixtures/word with the command line, has
 * LibreOffice lay them out, and looks at the pages: paper, page numbers, words in their order.
 * The pictures are left in out/word, to be looked at by people. Needs a build, and of Debian
 * libreoffice-writer and poppler-utils; what of these is missing is told, and is no failure.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..'));

const { say } = await import('./hosts/progress.mjs');
const { inRepository } = await import('./hosts/root.mjs');

const run = promisify(execFile);
const folder = inRepository('out', 'word');
const reports = inRepository('test', 'fixtures', 'word');

/** What each report's pages have to show, in this order. @type {Record<string, readonly RegExp[]>} */
const shown = {
  'bao-cao': [
    /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/,
    /Độc lập - Tự do - Hạnh phúc/,
    /Số: 05\/BC-SNV/,
    /BÁO CÁO/,
    /Kính gửi: Ủy ban nhân dân tỉnh/,
    /I\. KẾT QUẢ THỰC HIỆN/,
    /đoạn 5\)/,
    /Theo Quyết định số 318\/QĐ-TTg/,
    /đ\) thư viện/,
    /Hình 1\. Sơ đồ tổ chức/,
    /TÀI LIỆU THAM KHẢO/,
    /Nơi nhận:/,
    /Nguyễn Văn An/,
  ],
  dang: [
    /ĐẢNG CỘNG SẢN VIỆT NAM/,
    /Số 127-BC\/BTGDVTU/,
    /BÁO CÁO/,
    /-----/,
    /I\. KẾT QUẢ THỰC HIỆN/,
    /PHÓ TRƯỞNG BAN/,
    /Nguyễn Văn An/,
  ],
  'cong-van': [
    /Số: ………\/ĐHSP-HCTC/,
    /V\/v góp ý dự thảo/,
    /Kính gửi:/,
    /- Vụ Tổ chức cán bộ;/,
    /Trân trọng\.\/\./,
    /TL\. HIỆU TRƯỞNG/,
  ],
};

/** Whether a program can be run. @param {string} program @param {...string} args */
async function has(program, ...args) {
  return run(program, args).then(
    () => true,
    () => false,
  );
}

/** The text of a page or of all, as it is laid out. @param {string} pdf @param {...string} pages */
async function textOf(pdf, ...pages) {
  return (await run('pdftotext', ['-layout', ...pages, pdf, '-'])).stdout.normalize('NFC');
}

/** What is wrong with the pages of a report. @param {string} name @returns {Promise<string[]>} */
async function faultsOf(name) {
  const word = path.join(folder, `${name}.docx`);
  const cli = inRepository('dist', 'cli.js');
  const report = path.join(reports, `${name}.md`);
  await run(process.execPath, [cli, 'export-word', report, '--output', word]);
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const office = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf'];
  await run('soffice', [...office, '--outdir', folder, word]);
  const pdf = path.join(folder, `${name}.pdf`);
  await run('pdftoppm', ['-r', '80', '-png', pdf, path.join(folder, name)]);
  const info = (await run('pdfinfo', [pdf])).stdout;
  const pages = Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]);
  const faults = /^Page size:.*\(A4\)/m.test(info) ? [] : ['the paper is not A4'];
  const text = (await textOf(pdf)).replace(/\s+/g, ' ');
  let at = 0;
  for (const words of shown[name] ?? []) {
    const found = words.exec(text.slice(at));
    if (found) at += found.index;
    else faults.push(`${words} is not there, or not in its place`);
  }
  const first = (await textOf(pdf, '-l', '1')).trimStart().split('\n')[0]?.trim();
  if (first === '1') faults.push('the first page has a number');
  for (let page = 2; page <= pages; page += 1) {
    const head = (await textOf(pdf, '-f', String(page), '-l', String(page))).trimStart();
    if (head.split('\n')[0]?.trim() !== String(page))
      faults.push(`page ${page} has no number above`);
  }
  say(`  ${faults.length === 0 ? '✓' : '✗'} ${name}: ${pages} page(s)`);
  return faults.map((fault) => `${name}: ${fault}`);
}

const missing = [];
if (!(await has('soffice', '--version'))) missing.push('LibreOffice (libreoffice-writer)');
if (!(await has('pdftotext', '-v'))) missing.push('pdftotext, pdftoppm (poppler-utils)');
if (missing.length > 0) {
  say(`Not checked: there is no ${missing.join(', no ')}.`);
} else {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const names = (await readdir(reports)).filter((name) => name.endsWith('.md'));
  const faults = [];
  // One at a time: LibreOffice starts but once for a profile.
  for (const name of names) faults.push(...(await faultsOf(path.parse(name).name)));
  await rm(path.join(folder, 'profile'), { recursive: true, force: true });
  faults.forEach((fault) => say(fault));
  say(`The pages are in ${path.relative('.', folder)}: look at them.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
