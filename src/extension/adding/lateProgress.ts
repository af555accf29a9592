import type { CancellationToken } from 'vscode';
import { CancellationTokenSource } from 'vscode';
import { sayProgress } from '../notices';

/** What takes no longer is not worth a notification, in milliseconds. */
const PATIENCE = 700;

/**
 * Does something that may take long; when it does, a notification says so and offers to cancel it.
 * @returns null where it was cancelled
 */
export async function withLateProgress<T>(
  title: string,
  work: (token: CancellationToken) => Promise<T>,
): Promise<T | null> {
  const source = new CancellationTokenSource();
  const working = work(source.token);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), PATIENCE);
  });
  try {
    const first = await Promise.race([working.then(() => 'done' as const), late]);
    if (first === 'done') return await working;
    return await sayProgress(title, (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      return working;
    });
  } catch (error) {
    if (source.token.isCancellationRequested) return null;
    throw error;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}
