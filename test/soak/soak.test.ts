import { appendFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, run, workspaceUri } from '../support/host';
import { check } from './check';
import { commandSteps } from './commandSteps';
import { editingSteps } from './editingSteps';
import { FaultWatch } from './faultWatch';
import { heapOf, ownHeap } from './garbage';
import { LibraryModel } from './libraryModel';
import { librarySteps } from './librarySteps';
import { lookingSteps } from './lookingSteps';
import type { MemorySample } from './memorySample';
import { Random } from './random';
import { residentBytes, serverPid } from '../support/serverProcesses';
import { serverSteps } from './serverSteps';
import type { World } from './world';
import { createReports, reportUri } from './world';
import { eventually } from '../support/check';

/** What test/support/soakEditor.mjs asks for. */
interface Plan {
  readonly seed: number;
  /** One of both: so many steps, or so many minutes. */
  readonly steps: number | null;
  readonly minutes: number | null;
  /** Lines of what is done, appended as it is. */
  readonly journal: string;
  readonly outcome: string;
}

/** Memory is measured so often. */
const SAMPLE_MS = 30_000;
/** Nobody kills the server in the last part of the run: memory is held to its level there. */
const STEADY_FROM = 0.5;
/** What a user does is done within this time, on a machine with much else to do. */
const LONGEST_MS = 60_000;
/** So many things happen before all must have come to rest. */
const MOST_AT_ONCE = 4;

const plan = JSON.parse(process.env['TRICH_DAN_SOAK'] ?? 'null') as Plan;
const allSteps = [
  ...editingSteps,
  ...commandSteps,
  ...librarySteps,
  ...lookingSteps,
  ...serverSteps,
];

async function begin(): Promise<World> {
  await closeAll();
  const reports = createReports();
  for (const report of reports) {
    await vscode.workspace.fs.writeFile(reportUri(report), new Uint8Array());
  }
  await vscode.workspace.fs.createDirectory(workspaceUri('trich-dan'));
  await run('refreshLibrary');
  await eventually('the server runs', () => serverPid());
  return {
    random: new Random(plan.seed),
    reports,
    library: new LibraryModel(),
    passages: [],
    ids: new Map(),
    keys: new Map(),
    remembered: new Map(),
    mayKill: true,
    kills: [],
    restarts: { count: 0 },
  };
}

/** What somebody waits for must come to an end. */
async function ending<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${LONGEST_MS} ms`)), LONGEST_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function sample(time: number, share: number): Promise<MemorySample> {
  const pid = serverPid() ?? 0;
  const heap = await heapOf(pid).catch(() => null);
  return { time, share, pid, heap, resident: residentBytes(pid), host: ownHeap() };
}

describe('VS Code, used at random', () => {
  it('keeps every text and shows what is true', async () => {
    const note = (line: string): void => appendFileSync(plan.journal, `${line}\n`);
    const counts: Record<string, number> = {};
    const samples: MemorySample[] = [];
    const world = await begin();
    const begun = Date.now();
    const share = (step: number): number =>
      plan.minutes === null
        ? step / (plan.steps ?? 1)
        : (Date.now() - begun) / (plan.minutes * 60_000);
    const faults = new FaultWatch();
    let step = 0;
    let sampled = -Infinity;
    let actions = 0;
    try {
      await ending(check(world));
      for (; share(step) < 1; step += 1) {
        world.mayKill = share(step) < STEADY_FROM;
        const most = 1 + world.random.below(MOST_AT_ONCE);
        for (let i = 0; i < most; i += 1) {
          const possible = allSteps.filter((one) => one.isPossible?.(world) ?? true);
          const chosen = world.random.weighted(possible);
          const said = `${step + 1}.${i + 1} ${chosen.name}`;
          note(said);
          try {
            note(`    ${await ending(chosen.run(world))}`);
          } catch (error) {
            throw new Error(`${said}: ${String(error)}`, { cause: error });
          }
          counts[chosen.name] = (counts[chosen.name] ?? 0) + 1;
          actions += 1;
        }
        await ending(check(world));
        await vscode.commands.executeCommand('notifications.clearAll');
        if (plan.minutes === null ? step % 10 === 9 : Date.now() - sampled >= SAMPLE_MS) {
          sampled = Date.now();
          samples.push(await sample(sampled - begun, share(step)));
          await faults.check();
        }
      }
      await faults.check();
    } catch (error) {
      note(`FAILED in step ${step + 1} of seed ${plan.seed}: ${String(error)}`);
      throw error;
    } finally {
      faults.dispose();
      const outcome = { steps: step, actions, counts, samples, restarts: world.restarts.count };
      writeFileSync(
        plan.outcome,
        JSON.stringify({ ...outcome, steadyFrom: STEADY_FROM, time: Date.now() - begun }),
      );
    }
  });
});
