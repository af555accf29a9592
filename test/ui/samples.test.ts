import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { inRepository } from '../support/hosts/root.mjs';
import type { Sample } from '../support/samples';
import { sampleFile, samples, skeletonOf } from '../support/samples';
import { emptyFolder } from '../support/ui/folders';
import { line } from '../support/ui/library';
import { openFile, Report } from '../support/ui/reports';
import { exportToWord, fill, goTo } from '../support/ui/samples';
import { closeEverything, describeInVsCode } from '../support/ui/session';

/** Set to write the reports anew instead of comparing them; then they are to be looked at. */
const writes = 'UPDATE_SAMPLES' in process.env;

/** Compares with what is kept, byte for byte. */
async function isAsKept(name: string, text: string): Promise<void> {
  const kept = sampleFile('reports', name);
  if (writes) await writeFile(kept, text);
  else assert.equal(text, await readFile(kept, 'utf8'), name);
}

/** How much two texts have in common at their start and, behind that, at their end. */
function sameAround(one: string, other: string): { start: number; end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start, end };
}

/** What a part of a Word file shows. */
function wordsOf(xml: Uint8Array | undefined): string {
  assert.ok(xml, 'the part should be there');
  return [...strFromU8(xml).matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)]
    .map(([, words]) => words)
    .join('');
}

describeInVsCode('A report made with the commands alone', (vsCode) => {
  const inWorkspace = (...parts: readonly string[]) => path.join(vsCode().workspace, ...parts);

  before('put an article beside the one that is there', async () => {
    await cp(sampleFile('library'), inWorkspace('trich-dan'), { recursive: true });
    await line(vsCode(), 'Bài viết Giao việc rõ người').waitFor();
  });

  /** Of the workspace; other suites count what is in it. */
  const folders: string[] = [];

  after(async () => {
    await closeEverything(vsCode());
    for (const folder of folders) await rm(inWorkspace(folder), { recursive: true });
    await emptyFolder(inWorkspace('trich-dan'));
  });

  /** A folder of the workspace for each try: what VS Code has open is never written over. */
  async function newFolder(): Promise<string> {
    if ((await vsCode().page.locator('.editor-group-container .tab').count()) > 0) {
      await closeEverything(vsCode());
    }
    const folder = path.relative(vsCode().workspace, await mkdtemp(inWorkspace('mau-')));
    folders.push(folder);
    return folder;
  }

  /** The skeleton as a file in a folder of the workspace, filled slot after slot. */
  async function written(sample: Sample, folder: string): Promise<string> {
    const report = path.join(folder, sample.file);
    const file = inWorkspace(report);
    const { slots, ...skeleton } = await skeletonOf(sample);
    let { text, places } = skeleton;
    await writeFile(file, text);
    for (const [index, slot] of slots.entries()) {
      await goTo(vsCode(), report, text.slice(0, places[index]));
      await fill(vsCode(), sample, slot);
      const longer = await new Report(vsCode(), file, text).changed();
      const { start, end } = sameAround(text, longer);
      const replaced = text.slice(start, text.length - end);
      assert.equal(replaced.trim(), '', `${slot} should leave alone what was written by hand`);
      places = places.map((each) => (each > start ? each + longer.length - text.length : each));
      text = longer;
    }
    return text;
  }

  for (const sample of samples) {
    it(`${sample.file} is as it was looked at`, async () => {
      const { bibliography } = sample;
      const folder = await newFolder();
      if (bibliography !== null) {
        await cp(sampleFile('skeletons', bibliography), inWorkspace(folder, bibliography));
      }
      await mkdir(sampleFile('reports'), { recursive: true });
      await isAsKept(sample.file, await written(sample, folder));
      if (bibliography !== null) {
        const { name } = path.parse(sample.file);
        await isAsKept(`${name}.bib`, await readFile(inWorkspace(folder, bibliography), 'utf8'));
      }
    });
  }

  it('leaves as the Word file of an office', async () => {
    const folder = await newFolder();
    const file = path.join(folder, 'van-ban.md');
    await cp(sampleFile('reports', 'pandoc.md'), inWorkspace(file));
    await cp(sampleFile('reports', 'pandoc.bib'), inWorkspace(folder, 'nguon.bib'));
    await openFile(vsCode(), file);
    const word = inWorkspace(folder, 'van-ban.docx');
    await exportToWord(vsCode(), word);
    const bytes = await readFile(word);
    // To be looked at.
    await mkdir(inRepository('out', 'samples'), { recursive: true });
    await writeFile(inRepository('out', 'samples', 'van-ban.docx'), bytes);
    const words = wordsOf(unzipSync(bytes)['word/document.xml']);
    for (const shown of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '47/BC-UBND',
      '“Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên, sinh hoạt tại 12 chi bộ thôn.”',
      'Bốn là, coi trọng công tác kiểm tra',
      'Giao việc rõ người, rõ việc, rõ thời hạn',
      'Nguyễn Thị Hoa',
    ]) {
      assert.ok(words.includes(shown), `${shown} should be in: ${words}`);
    }
  });
});
