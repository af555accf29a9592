// @ts-check
/**
 * `npm run check:regex`: no regular expression of src takes more than linear time, whatever the text.
 * Each literal, and each pattern built while its module loads, goes through recheck's automaton (see
 * regex/judge.mjs); what that does not find safe must be explained in regex/exceptions.txt, and the
 * reason is checked as far as it can be. Then the functions that take untrusted text are given texts
 * that slow patterns down (regex/attack.ts).
 *
 *   --remember   write down what took long, so that later runs do not ask
 *   --anew       ask about all again, and remember: ten minutes
 *   --list       tell of each exception what recheck found
 *   --static     without the attack
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { attack } from './regex/runAttack.mjs';
import { builtWhileLoading } from './regex/built.mjs';
import { readExceptions } from './regex/exceptions.mjs';
import { anchored, unsound, witness } from './regex/explained.mjs';
import { judgeAll, keyOf } from './regex/judgeAll.mjs';
import { expressions } from './regex/literals.mjs';
import { inRepository } from './hosts/root.mjs';
import { say, timed } from './hosts/progress.mjs';

/** @typedef {import('./regex/judge.mjs').Judgement} Judgement */
/** @typedef {{ file: string, line: number, text: string, patterns: { source: string, flags: string }[] }} Place */

const has = (/** @type {string} */ option) => process.argv.includes(option);
const exceptions = await readExceptions();
const { literals, built } = await expressions();
const loaded = await builtWhileLoading(built);

/** @type {Place[]} */
const places = [
  ...literals.map((one) => ({ ...one, text: `/${one.source}/${one.flags}`, patterns: [one] })),
  ...built.map(({ file, line, written: text }) => {
    const patterns = loaded.filter((one) => one.file === file && one.line === line);
    return { file, line, text, patterns };
  }),
];
/** @param {Place} place */
const exceptionOf = ({ file, text }) =>
  exceptions.find((one) => one.file === file && one.text === text);

const asked = places.flatMap((place) => {
  const isOnce = exceptionOf(place)?.kind === 'once';
  return isOnce ? [...place.patterns, ...place.patterns.map(anchored)] : place.patterns;
});
const found = await timed('Regular expressions', (note) =>
  judgeAll(asked, { anew: has('--anew'), note }),
);
if (has('--anew') || has('--remember')) await found.remember();
const judgementOf = (/** @type {{ source: string, flags: string }} */ pattern) =>
  found.judged.get(keyOf(pattern));

/** @type {string[]} */
const faults = [];
/** What shows how slow a pattern is. @type {Judgement[]} */
const slowest = [];
const used = new Set();
let safe = 0;

/** @param {Place} place */
function take(place) {
  const slow = place.patterns.filter((pattern) => judgementOf(pattern)?.safe !== true);
  if (place.patterns.length > 0 && slow.length === 0) {
    safe += 1;
    return;
  }
  const title = `${place.file}:${place.line} ${place.text}`;
  const exception = exceptionOf(place);
  const growth = slow.map((pattern) => growthOf(judgementOf(pattern))).join(', ');
  const seen = growth || 'built by a call, so not judged';
  if (!exception) faults.push(`${title}\n    ${seen}`);
  used.add(exception);
  if (has('--list')) say(`${title}\n    ${seen}; ${exception?.kind}: ${exception?.why}`);
  for (const pattern of slow) {
    const judgement = judgementOf(pattern);
    if (!exception || !judgement) continue;
    if (witness(judgement, 1) !== '') slowest.push(judgement);
    const fault = unsound(exception, pattern, judgement, judgementOf);
    if (fault !== null) faults.push(`${title}\n    ${exception.kind}, but ${fault}`);
  }
}

/** @param {Judgement | undefined} judgement */
const growthOf = (judgement) => (judgement?.safe === false ? judgement.growth : 'not judged');

places.forEach(take);
for (const one of exceptions) {
  if (!used.has(one)) faults.push(`an exception that is not needed: ${one.file} ${one.text}`);
}
say(
  `${literals.length} literals and ${built.length} built from strings: ${safe} linear, ` +
    `${used.size - (used.has(undefined) ? 1 : 0)} explained (${found.asked} of ${new Set(asked.map(keyOf)).size} patterns asked about now)`,
);

if (!has('--static')) {
  await mkdir(inRepository('out', 'regex'), { recursive: true });
  const file = inRepository('out', 'regex', 'slow.json');
  await writeFile(file, JSON.stringify(slowest));
  faults.push(...(await timed('Texts that slow patterns down', () => attack(file))));
}
for (const fault of faults) say(`✗ ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
