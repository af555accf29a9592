// @ts-check
/**
 * `npm run check:tools`: fills the reports of test/fixtures/real-tools with what the commands of the
 * extension insert and export, has the real program of each markup make a page of it, and of the
 * samples in test/fixtures/samples, and reads the page: quotations word for word, figures, citations, the list; nothing warned of. What the verifier
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
const { sampleFolder, samples } = await import('./realTools/samples.mjs');

/** @import { Shown, Wanted } from './realTools/reports.mjs' */
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

/** What a page does not say that it should. @param {string} page @param {Wanted} wanted */
function faultsOfPage(page, { inOrder, listed }) {
  const text = wordsOf(page);
  /** @type {string[]} */
  const faults = [];
  let at = 0;
  for (const shown of inOrder) {
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

/**
 * Has a tool make the page of a report, in a folder of its own.
 * @param {{ name: string, file: string, files: Readonly<Record<string, string>>, wanted: Wanted }} report
 *   its own file and those beside it, as paths by their names there
 * @param {Tool} tool
 */
async function check({ name, file, files, wanted }, tool) {
  const place = path.join(folder, `${name} ${tool.name}`.replace(/[^\w.]+/g, '-'));
  await mkdir(place);
  for (const [beside, from] of Object.entries(files)) await cp(from, path.join(place, beside));
  const page = await tool.render(place, file);
  await writeFile(path.join(place, 'page.txt'), page.text);
  if (page.html !== undefined) await writeFile(path.join(place, 'page.html'), page.html);
  const faults = [...page.faults, ...(page.text === '' ? [] : faultsOfPage(page.text, wanted))];
  if (faults.length === 0 && page.text === '') faults.push('there is no page');
  return { faults, absent: page.absent };
}

/**
 * What the verifier, as the command line, finds in a report.
 * @param {{ file: string, unread?: string | undefined }} report @param {string} articles their folder
 */
async function verified({ file, unread }, articles) {
  const cli = [inRepository('dist', 'cli.js'), 'check', file, '--library', articles];
  const { ok, output } = await run(folder, process.execPath, cli);
  const found = output
    .split('\n')
    .filter((line) => /: (?:error|warning|information) \[/.test(line));
  const faults = found.filter((line) => unread === undefined || !line.includes(unread));
  return ok || found.length > 0 ? faults : ['the verifier failed'];
}

const count = { clean: 0, faulty: 0, absent: 0, findings: 0 };

/**
 * Checks a report with all its tools, and tells of each.
 * @param {Parameters<typeof check>[0]} report @param {readonly Tool[]} tools @param {readonly string[]} found
 */
async function checkWith(report, tools, found) {
  found.forEach((fault) => say(`  ! ${fault}`));
  count.findings += found.length;
  if (found.some((fault) => fault.includes(': error ['))) count.faulty += 1;
  for (const tool of tools) {
    const title = `${report.name}: ${tool.name}`;
    const missing = await missingOf(tool);
    const { faults, absent } =
      missing.length > 0 ? { faults: [], absent: missing.join(', ') } : await check(report, tool);
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

const args = process.argv.slice(2);
const names = args.filter((name) => name !== '--all');
const isAsked = (/** @type {string} */ file) =>
  names.length === 0 || names.some((name) => file.includes(name));
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await writeBibliographies();
const editor = await Editor.start(library);
try {
  for (const report of reports.filter(({ file }) => isAsked(file))) {
    const { file, languageId } = report;
    const source = await readFile(path.join(fixtures, file), 'utf8');
    const written = path.join(folder, file);
    const uri = pathToFileURL(written).href;
    await writeFile(written, await editor.write({ uri, languageId, text: source }, insertions));
    const beside = Object.keys(exported).map((name) => [name, path.join(folder, name)]);
    const files = { ...Object.fromEntries(beside), [file]: written };
    const wanted = { inOrder: shownBy(report), listed };
    const found = await verified(report, library);
    await checkWith({ name: file, file, files, wanted }, report.by, found);
  }
} finally {
  editor.end();
}
say('  Reports made by hand with the commands:');
for (const { file, beside, by, wanted } of samples.filter(({ file }) => isAsked(file))) {
  const report = path.join(sampleFolder, 'reports', file);
  const found = await verified({ file: report }, path.join(sampleFolder, 'library'));
  const files = { ...beside, [file]: report };
  await checkWith({ name: `sample ${file}`, file, files, wanted }, by, found);
}
say(`${count.clean} clean, ${count.faulty} with faults, ${count.absent} not here.`);
say(`The verifier found ${count.findings} in what was inserted.`);
say(`The pages are in ${path.relative('.', folder)}: look at them.`);
process.exitCode = count.faulty > 0 || (args.includes('--all') && count.absent > 0) ? 1 : 0;
