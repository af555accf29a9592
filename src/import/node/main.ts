import { parentPort } from 'node:worker_threads';
import { answerImport } from '../answer';

async function answer(message: unknown): Promise<void> {
  const found = await answerImport(message);
  if (found !== null) parentPort?.postMessage(found);
}

parentPort?.on('message', (message: unknown) => void answer(message));
