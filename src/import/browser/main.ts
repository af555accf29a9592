import { answerImport } from '../answer';

declare const self: DedicatedWorkerGlobalScope;

async function answer(message: unknown): Promise<void> {
  const found = await answerImport(message);
  if (found !== null) self.postMessage(found);
}

self.addEventListener('message', (event: MessageEvent<unknown>) => void answer(event.data));
