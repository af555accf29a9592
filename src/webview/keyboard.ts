/** What the keys of the reader do. A handler that returns false leaves the key to the browser. */
export interface KeyActions {
  /** Whatever the key, before what it does. */
  readonly any: () => void;
  readonly search: () => void;
  readonly stepMatch: (step: 1 | -1) => void;
  readonly navigate: (step: -1 | 1) => void;
  /** Go to the next or previous sentence, or take it into the selection. */
  readonly stepSentence: (step: 1 | -1, extend: boolean) => void;
  /** Enter or space on something in the text. */
  readonly act: (target: HTMLElement) => boolean;
  readonly escape: () => boolean;
  /** Tab while the floating toolbar waits for it. */
  readonly enterToolbar: () => boolean;
}

/**
 * Ctrl/Cmd+F, /, F3: search. Alt+Left, Alt+Right: back, forward. j, k: next, previous sentence; with
 * Shift, select on. Enter: what can be done with it. Escape: close what is open.
 * Keys that are handled go no further: VS Code forwards the rest to its own key bindings.
 */
export function listenForKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    actions.any();
    if (!event.isComposing && handled(event, actions)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

function handled(event: KeyboardEvent, actions: KeyActions): boolean {
  const typing = event.target instanceof HTMLInputElement;
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.altKey && !event.shiftKey && event.code === 'KeyF') {
    actions.search();
    return true;
  }
  if (event.key === 'F3' && !command && !event.altKey) {
    actions.stepMatch(event.shiftKey ? -1 : 1);
    return true;
  }
  if (event.altKey && !command && !event.shiftKey && !typing) {
    return navigated(event.key, actions);
  }
  if (command || event.altKey) {
    return false;
  }
  return event.key === 'Escape' ? actions.escape() : !typing && handledPlain(event, actions);
}

function navigated(key: string, actions: KeyActions): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') {
    return false;
  }
  actions.navigate(key === 'ArrowLeft' ? -1 : 1);
  return true;
}

function handledPlain(event: KeyboardEvent, actions: KeyActions): boolean {
  switch (event.key) {
    case '/':
      actions.search();
      return true;
    case 'j':
    case 'J':
    case 'k':
    case 'K':
      actions.stepSentence(event.key.toLowerCase() === 'j' ? 1 : -1, event.shiftKey);
      return true;
    case 'Enter':
    case ' ':
      return event.target instanceof HTMLElement && actions.act(event.target);
    case 'Tab':
      return !event.shiftKey && actions.enterToolbar();
    default:
      return false;
  }
}
