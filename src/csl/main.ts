import { answerFormatting } from './answer';

/*
 * One script for both kinds of worker: a browser's, and a thread of Node, which finds its port by
 * `require` (there is none in a browser).
 */

interface Port {
  postMessage(message: unknown): void;
  on(type: 'message', listener: (data: unknown) => void): void;
}

declare const require: ((module: string) => { readonly parentPort: Port | null }) | undefined;
declare const self: DedicatedWorkerGlobalScope;

const port = typeof require === 'function' ? require('node:worker_threads').parentPort : null;
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
