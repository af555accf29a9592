/*
 * One script for workers of both kinds: a browser's, and a thread of Node, which reaches its port by
 * `require`.
 */

interface Port {
  postMessage(message: unknown): void;
}

interface ThreadPort extends Port {
  on(type: 'message', listener: (data: unknown) => void): void;
}

interface WorkerScope extends Port {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

declare const require: (module: string) => { readonly parentPort: ThreadPort | null };
declare const self: WorkerScope;

function threadPort(): ThreadPort | null {
  try {
    return require('node:worker_threads').parentPort;
  } catch {
    // A browser has no modules to require.
    return null;
  }
}

/** Answers the messages of whoever started this worker; null is no answer. `answer` never rejects. */
export function serveWorker(answer: (message: unknown) => Promise<unknown>): void {
  const thread = threadPort();
  const port: Port = thread ?? self;
  const listen = async (message: unknown): Promise<void> => {
    const found = await answer(message);
    if (found !== null) port.postMessage(found);
  };
  if (thread) thread.on('message', (data) => void listen(data));
  else self.addEventListener('message', ({ data }) => void listen(data));
}
