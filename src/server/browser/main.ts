import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { startServer } from '../server';
import { browserImportWorker } from './importWorker';
import { DatabaseStore } from './indexStore';

/** Put in by the build: the digest of the engine's sources. */
declare const ENGINE_BUILD: string;

declare const self: DedicatedWorkerGlobalScope;

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A message of one's own comes after all that wait; timers in a worker may be held back. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    // Without a handler of its own a port waits to be started.
    port1.start();
    port2.postMessage(null);
  });
}

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
  sha256,
  pause,
  build: ENGINE_BUILD,
  openStore: (address) => (typeof indexedDB === 'undefined' ? null : new DatabaseStore(address)),
  importWorker: (address) => (address === null ? null : browserImportWorker(address)),
  styleWorker: (address) => (address === null ? null : browserImportWorker(address)),
  exportWorker: (address) => (address === null ? null : browserImportWorker(address)),
  local: null,
});
