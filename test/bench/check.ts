import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { words } from '../../src/core/text/words';
import { Misquoter } from '../support/misquotations';
import { makeCorpus, seededRandom } from './searchCorpus';

/*
 * A repository of reports, checked from the command line: how long, and how much memory at most, for
 * a number of reports and for a tenth of it. Ten quotations a report, one in ten altered. Needs a
 * build.
 *
 *   npm run bench:check -- [REPORTS] [ARTICLES]
 */

const REPORTS = Number(process.argv[2] ?? 1000);
const ARTICLES = Number(process.argv[3] ?? 1000);
const QUOTATIONS = 10;

const random = seededRandom(11);
const below = (count: number): number => Math.floor(random() * count);
const texts = Array.from(makeCorpus(ARTICLES), ({ text }) => text);
const own = new Misquoter([texts.slice(0, 50).join(' ')], seededRandom(12));
const filler = (count: number): string => own.drawn(count).quoted;

/** So many words of an article, one of them another where it is to be wrong. */
function quotation(isAltered: boolean): string {
  const text = below(texts.length);
  const source = texts[text] ?? '';
  const found = words(source);
  const length = 12 + below(28);
  const first = below(Math.max(1, found.length - length));
  const quoted = source.slice(found[first]?.start, found[first + length - 1]?.end);
  const at = found[first + 3];
  const word = at ? source.slice(at.start, at.end) : '';
  const told = isAltered ? quoted.replace(` ${word} `, ` ${own.word()} `) : quoted;
  return `${filler(40)}. Báo cáo viết “${told}” [@bai-${text + 1}]. ${filler(40)}.`;
}

async function write(folder: string): Promise<number> {
  const library = path.join(folder, 'trich-dan');
  await mkdir(library, { recursive: true });
  for (const [index, text] of texts.entries()) {
    const name = path.join(library, `bai-${index + 1}`);
    await writeFile(`${name}.txt`, text);
    await writeFile(`${name}.article.json`, JSON.stringify({ citekey: `bai-${index + 1}` }));
  }
  let bytes = 0;
  for (let report = 0; report < REPORTS; report += 1) {
    const paragraphs = Array.from({ length: QUOTATIONS }, (_, at) => quotation(at === 4));
    const text = `# Báo cáo ${report}\n\n${paragraphs.join('\n\n')}\n`;
    bytes += Buffer.byteLength(text);
    const below = path.join(folder, 'bao-cao', String(report % 10));
    await mkdir(below, { recursive: true });
    await writeFile(path.join(below, `${report}.md`), text);
  }
  return bytes;
}

interface Run {
  readonly seconds: number;
  /** Of the processor, which other work on the machine changes least. */
  readonly processor: number;
  readonly megabytes: number;
  readonly findings: number;
}

/** What the process took is told by itself, when it ends. */
const watcher = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify([maxRSS, userCPUTime + systemCPUTime]));
});
`;

function check(cwd: string, args: readonly string[]): Promise<Run> {
  const preload = path.join(cwd, 'memory.cjs');
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['-r', preload, path.resolve('dist/cli.js'), 'check', ...args, '--no-embedded'],
      { cwd, stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
    );
    let [output, memory] = ['', ''];
    child.stdout?.on('data', (piece: Buffer) => (output += piece.toString()));
    child.stdio[3]?.on('data', (piece: Buffer) => (memory += piece.toString()));
    child.on('close', () => {
      const seconds = (performance.now() - begun) / 1000;
      const findings = output.match(/\[altered\]|"ruleId": "altered"/g)?.length ?? 0;
      const [kilobytes = NaN, microseconds = NaN] = JSON.parse(memory) as number[];
      const [megabytes, processor] = [kilobytes / 1000, microseconds / 1e6];
      resolve({ seconds, processor, megabytes, findings });
    });
  });
}

const folder = await mkdtemp(path.join(tmpdir(), 'trich-dan-bench-'));
try {
  const bytes = await write(folder);
  await writeFile(path.join(folder, 'memory.cjs'), watcher);
  console.log(
    `${REPORTS} reports (${(bytes / 1e6).toFixed(1)} MB, ${REPORTS * QUOTATIONS} quotations), ${ARTICLES} articles`,
  );
  console.log('| what | seconds | of the processor | most memory | altered found |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const [what, args] of [
    ['one report', ['bao-cao/0/0.md']],
    ['a tenth', ['bao-cao/0']],
    ['all', ['.']],
    ['all, as SARIF', ['.', '--format', 'sarif']],
    ['all, as JSON', ['.', '--format', 'json:ket-qua.json', '--format', 'text']],
  ] as const) {
    const { seconds, processor, megabytes, findings } = await check(folder, args);
    const figures = [
      seconds.toFixed(1),
      processor.toFixed(1),
      `${megabytes.toFixed(0)} MB`,
      String(findings),
    ];
    console.log(`| ${[what, ...figures].join(' | ')} |`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
