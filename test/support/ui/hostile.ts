import assert from 'node:assert/strict';
import type { ConsoleMessage, Dialog, FrameLocator, Locator, Request } from 'playwright-core';
import { hostileGlobal, hostileTitle } from '../hostile/payload';
import type { VsCodePage } from '../hosts/page.mjs';

/** The workbench's own: its server, and names that its service workers answer without any network. */
const own = /^(?:127\.0\.0\.1|localhost|[^/]*\.vscode-cdn\.net)(?::\d+)?$/;

/** What of it the browser is asked for by the workbench itself, wherever it is installed. */
const schemes = /^(?:data|blob|about|chrome-extension|vscode-file):/;

/** Watches a VS Code for anything that hostile text could have brought about. */
export class Watch {
  readonly #vsCode: VsCodePage;
  readonly #requests = new Set<string>();
  readonly #refused: string[] = [];
  readonly #dialogs: string[] = [];
  readonly #navigated: string[] = [];
  readonly #onRequest = (request: Request): void => {
    const url = request.url();
    if (!schemes.test(url) && !own.test(new URL(url).host)) this.#requests.add(url);
  };
  readonly #onConsole = (message: ConsoleMessage): void => {
    const text = message.text();
    if (/content security|refused to|blocked/i.test(text)) this.#refused.push(text);
  };
  readonly #onDialog = (dialog: Dialog): void => {
    this.#dialogs.push(dialog.message());
    void dialog.dismiss();
  };
  readonly #onPage = (): number => this.#navigated.push('a page of its own');

  constructor(vsCode: VsCodePage) {
    this.#vsCode = vsCode;
    const { context, page } = vsCode;
    context.on('request', this.#onRequest);
    context.on('page', this.#onPage);
    page.on('console', this.#onConsole);
    page.on('dialog', this.#onDialog);
  }

  stop(): void {
    const { context, page } = this.#vsCode;
    context.off('request', this.#onRequest);
    context.off('page', this.#onPage);
    page.off('console', this.#onConsole);
    page.off('dialog', this.#onDialog);
  }

  /** What ran, was asked for, was refused or opened, in any frame; nothing where all is well. */
  async traces(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const frame of this.#vsCode.page.frames()) {
      const trace = await frame
        .evaluate(([name, title]) => name in window || document.title === title, [
          hostileGlobal,
          hostileTitle,
        ] as const)
        // A frame that went meanwhile.
        .catch(() => false);
      if (trace) found.push(`ran in ${frame.url()}`);
    }
    return [
      ...found,
      ...[...this.#requests].map((url) => `asked for ${url}`),
      ...this.#refused,
      ...this.#dialogs.map((text) => `said ${text}`),
      ...this.#navigated,
    ];
  }
}

/** The elements that our pages are made of. */
const elements = new Set(
  (
    'a article aside b bdi button code dd del details div dl dt em form footer h1 h2 h3 h4 h5 h6 header i input ins label ' +
    'blockquote li main mark nav ol optgroup option output p path rect circle line g section select small span ' +
    'strong sub summary sup svg table tbody td text textarea th thead title tr u ul wbr'
  ).split(' '),
);

/** The attributes that our pages have, besides `aria-…` and `data-…`. */
const attributes = new Set(
  (
    'autocomplete checked class cols cx cy d disabled fill for height hidden href id maxlength open placeholder r ' +
    'role rows rowspan colspan scope selected size spellcheck stroke stroke-width style tabindex title transform ' +
    'type value viewBox width wrap x x1 x2 y y1 y2 rx text-anchor lang dir name open'
  ).split(' '),
);

/** Ids that our pages give; none is made of what an article says. */
const ids = /^(?:reader|draft|table|main|summary|[a-z]+(?:-[a-z0-9]+)*)$/i;

interface Part {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** What of a page no page of ours has: elements, attributes, ids, addresses. */
export async function foreignParts(page: FrameLocator): Promise<readonly string[]> {
  const parts = await page.locator('body').evaluate((body) =>
    [...body.querySelectorAll('*:not(body > script)')].map((one): Part => ({
      tag: one.localName,
      attributes: [...one.attributes].map(({ name, value }) => [name, value] as const),
    })),
  );
  const found = new Set<string>();
  for (const { tag, attributes: given } of parts) {
    if (!elements.has(tag)) found.add(`<${tag}>`);
    for (const [name, value] of given) {
      if (!attributes.has(name) && !/^(?:aria|data)-/.test(name)) found.add(`<${tag} ${name}>`);
      if (name === 'id' && !ids.test(value)) found.add(`<${tag} id=${value}>`);
      if (name === 'href' && !value.startsWith('#')) found.add(`<${tag} href=${value}>`);
      if (name === 'style' && /url|expression|import/i.test(value)) found.add(`style=${value}`);
    }
  }
  return [...found];
}

/** Draws what a long page leaves for later, as before it is printed. */
export const drawAll = (page: FrameLocator): Promise<void> =>
  page.locator('body').evaluate(() => void window.dispatchEvent(new Event('beforeprint')));

/** What every page of ours allows itself, whose scripts run. @returns the mark of its scripts */
export async function allowsOurScripts(page: FrameLocator): Promise<string> {
  const { 'script-src': scripts = '', ...others } = await policyOf(page);
  assert.match(scripts, /^'nonce-[0-9a-f]{32}'$/);
  const { 'style-src': styles = '', 'img-src': images, 'font-src': fonts, ...none } = others;
  assert.doesNotMatch(styles, /unsafe|\*(?!\.vscode-cdn\.net)|data:|blob:/);
  assert.deepEqual([images, fonts], [styles, styles]);
  const nothing = `'none'`;
  assert.deepEqual(none, {
    'default-src': nothing,
    'base-uri': nothing,
    'form-action': nothing,
  });
  return scripts;
}

/** What every page of ours allows itself that has words alone: no script, nothing loaded. */
export async function runsNothing(page: FrameLocator): Promise<void> {
  const { 'style-src': style = '', ...others } = await policyOf(page);
  assert.match(style, /^'sha256-[\w+/=]+'$/);
  const none = `'none'`;
  assert.deepEqual(others, { 'default-src': none, 'base-uri': none, 'form-action': none });
}

/** What a person may be led to from hovers: the reader, and what verdicts mean. */
const ours =
  /^(?:$|#|command:trichDan\.openArticle\?|file:.*\/docs\/verdicts|vscode-remote:.*\/docs\/verdicts)/;

/** What shows words as text has nothing that loads, is an icon or leads anywhere but where it may. */
export async function hasNothingAlive(shown: Locator, mayLead = ours): Promise<void> {
  assert.equal(await shown.locator('img, svg, script, iframe, .codicon-trash').count(), 0);
  const leads = await shown
    .locator('a')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''),
    );
  assert.deepEqual(
    leads.filter((link) => !mayLead.test(link)),
    [],
  );
}

/** The same, once it shows the words. */
export async function isText(shown: Locator, words: string): Promise<void> {
  await shown.filter({ hasText: words }).first().waitFor();
  await hasNothingAlive(shown);
}

/** Opens what is said of the place of the cursor, or of the line of a tree in focus. */
export async function openHover({ page }: VsCodePage): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.press('ControlOrMeta+I');
  return page.locator('.monaco-hover:visible, .workbench-hover:visible');
}

/** The content security policy of a page, by directive. */
export async function policyOf(page: FrameLocator): Promise<Readonly<Record<string, string>>> {
  const meta = page.locator('meta[http-equiv="Content-Security-Policy" i]');
  const content = (await meta.getAttribute('content')) ?? '';
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...values]) => [name, values.join(' ')]));
}

/** Whether a page may have an image of a file: one beside its own script, or at a path. */
export const loadsImage = (page: FrameLocator, file: string): Promise<boolean> =>
  page.locator('body').evaluate((body, wanted) => {
    const script = body.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
    const image = new Image();
    return new Promise<boolean>((resolve) => {
      image.addEventListener('load', () => resolve(true));
      image.addEventListener('error', () => resolve(false));
      image.src = new URL(wanted, script).href;
    });
  }, file);

/** The name under which pages that open from now on keep what they send messages with. */
const KEPT = 'trichDanTestedApi';

/** Lets a test send messages as a page that was taken over would: for pages opened from now on. */
export async function keepPageApi({ page }: VsCodePage): Promise<void> {
  await page.addInitScript((kept) => {
    if (window === window.top) return;
    const { freeze } = Object;
    Object.freeze = <T>(value: T): Readonly<T> => {
      const isApi = typeof value === 'object' && value !== null && 'postMessage' in value;
      if (isApi) Object.assign(window, { [kept]: value });
      return freeze(value);
    };
  }, KEPT);
}

/** Sends messages from a page, past all of its own code. */
export const sendFrom = (page: FrameLocator, messages: readonly unknown[]): Promise<void> =>
  page.locator('body').evaluate(
    (_, [kept, all]) => {
      const api: unknown = Object.entries(window).find(([name]) => name === kept)?.[1];
      if (typeof api !== 'object' || api === null || !('postMessage' in api)) {
        throw new Error('The page was opened before its messages could be had');
      }
      const { postMessage } = api as { postMessage: (message: unknown) => void };
      all.forEach((message) => postMessage(message));
    },
    [KEPT, messages] as const,
  );
