import { answerFormatting } from './answer';

/*
 * One script for both kinds of worker: a browser's, and a thread of Node, which reaches its port by
 * `require`.
 */

interface Port {
  postMessage(message: unknown): void;
  on(type: 'message', listener: (data: unknown) => void): void;
}

declare const require: (module: string) => { readonly parentPort: Port | null };
declare const self: DedicatedWorkerGlobalScope;

function threadPort(): Port | null {
  try {
    return require('node:worker_threads').parentPort;
  } catch {
    // A browser has no modules to require.
    return null;
  }
}

const port = threadPort();
if (port) {
  port.on('message', (data) => {
    const answer = answerFormatting(data);
    if (answer) port.postMessage(answer);
  });
} else {
  self.addEventListener('message', (event: MessageEvent<unknown>) => {
    const answer = answerFormatting(event.data);
    if (answer) self.postMessage(answer);
  });
}
