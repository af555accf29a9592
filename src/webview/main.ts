import { describeContextMenu } from './contextMenu';
import { connectHost } from './host';
import { listenForKeys } from './keyboard';
import { listenForPointer } from './pointer';
import { Reader } from './reader';
import { readStrings } from './strings';

const root = document.getElementById('reader');
if (!root) {
  throw new Error('The page has no element #reader.');
}

let receive: Reader['receive'] = () => undefined;
const host = connectHost((message) => receive(message));
const reader = new Reader(root, readStrings(document), host);
receive = (message) => reader.receive(message);

// The reader comes back to a passage, not to a number of pixels.
history.scrollRestoration = 'manual';

listenForPointer(reader);
listenForKeys({
  any: () => reader.settle(),
  search: () => reader.openSearch(),
  stepMatch: (step) => reader.search.step(step),
  navigate: (step) => reader.navigate(step),
  stepSentence: (step, extend) => reader.stepSentence(step, extend),
  act(target) {
    const ours = target.matches('.figure, .sentence, main') || target === document.body;
    if (ours && reader.toolbar.passage?.kind === 'selection') {
      reader.toolbar.focus();
      return true;
    }
    const acted = target.matches('.figure, .sentence') && reader.offerAt(target);
    if (acted) {
      reader.toolbar.focus();
    }
    return acted;
  },
  escape: () => reader.escape(),
  enterToolbar() {
    const waits = reader.toolbar.passage !== null && !reader.toolbar.hasFocus;
    if (waits) {
      reader.toolbar.focus();
    }
    return waits;
  },
});
describeContextMenu(root, (target) => {
  const view = reader.page?.view;
  const range = reader.selection();
  const found = reader.page?.passageAt(target)?.passage;
  const passage = range ? ({ kind: 'selection', range } as const) : found;
  if (!view || !passage) {
    return null;
  }
  reader.pointOut(passage);
  return { passage, articleId: view.id };
});
window.addEventListener('beforeprint', () => reader.page?.fillAll());
