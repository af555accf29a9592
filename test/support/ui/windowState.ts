import type { VsCodePage } from '../hosts/page.mjs';
import { eventually } from './wait';

/** All that VS Code has kept of this page for the next time, as text. */
function keptState({ page }: VsCodePage): Promise<string> {
  return page.evaluate(async () => {
    const read = (name: string) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(new Error(`${name} cannot be opened`)));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const [store] = database.objectStoreNames;
          if (store === undefined) {
            database.close();
            resolve('');
            return;
          }
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.addEventListener('success', () => {
            database.close();
            resolve(JSON.stringify(reading.result));
          });
        });
      });
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return (await Promise.all(names.filter((name) => name.includes('state')).map(read))).join('\n');
  });
}

/**
 * Waits until VS Code has kept where the reader is: in a browser it does so every few seconds, since
 * there is no time for it when the page goes.
 * @param position UTF-16 offset in the article's text
 */
export async function readerIsKept(
  vsCode: VsCodePage,
  articleId: string,
  position: number,
): Promise<void> {
  const kept = new RegExp(String.raw`${articleId}[\\"]+,[\\"]+position[\\"]+:${position}\b`);
  await eventually(
    `VS Code should keep that the reader is at ${position}`,
    async () => kept.test(await keptState(vsCode)),
    (found) => found,
  );
}

/** Waits until VS Code has kept that the verification report is open, and of which report it is. */
export async function pageIsKept(vsCode: VsCodePage): Promise<void> {
  await eventually(
    'VS Code should keep the verification report',
    async () => {
      const kept = await keptState(vsCode);
      return (
        /mainThreadWebview-trichDan\.verification/.test(kept) && kept.includes('verification.shown')
      );
    },
    (found) => found,
  );
}

/** Waits until VS Code has kept that the table of figures shows what these words find. */
export async function tableIsKept(vsCode: VsCodePage, words: string): Promise<void> {
  await eventually(
    'VS Code should keep the table of figures',
    async () => {
      const kept = await keptState(vsCode);
      return /mainThreadWebview-trichDan\.statistics/.test(kept) && kept.includes(words);
    },
    (found) => found,
  );
}

/** Waits until VS Code has kept that no editor is open: then it keeps nothing of editors at all. */
export async function emptinessIsKept(vsCode: VsCodePage): Promise<void> {
  await eventually(
    'VS Code should keep that nothing is open',
    async () => (await keptState(vsCode)).includes('editorpart.state'),
    (someAreKept) => !someAreKept,
  );
}

/** Waits until VS Code has kept that so many steps of the walkthrough are done. */
export async function ticksAreKept(vsCode: VsCodePage, count: number): Promise<void> {
  await eventually(
    `VS Code should keep that ${count} steps are done`,
    async () => {
      const done = /trich-dan#firstSteps#\w+[\\"]+:\{[\\"]+done[\\"]+:true/g;
      return [...(await keptState(vsCode)).matchAll(done)].length;
    },
    (kept) => kept === count,
  );
}
