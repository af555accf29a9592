// @ts-check
/** What is released is a commit: nothing is changed beside it. */
import { root } from '../../hosts/root.mjs';
import { run } from '../run.mjs';

/** @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkTree() {
  const { output } = await run('git', ['status', '--porcelain'], { cwd: root });
  const { output: commit } = await run('git', ['rev-parse', '--short', 'HEAD'], { cwd: root });
  const changed = output.split('\n').filter(Boolean);
  return {
    figure: `commit ${commit.trim()}`,
    faults: [],
    open: changed.length > 0 ? [`${changed.length} files are not as committed`] : [],
  };
}
