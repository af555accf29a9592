// @ts-check
/**
 * `npm run check:regex`: no regular expression of src takes more than linear time, whatever the text.
 * Each literal, and each pattern built while its module loads, goes through recheck's automaton (see
 * regex/judge.mjs); what it does not find safe must be explained in regex/exceptions.mjs.
 *
 *   --remember   write down what took long, so that later runs do not ask
 *   --anew       ask about all again, and remember: ten minutes
 *   --list       tell of each exception what recheck found
 */
import { exceptions } from './regex/exceptions.mjs';
import { builtWhileLoading } from './regex/built.mjs';
import { judgeAll, keyOf } from './regex/judgeAll.mjs';
import { expressions } from './regex/literals.mjs';
import { say, timed } from './hosts/progress.mjs';

const anew = process.argv.includes('--anew');
const { literals, built } = await expressions();
const loaded = await builtWhileLoading(built);
const patterns = [...literals, ...loaded];
const { judged, asked, remember } = await timed('Regular expressions', (note) =>
  judgeAll(patterns, { anew, note }),
);
if (anew || process.argv.includes('--remember')) await remember();

/** @type {string[]} */
const faults = [];
const used = new Set();

/** @param {string} file @param {string} text */
function isExplained(file, text) {
  const found = exceptions.find((one) => one.file === file && one.text === text);
  used.add(found);
  return found !== undefined;
}

let safe = 0;
/** @param {{ file: string, line: number }} place @param {string} text @param {import('./regex/judge.mjs').Judgement | undefined} judgement */
function take({ file, line }, text, judgement) {
  if (judgement?.safe === true) {
    safe += 1;
    return;
  }
  const growth = judgement?.growth ?? 'built by a call, so not seen';
  if (!isExplained(file, text)) faults.push(`${file}:${line} ${text}\n    ${growth}`);
  else if (process.argv.includes('--list')) say(`${file}:${line} ${text}\n    ${growth}`);
}

for (const literal of literals) {
  take(literal, `/${literal.source}/${literal.flags}`, judged.get(keyOf(literal)));
}
for (const place of built) {
  const made = loaded.filter(({ file, line }) => file === place.file && line === place.line);
  const judgements = made.map((pattern) => judged.get(keyOf(pattern)));
  const worst = judgements.find((judgement) => judgement?.safe === false);
  take(place, place.written, worst ?? judgements[0]);
}
for (const one of exceptions) {
  if (!used.has(one)) faults.push(`not needed: ${one.file} ${one.text}`);
}
say(
  `${literals.length} literals, ${built.length} built from strings; ${new Set(patterns.map(keyOf)).size} patterns, ${asked} asked about now: ` +
    `${safe} safe, ${exceptions.length} explained, ${faults.length} neither.`,
);
for (const fault of faults) say(`✗ ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
