// @ts-check
/**
 * `npm run check:bundles`: prints what the bundles of dist/ can do to their user, with the reason, and
 * fails on what has none. Needs `npm run build`.
 */
import { checkBundles } from './bundles/check.mjs';
import { say } from './hosts/progress.mjs';
import { inRepository } from './hosts/root.mjs';

const { found, faults } = await checkBundles(inRepository('dist'));
for (const { bundle, power, count, why } of found) {
  say(
    `${bundle.padEnd(22)} ${power.padEnd(28)} ${String(count).padStart(4)}  ${why ?? 'NOT ALLOWED'}`,
  );
}
const of = (/** @type {string} */ kind) =>
  found.filter(({ power }) => power.startsWith(kind)).length;
say(
  `\ncode made of text: ${of('code')}, ways to a network: ${of('network')}, faults: ${faults.length}`,
);
for (const fault of faults) say(`  ✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
