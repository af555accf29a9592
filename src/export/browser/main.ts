import { answerExport } from '../answer';

declare const self: DedicatedWorkerGlobalScope;

async function answer(message: unknown): Promise<void> {
  const found = await answerExport(message);
  if (found !== null) self.postMessage(found);
}

self.addEventListener('message', (event: MessageEvent<unknown>) => void answer(event.data));
