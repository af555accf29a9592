// @ts-check
/**
 * `npm run check:tools`: fills the reports of test/fixtures/real-tools with what the commands of the
 * extension insert and export, has the real program of each markup make a page of it, and reads the
 * page: quotations word for word, figures, citations, the list; nothing warned of. What the verifier
 * finds in these reports is told, too, and an error is a failure. Pages are left in out/real-tools, to
 * be looked at by people. Needs a build. A program that is not here is told and counted, and is no
 * failure; `--all` makes it one. Names behind narrow the reports.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..'));

const { say } = await import('./hosts/progress.mjs');
const { inRepository } = await import('./hosts/root.mjs');
const { Editor } = await import('./realTools/editor.mjs');
const { wordsOf } = await import('./realTools/pages.mjs');
const { run, versionOf } = await import('./realTools/programs.mjs');
const { insertions, listed, reports, shownBy } = await import('./realTools/reports.mjs');

/** @import { ReportCase, Shown } from './realTools/reports.mjs' */
/** @import { Tool } from './realTools/tools.mjs' */

const folder = inRepository('out', 'real-tools');
const fixtures = inRepository('test', 'fixtures', 'real-tools');
const library = path.join(fixtures, 'thu-vien');

/** The library as the command line exports it, by the file that holds it. */
const exported = {
  'references.bib': 'biblatex',
  'references.bibtex': 'bibtex',
  'references.json': 'csl-json',
  'references.yaml': 'csl-yaml',
  'references.yml': 'hayagriva',
};

async function writeBibliographies() {
  for (const [file, format] of Object.entries(exported)) {
    const args = ['export', '--library', library, '--format', format];
    const cli = [inRepository('dist', 'cli.js'), ...args, '--output', path.join(folder, file)];
    await promisify(execFile)(process.execPath, cli);
  }
}

/** What a tool needs and is not here. @param {Tool} tool */
async function missingOf({ needs, version, name }) {
  const missing = [];
  for (const [program, ...args] of needs) {
    if ((await versionOf(program, ...args)) === null) missing.push(program);
  }
  if (version && (await version()) === null) missing.push(name);
  return [...new Set(missing)];
}

/** What a page does not say that it should. @param {string} page @param {ReportCase} report */
function faultsOfPage(page, report) {
  const text = wordsOf(page);
  /** @type {string[]} */
  const faults = [];
  let at = 0;
  for (const shown of shownBy(report)) {
    const found = placeOf(text, shown, at);
    if (found) at = found.end;
    else faults.push(`${shown} is not there, or not in its place`);
  }
  for (const shown of listed) {
    if (!placeOf(text, shown, at)) faults.push(`${shown} is not in the list`);
  }
  return faults;
}

/** @param {string} text @param {Shown} shown @param {number} from */
function placeOf(text, shown, from) {
  const rest = text.slice(from);
  const found = typeof shown === 'string' ? shown : shown.exec(rest)?.[0];
  const start = found === undefined ? -1 : rest.indexOf(found);
  return found === undefined || start < 0 ? null : { end: from + start + found.length };
}

/** @param {ReportCase} report @param {string} text as the extension wrote it @param {Tool} tool */
async function check(report, text, tool) {
  const place = path.join(folder, `${report.file} ${tool.name}`.replace(/[^\w.]+/g, '-'));
  await mkdir(place);
  for (const file of Object.keys(exported)) {
    await cp(path.join(folder, file), path.join(place, file));
  }
  await writeFile(path.join(place, report.file), text);
  const page = await tool.render(place, report.file);
  await writeFile(path.join(place, 'page.txt'), page.text);
  const faults = [...page.faults, ...(page.text === '' ? [] : faultsOfPage(page.text, report))];
  if (faults.length === 0 && page.text === '') faults.push('there is no page');
  return { faults, absent: page.absent };
}

/** What the verifier, as the command line, finds in a report. @param {ReportCase} report @param {string} text */
async function verified({ file }, text) {
  await writeFile(path.join(folder, file), text);
  const cli = [inRepository('dist', 'cli.js'), 'check', file, '--library', library];
  const { ok, output } = await run(folder, process.execPath, cli);
  const found = output.split('\n').filter((line) => line.startsWith(`${file}:`));
  return ok || found.length > 0 ? found : ['the verifier failed'];
}

const args = process.argv.slice(2);
const names = args.filter((name) => name !== '--all');
const asked = reports.filter(
  ({ file }) => names.length === 0 || names.some((name) => file.includes(name)),
);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await writeBibliographies();
const editor = await Editor.start(library);
const count = { clean: 0, faulty: 0, absent: 0, findings: 0 };
try {
  for (const report of asked) {
    const source = await readFile(path.join(fixtures, report.file), 'utf8');
    const uri = pathToFileURL(path.join(folder, report.file)).href;
    const { languageId } = report;
    const text = await editor.write({ uri, languageId, text: source }, insertions);
    const found = await verified(report, text);
    found.forEach((fault) => say(`  ! ${fault}`));
    count.findings += found.length;
    if (found.some((fault) => fault.includes(': error ['))) count.faulty += 1;
    for (const tool of report.by) {
      const title = `${report.file}: ${tool.name}`;
      const missing = await missingOf(tool);
      if (missing.length > 0) {
        count.absent += 1;
        say(`  – ${title}: not here: ${missing.join(', ')}`);
        continue;
      }
      const { faults, absent } = await check(report, text, tool);
      if (absent !== undefined) {
        count.absent += 1;
        say(`  – ${title}: not here: ${absent}`);
        continue;
      }
      count[faults.length === 0 ? 'clean' : 'faulty'] += 1;
      say(`  ${faults.length === 0 ? '✓' : '✗'} ${title}`);
      faults.forEach((fault) => say(`      ${fault}`));
    }
  }
} finally {
  editor.end();
}
say(`${count.clean} clean, ${count.faulty} with faults, ${count.absent} not here.`);
say(`The verifier found ${count.findings} in what was inserted.`);
say(`The pages are in ${path.relative('.', folder)}: look at them.`);
process.exitCode = count.faulty > 0 || (args.includes('--all') && count.absent > 0) ? 1 : 0;
