import type { StartImportWorker } from '../../protocol/importWorker';

/**
 * Starts `dist/import.browser.js` as a classic worker. Workers must come from the page's own
 * origin, which an extension's files do not: a script made on the spot fetches them.
 */
export function browserImportWorker(address: string): StartImportWorker {
  return ({ answered, died }) => {
    const loader = `importScripts(${JSON.stringify(address)});`;
    const blob = URL.createObjectURL(new Blob([loader], { type: 'text/javascript' }));
    const worker = new Worker(blob);
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      answered(event.data);
    });
    worker.addEventListener('messageerror', () => {
      died('crashed', 'message');
    });
    worker.addEventListener('error', (event) => {
      // Browsers say so in words of their own, if at all.
      const isMemory = /out of memory/i.test(event.message);
      died(isMemory ? 'out-of-memory' : 'crashed', event.message);
    });
    return {
      post: (message) => {
        worker.postMessage(message);
      },
      terminate: () => {
        worker.terminate();
        URL.revokeObjectURL(blob);
      },
    };
  };
}
