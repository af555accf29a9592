import * as vscode from 'vscode';
import { equal, eventually } from '../support/check';
import { run } from '../support/host';

/** A rejection that is handled later than this is one that nobody waits for; as VS Code has it. */
const HANDLED_MS = 1000;

/**
 * What a killed server is logged with: its end, and what was being asked of it; and our debugger. Of
 * what is no phrase of ours `copyDiagnostics` keeps the words of programs alone.
 */
const EXPECTED =
  /The server ended; another one is started|SIGKILL|Debugger|For help, see: https:\/\/nodejs\.org|Stopping server failed|couldn't create connection to server|Pending response rejected|Connection is closed|code -3209\d|[Cc]onnection (?:to server is|· server ·) erroring/;

/** The log's errors, as `copyDiagnostics` tells them; those that a killed server leaves apart. */
async function loggedErrors(): Promise<readonly string[]> {
  await vscode.env.clipboard.writeText('');
  const text = await eventually('the diagnostics are copied', async () => {
    await run('copyDiagnostics');
    const copied = await vscode.env.clipboard.readText();
    return copied.startsWith('### Trích Dẫn') ? copied : null;
  });
  return text
    .split('\n')
    .filter((line) => /^ {4}[\d:]{8} error: /.test(line) && !EXPECTED.test(line));
}

/** Sees what goes wrong in the extension host without anybody being told. */
export class FaultWatch {
  readonly #rejected = new Map<Promise<unknown>, { readonly time: number; readonly why: string }>();

  constructor() {
    process.on('unhandledRejection', this.#add);
    process.on('rejectionHandled', this.#remove);
  }

  readonly #add = (error: unknown, promise: Promise<unknown>): void => {
    const why = error instanceof Error ? (error.stack ?? String(error)) : String(error);
    if (/trich-dan\.trich-dan-/.test(why)) this.#rejected.set(promise, { time: Date.now(), why });
  };

  readonly #remove = (promise: Promise<unknown>): void => {
    this.#rejected.delete(promise);
  };

  /** @throws where a rejection of ours was handled by nobody, or our log has an error */
  async check(): Promise<void> {
    const old = [...this.#rejected.values()].filter(({ time }) => Date.now() - time > HANDLED_MS);
    equal(
      old.map(({ why }) => why),
      [],
      'rejections that nobody handles',
    );
    equal(await loggedErrors(), [], 'errors in the log');
  }

  dispose(): void {
    process.off('unhandledRejection', this.#add);
    process.off('rejectionHandled', this.#remove);
  }
}
