import { describeContextMenu } from './contextMenu';
import { DraftPage } from './draft/draftPage';
import { connectDraftHost, connectHost, noHost } from './host';
import { listenForKeys } from './keyboard';
import { listenForPointer } from './pointer';
import { Reader } from './reader';
import { readDraftStrings, readStrings } from './strings';

function requireRoot(): HTMLElement {
  const root = document.getElementById('reader') ?? document.getElementById('draft');
  if (!root) {
    throw new Error('The page has neither #reader nor #draft.');
  }
  return root;
}

const root = requireRoot();

/** The reader of an article of the library. */
function openReader(): Reader {
  let receive: Reader['receive'] = () => undefined;
  const host = connectHost((message) => receive(message));
  const reader = new Reader(root, readStrings(document), { host });
  receive = (message) => reader.receive(message);
  return reader;
}

/** The same over an article that is to be added, with its form above. */
function openDraft(): Reader {
  let receive: DraftPage['receive'] = () => undefined;
  const host = connectDraftHost((message) => receive(message));
  const strings = readDraftStrings(document);
  const draft = new DraftPage({
    strings: strings.draft,
    host,
    show: (article) => reader.receive({ type: 'show', article, reveal: null }),
    fail: (text) => reader.receive({ type: 'failure', text }),
  });
  const reader = new Reader(root, strings.reader, { host: noHost, above: draft.element });
  receive = (message) => draft.receive(message);
  return reader;
}

const isDraft = root.id === 'draft';
const reader = isDraft ? openDraft() : openReader();

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
  if (isDraft) return null;
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
