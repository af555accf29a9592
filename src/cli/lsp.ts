import path from 'node:path';
import { say } from './language';

export const lspHelp = (): string =>
  say(
    `trich-dan lsp --stdio
Chạy máy chủ ngôn ngữ cho trình soạn thảo khác, qua stdin và stdout.`,
    `trich-dan lsp --stdio
Runs the language server for another editor, over stdin and stdout.`,
  );

/** The server is its own bundle, and reads `--stdio` from the same arguments; it ends the process. */
export async function runLsp(): Promise<number> {
  await import(path.join(__dirname, 'server.js'));
  return new Promise<number>(() => {});
}
