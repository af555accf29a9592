import { trimRange } from '../core/text/order';
import { anchorOf } from './placement';
import type { Anchor } from './placement';
import type { Reader } from './reader';
import { selectedRange } from './selection';

/** Clicks, selections and the clipboard in the text. */
export function listenForPointer(reader: Reader): void {
  let pressed = false;
  /** A click that takes a selection away does just that. */
  let dismissing = false;
  let frame = 0;
  const later = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => offerSelection(reader));
  };
  document.addEventListener('pointerdown', (event) => {
    pressed = true;
    dismissing = reader.toolbar.passage?.kind === 'selection';
    if (event.target instanceof Node && !reader.toolbar.element.contains(event.target)) {
      reader.settle();
    }
  });
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, () => {
      pressed = false;
      later();
    });
  }
  document.addEventListener('selectionchange', () => {
    if (!pressed) {
      later();
    }
  });
  document.addEventListener('click', (event) => {
    if (!dismissing || event.detail === 0) {
      onClick(reader, event);
    }
  });
  document.addEventListener('copy', (event) => onCopy(reader, event));
}

function offerSelection(reader: Reader): void {
  const selection = document.getSelection();
  const range = reader.selection();
  if (range && selection) {
    reader.offer({ kind: 'selection', range }, selectionAnchor(selection), null);
  } else if (reader.toolbar.passage?.kind === 'selection') {
    reader.toolbar.close();
  }
}

/** Beside the end that the user moves; the whole of a long selection would have to be laid out. */
function selectionAnchor(selection: Selection): Anchor {
  const caret = document.createRange();
  if (selection.focusNode) {
    caret.setStart(selection.focusNode, selection.focusOffset);
  }
  const box = caret.getClientRects()[0];
  const whole = selection.getRangeAt(0);
  const side =
    whole.endContainer === selection.focusNode && whole.endOffset === selection.focusOffset
      ? 'below'
      : 'above';
  if (box) {
    return { top: box.top, bottom: box.bottom, x: box.left, side };
  }
  const view = document.documentElement;
  return { top: view.clientHeight, bottom: view.clientHeight, x: view.clientWidth / 2, side };
}

function onClick(reader: Reader, event: MouseEvent): void {
  const target = event.target;
  const page = reader.page;
  if (!page || !(target instanceof HTMLElement) || reader.toolbar.element.contains(target)) {
    return;
  }
  const open = reader.toolbar.passage;
  const found = page.passageAt(target);
  const selecting = document.getSelection()?.isCollapsed === false && !target.closest('button');
  if (!found || selecting || event.detail > 1) {
    if (!found && open && open.kind !== 'selection') {
      reader.toolbar.close();
    }
    return;
  }
  if (open === found.passage) {
    reader.toolbar.close();
    return;
  }
  reader.offer(
    found.passage,
    anchorOf(found.element, 'above', event.detail > 0 ? event.clientX : undefined),
    found.element,
  );
  if (event.detail === 0) {
    reader.toolbar.focus();
  }
}

/** The clipboard gets the source's own words, to the unit, and nothing of ours. */
function onCopy(reader: Reader, event: ClipboardEvent): void {
  const page = reader.page;
  if (!page || event.target instanceof HTMLInputElement) {
    return;
  }
  const range = selectedRange(document.getSelection(), page.map);
  if (range && trimRange(page.view.parsed.text, range)) {
    event.clipboardData?.setData('text/plain', page.words(range));
    event.preventDefault();
  }
}
