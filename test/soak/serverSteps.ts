import * as vscode from 'vscode';
import { eventually, ok } from '../support/check';
import { insertByCommand } from './commandSteps';
import { addText } from './librarySteps';
import { libraryFolder } from './libraryModel';
import { serverPid } from '../support/serverProcesses';
import type { Step } from './step';
import type { World } from './world';

/** A server that ends more often than this within the time is left alone: the policy is not met. */
const MOST_KILLS = 4;
const WITHIN_MS = 200_000;

/** Whether one more death of the server is within what it is started again after. */
function mayDie({ kills, mayKill }: World): boolean {
  const recent = kills.filter((time) => Date.now() - time < WITHIN_MS);
  return mayKill && recent.length < MOST_KILLS && serverPid() !== null;
}

async function kill(world: World): Promise<number> {
  const pid = serverPid();
  ok(pid !== null, 'no server runs');
  world.kills.push(Date.now());
  process.kill(pid, 'SIGKILL');
  // What a server pushed goes with it.
  for (const report of world.reports) report.isTold = false;
  await eventually('another server runs', () => {
    const next = serverPid();
    return next !== null && next !== pid;
  });
  world.restarts.count += 1;
  return pid;
}

/** The settings that change what is shown, with values that they may have. */
const SETTINGS: readonly (readonly [string, readonly unknown[]])[] = [
  ['verify.unmarkedWords', [0, 5, 8]],
  ['verify.enabled', [false, true]],
  ['verify.inlayHints', [false, true]],
  ['embeddedArticle', [false, true]],
  ['citation.language', ['vi', 'en']],
  ['citation.place', ['auto', 'text', 'footnotes']],
  ['citation.style', ['vn-author-date', 'apa', 'ieee']],
  ['quotation.blockLines', [2, 4]],
  ['quotation.sic', [false, true]],
  ['library.groupBy', ['none', 'year', 'key']],
];

async function set(world: World): Promise<string> {
  const [name, values] = world.random.pick(SETTINGS);
  // Most of the time as users have them.
  const value = world.random.chance(0.5) ? undefined : world.random.pick(values);
  world.passages = [];
  await vscode.workspace
    .getConfiguration('trichDan')
    .update(name, value, vscode.ConfigurationTarget.Global);
  return `${name} ${JSON.stringify(value) ?? 'as it was'}`;
}

/** What the server has to live through. */
export const serverSteps: readonly Step[] = [
  { name: 'change a setting', weight: 3, run: set },
  {
    name: 'kill the server',
    weight: 3,
    isPossible: mayDie,
    run: async (world) => String(await kill(world)),
  },
  {
    name: 'kill the server while it answers',
    weight: 2,
    isPossible: (world) =>
      mayDie(world) && world.passages.some(({ statisticId }) => statisticId === null),
    run: async (world) => {
      const [inserted] = await Promise.all([
        insertByCommand(world, 'insertQuotation'),
        kill(world),
      ]);
      return inserted;
    },
  },
  {
    name: 'kill the server while an article is added',
    weight: 2,
    isPossible: (world) => mayDie(world) && world.library.articles.length < 14,
    run: async (world) => {
      world.passages = [];
      const [{ name }] = await Promise.all([addText(world), kill(world)]);
      return `${name ?? 'nothing'} in ${libraryFolder().path.split('/').at(-1) ?? ''}`;
    },
  },
];
