/** How an element is made: nothing here ever parses HTML, so no article can inject any. */
export interface ElementOptions {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | string | null)[];
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: ElementOptions = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (options.class !== undefined) {
    made.className = options.class;
  }
  if (options.text !== undefined) {
    made.textContent = options.text;
  }
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    made.setAttribute(name, value);
  }
  made.append(...(options.children ?? []).filter((child) => child !== null));
  return made;
}

/** A button that never submits, with an accessible name where its content is a picture or a number. */
export function button(
  options: ElementOptions & { readonly label?: string },
  press?: (event: MouseEvent) => void,
): HTMLButtonElement {
  const made = element('button', options);
  made.type = 'button';
  if (options.label !== undefined) {
    made.setAttribute('aria-label', options.label);
    made.title = options.label;
  }
  if (press) {
    made.addEventListener('click', press);
  }
  return made;
}

/** Whether the user asked for less motion, of the system or of the editor. */
export function prefersReducedMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
