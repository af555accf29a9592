// @ts-check
/** Known vulnerabilities, and the registry's signatures of what is installed. */
import { attempt } from '../run.mjs';

/** What cannot be reached is not asked for again and again. */
const once = ['--fetch-retries=0'];

/** @param {string} output @returns {Record<string, any> | null} */
function json(output) {
  try {
    const value = JSON.parse(output);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** What npm said went wrong, without where it looked. @param {string} errors */
const reason = (errors) =>
  errors
    .split('\n')
    .find((line) => line.startsWith('npm error ') && !/complete log/.test(line))
    ?.replace('npm error ', '') ?? 'npm gave no answer';

/** @param {import('../outcome.mjs').Context} context @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkAudit({ builds: { folder } }) {
  /** @type {string[]} */
  const faults = [];
  /** @type {string[]} */
  const open = [];
  const figures = [];
  const audit = await attempt('npm', ['audit', '--json', ...once], { cwd: folder });
  const { vulnerabilities } = json(audit.output) ?? {};
  if (vulnerabilities) {
    for (const [name, { severity }] of Object.entries(vulnerabilities)) {
      faults.push(`${name}: ${severity}, see npm audit`);
    }
    figures.push(`${faults.length} vulnerabilities`);
  } else {
    open.push(`npm audit is not reachable: ${reason(audit.errors)}`);
  }
  const signatures = await attempt('npm', ['audit', 'signatures', '--json', ...once], {
    cwd: folder,
  });
  const { invalid, missing } = json(signatures.output) ?? {};
  if (Array.isArray(invalid) && Array.isArray(missing)) {
    faults.push(...invalid.map(({ name }) => `${name} has a wrong signature`));
    faults.push(...missing.map(({ name }) => `${name} has no signature`));
    figures.push('signatures looked at');
  } else {
    open.push(`npm audit signatures is not reachable: ${reason(signatures.errors)}`);
  }
  return { figure: figures.join(', '), faults, open };
}
