// @ts-check
/** CHANGELOG.md in the form of Keep a Changelog 1.1.0, with what this version brings. */
import { readFile } from 'node:fs/promises';
import { inRepository, root } from '../../hosts/root.mjs';
import { attempt } from '../run.mjs';
import { readJson } from '../sources.mjs';

const KINDS = new Set(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']);
const RELEASE = /^\[?(\d+\.\d+\.\d+)\]? - (\d{4}-\d{2}-\d{2})$/;

/** @param {string} text @returns {{ title: string, kinds: string[], entries: number }[]} */
function sectionsOf(text) {
  /** @type {{ title: string, kinds: string[], entries: number }[]} */
  const sections = [];
  for (const line of text.split('\n')) {
    const [, title] = /^## (.+)$/.exec(line) ?? [];
    const [, kind] = /^### (.+)$/.exec(line) ?? [];
    const last = sections.at(-1);
    if (title) sections.push({ title, kinds: [], entries: 0 });
    else if (kind && last) last.kinds.push(kind);
    else if (/^- \S/.test(line) && last) last.entries++;
  }
  return sections;
}

/** What is said of a version, or of the next where it has no section yet. @param {string} text @param {string} version */
export function notesOf(text, version) {
  const sections = text.split(/^## /m).slice(1);
  const titled = sections.map((section) => ({ title: section.split('\n', 1)[0] ?? '', section }));
  const { section: found = '' } =
    titled.find(({ title }) => RELEASE.exec(title)?.[1] === version) ??
    titled.find(({ title }) => title.includes('Unreleased')) ??
    {};
  return `${found.split('\n').slice(1).join('\n').trim()}\n`;
}

/** @param {string} one @param {string} other @returns {number} above 0 where the first is newer */
function compare(one, other) {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = (a ?? []).findIndex((part, index) => part !== b?.[index]);
  return at < 0 ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}

/**
 * @param {string} text @param {string} version of package.json
 * @param {readonly string[]} tags of git @param {boolean} isTagged whether this commit is the release
 * @returns {string[]}
 */
export function changelogFaults(text, version, tags, isTagged) {
  const sections = sectionsOf(text);
  /** @type {string[]} */
  const faults = [];
  const releases = sections.flatMap(({ title }) => RELEASE.exec(title)?.[1] ?? []);
  sections.forEach(({ title, kinds, entries }, index) => {
    const isUnreleased = /^\[?Unreleased\]?$/.test(title);
    if (!isUnreleased && !RELEASE.test(title)) faults.push(`“${title}” is no version with its day`);
    if (isUnreleased && index > 0) faults.push('“Unreleased” is not the first');
    if (!isUnreleased && entries === 0) faults.push(`“${title}” says nothing`);
    faults.push(...kinds.filter((kind) => !KINDS.has(kind)).map((kind) => `“${kind}” is no kind`));
    if (new Set(kinds).size < kinds.length) faults.push(`“${title}” has a kind twice`);
  });
  releases.forEach((release, index) => {
    const next = releases[index + 1];
    if (next && compare(release, next) <= 0) faults.push(`${release} stands before ${next}`);
  });
  const unreleased = sections.find(({ title }) => /Unreleased/.test(title))?.entries ?? 0;
  if (!releases.includes(version) && (isTagged || unreleased === 0)) {
    faults.push(`nothing is said of ${version}`);
  }
  for (const tag of tags) {
    const [, tagged] = /^v(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
    if (tagged && !releases.includes(tagged)) faults.push(`nothing is said of the tag ${tag}`);
    if (tagged && compare(tagged, version) > 0) faults.push(`${tag} is newer than ${version}`);
  }
  return faults;
}

/** @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkChangelog() {
  const text = await readFile(inRepository('CHANGELOG.md'), 'utf8');
  const { version } = await readJson('package.json');
  const git = async (/** @type {string[]} */ ...args) =>
    (await attempt('git', args, { cwd: root })).output.split('\n').filter(Boolean);
  const here = await git('tag', '--points-at', 'HEAD');
  /** @type {string[]} */
  const wrong = here.filter((tag) => /^v\d/.test(tag) && tag !== `v${version}`);
  return {
    figure: `${version}, ${sectionsOf(text)[0]?.entries ?? 0} entries in “${sectionsOf(text)[0]?.title}”`,
    faults: [
      ...changelogFaults(text, version, await git('tag'), here.includes(`v${version}`)),
      ...wrong.map((tag) => `this commit is tagged ${tag}, and package.json says ${version}`),
    ],
  };
}
