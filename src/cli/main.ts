import { runCheck } from './check';
import { checkHelp } from './check/help';
import { exportHelp, runExport } from './export';
import { exportWordHelp, runExportWord } from './exportWord';
import { insertHelp, runInsert } from './insert';
import { say } from './language';
import { lspHelp, runLsp } from './lsp';
import { mcpHelp, runMcp } from './mcp';
import { parseHelp, runParse } from './parse';
import { CannotDo } from './problem';
import { runSearch, searchHelp } from './search';
import { programVersion } from './version';

interface Subcommand {
  readonly help: () => string;
  run(args: readonly string[]): Promise<number>;
}

const subcommands: Readonly<Record<string, Subcommand>> = {
  parse: { help: parseHelp, run: runParse },
  check: { help: checkHelp, run: runCheck },
  search: { help: searchHelp, run: runSearch },
  insert: { help: insertHelp, run: runInsert },
  export: { help: exportHelp, run: runExport },
  'export-word': { help: exportWordHelp, run: runExportWord },
  lsp: { help: lspHelp, run: runLsp },
  mcp: { help: mcpHelp, run: runMcp },
};

function help(): string {
  const list = Object.values(subcommands)
    .map((subcommand) => `  ${subcommand.help().split('\n', 1)[0] ?? ''}`)
    .join('\n');
  return `${say('Cách dùng:', 'Usage:')}\n${list}\n${say(
    'Thêm --help sau một lệnh để xem giải thích.',
    'Add --help to a command for its explanation.',
  )}`;
}

async function main([name = '--help', ...args]: readonly string[]): Promise<number> {
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (subcommand && args.includes('--help')) {
    process.stdout.write(`${subcommand.help()}\n`);
    return 0;
  }
  if (subcommand) {
    return subcommand.run(args);
  }
  if (name === '--help' || name === '-h') {
    process.stdout.write(`${help()}\n`);
    return 0;
  }
  if (name === '--version') {
    process.stdout.write(`${await programVersion()}\n`);
    return 0;
  }
  throw new CannotDo(help());
}

async function run(): Promise<number> {
  try {
    return await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof CannotDo ? error.message : String(error)}\n`);
    return 2;
  }
}

/** What cannot be written ends the work: quietly where nobody reads on, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`${String(error)}\n`);
  process.exit(2);
});

// Not `process.exit`: what was written to a pipe is still on its way.
void run().then((code) => (process.exitCode = code));
