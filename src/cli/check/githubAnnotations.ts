import type { Severity } from '../../core/quotation/findings';
import type { CheckResult } from '../checkFormats';
import { countsLine } from '../checkFormats';
import { nameBelow } from './names';
import { ruleLabel } from './rules';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** As GitHub's runner reads the words of a command. */
const words = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** As it reads what stands before them. */
const property = (text: string): string =>
  words(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands of GitHub Actions, which become annotations beside the lines; then the counts. */
export function asGitHub({ files, summary, root }: CheckResult): string {
  const lines = files.flatMap(({ path, problems }) =>
    problems.map(({ severity, code, message, from, to, wordPlace }) => {
      const lineOnly = `line=${from.line},endLine=${to.line}`;
      const place =
        wordPlace !== null
          ? ''
          : from.line === to.line
            ? `,${lineOnly},col=${from.column},endColumn=${to.column}`
            : `,${lineOnly}`;
      const file = property(nameBelow(root, path));
      const title = property(`${ruleLabel(code)} (${code})`);
      const said = wordPlace === null ? message : `${wordPlace}: ${message}`;
      return `::${COMMANDS[severity]} file=${file}${place},title=${title}::${words(said)}`;
    }),
  );
  return [...lines, countsLine(summary)].join('\n');
}
