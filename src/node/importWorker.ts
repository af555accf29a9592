import { Worker } from 'node:worker_threads';
import type { StartImportWorker } from '../protocol/importWorker';

/** Far more than any document needs, far less than what would hurt the machine. */
const enoughMegabytes = 1024;

/** Starts `dist/import.js` in a thread whose memory is bounded: it dies, the server does not. */
export function nodeImportWorker(
  script: string,
  heapMegabytes = enoughMegabytes,
): StartImportWorker {
  return ({ answered, died }) => {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, stackSizeMb: 4 },
      // What a reader prints would be taken for the language of the protocol.
      stdout: true,
      stderr: true,
    });
    worker.on('message', answered);
    worker.on('messageerror', (error) => {
      died('crashed', String(error));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      died(isMemory ? 'out-of-memory' : 'crashed', String(error));
    });
    worker.on('exit', (code) => {
      died('crashed', `exit ${code}`);
    });
    // Waiting for files keeps no process alive.
    worker.unref();
    return {
      post: (message) => {
        worker.postMessage(message);
      },
      terminate: () => void worker.terminate(),
    };
  };
}
