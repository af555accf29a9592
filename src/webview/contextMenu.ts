import type { Passage } from './passage';
import { menuContext } from './passage';

/**
 * Tells VS Code, just before it opens its context menu, which passage the menu is for. VS Code reads
 * `data-vscode-context` on the way up from the place that was clicked, after our listener.
 */
export function describeContextMenu(
  root: HTMLElement,
  passageAt: (target: Node) => { passage: Passage; articleId: string } | null,
): void {
  document.addEventListener(
    'contextmenu',
    (event) => {
      const target = event.target instanceof Node ? event.target : root;
      if (target instanceof HTMLInputElement) {
        delete root.dataset['vscodeContext'];
        return;
      }
      const found = passageAt(target);
      root.dataset['vscodeContext'] = JSON.stringify(
        found
          ? menuContext(found.passage, found.articleId)
          : { preventDefaultContextMenuItems: true },
      );
    },
    { capture: true },
  );
}
