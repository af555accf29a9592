import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Where a Node process that gets SIGUSR1 listens for a debugger, on this machine alone. */
const DEBUGGER = 'http://127.0.0.1:9229/json/list';

let collect: (() => void) | null = null;

/** The heap of this process in bytes, without its garbage. */
export function ownHeap(): number {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  return process.memoryUsage().heapUsed;
}

/** Asks the debugger of a process one thing after the other. */
async function debug(address: string, methods: readonly [string, object][]): Promise<unknown[]> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('no debugger')));
  });
  const answers: unknown[] = [];
  for (const [index, [method, params]] of methods.entries()) {
    const answered = new Promise<unknown>((resolve) => {
      socket.addEventListener('message', ({ data }) => {
        const { id, result } = JSON.parse(String(data)) as { id?: number; result: unknown };
        if (id === index) resolve(result);
      });
    });
    socket.send(JSON.stringify({ id: index, method, params }));
    answers.push(await answered);
  }
  socket.close();
  return answers;
}

async function debuggerAddress(): Promise<string | null> {
  try {
    const listed = (await (await fetch(DEBUGGER)).json()) as { webSocketDebuggerUrl: string }[];
    return listed[0]?.webSocketDebuggerUrl ?? null;
  } catch {
    return null;
  }
}

/**
 * Has another Node process collect its garbage.
 * @returns its heap in bytes; null where its debugger cannot be had, as when another process has it
 */
export async function heapOf(pid: number): Promise<number | null> {
  process.kill(pid, 'SIGUSR1');
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const address = await debuggerAddress();
    if (address !== null) {
      const [asked, , , usage] = await debug(address, [
        ['Runtime.evaluate', { expression: 'process.pid' }],
        ['HeapProfiler.collectGarbage', {}],
        ['HeapProfiler.collectGarbage', {}],
        ['Runtime.getHeapUsage', {}],
      ]);
      const { result } = asked as { result: { value: number } };
      return result.value === pid ? (usage as { usedSize: number }).usedSize : null;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
