// @ts-check
/** The part of docs/hosts.md that is made of `hostFeatures.mjs`. */
import { readFile } from 'node:fs/promises';
import { features, nodeOnly, notes, places } from './hostFeatures.mjs';
import { table } from './table.mjs';

/** @typedef {import('./hostFeatures.mjs').Feature} Feature */
/** @typedef {import('./hostFeatures.mjs').NoteId} NoteId */
/** @typedef {import('./hostFeatures.mjs').Place} Place */

export const hostsFile = 'docs/hosts.md';

const BEGIN = '<!-- made by `npm run docs` of test/support/docs/hostFeatures.mjs: begin -->';
const END = '<!-- end -->';

const columns = /** @type {readonly Place[]} */ (Object.keys(places));

/** The notes in the order in which the table comes upon them: what is numbered so reads so. */
function usedNotes() {
  const used = features.flatMap(({ but = {} }) => columns.map((place) => but[place]));
  return [...new Set(used.filter((id) => id !== undefined))];
}

/** @param {Feature} feature @param {Place} place @param {readonly NoteId[]} numbered */
function cellOf({ but = {} }, place, numbered) {
  const note = but[place];
  if (note === undefined) return '✓';
  return `${notes[note].partly ? '✓' : '–'} (${numbered.indexOf(note) + 1})`;
}

function madePart() {
  const numbered = usedNotes();
  const rows = features.map((feature) =>
    [feature.name].concat(columns.map((place) => cellOf(feature, place, numbered))),
  );
  const seen = columns.filter((place) => places[place].suites.length > 0);
  const suites = seen.map((place) => {
    const links = places[place].suites.map((file) => `[\`${file}\`](../${file})`);
    return `- ${places[place].title}: ${links.join(', ')}`;
  });
  const alone = Object.entries(nodeOnly).map(
    ([suite, reason]) => `- \`test/integration/${suite}.test.ts\`: ${reason}`,
  );
  return [
    [BEGIN, ''],
    table([['', ...columns.map((place) => places[place].title)], ...rows]),
    ['', '✓ it is there; – it is not. The numbers:', ''],
    numbered.map((id, index) => `${index + 1}. ${notes[id].text}`),
    ['', '## Which suite looks where', '', ...suites, ''],
    ['Suites that the Node host alone runs, and why:', '', ...alone, '', END],
  ]
    .flat()
    .join('\n');
}

/** The page as it ought to be in its file. @throws {Error} for a page that has lost its marks */
export async function hostsPage() {
  const page = await readFile(hostsFile, 'utf8');
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${hostsFile} has no place for the table`);
  return page.slice(0, begin) + madePart() + page.slice(end + END.length);
}
