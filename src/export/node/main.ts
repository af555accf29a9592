import { parentPort } from 'node:worker_threads';

/*
 * The writer is in the package once: as a Web Worker's script, which finds here what it has there.
 */

/** Beside this file in the package; no part of it. */
const WRITER = './export.browser.js';

declare const require: (file: string) => unknown;

type Listener = (event: { readonly data: unknown }) => void;

const listeners: Listener[] = [];
Object.assign(globalThis, {
  self: globalThis,
  addEventListener: (_type: 'message', listener: Listener) => {
    listeners.push(listener);
  },
  postMessage: (message: unknown) => parentPort?.postMessage(message),
});
require(WRITER);
parentPort?.on('message', (data: unknown) => {
  listeners.forEach((listener) => listener({ data }));
});
