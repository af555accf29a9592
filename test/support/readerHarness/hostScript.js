// Plays the part of the extension: answers `ready`, keeps what the page sends in `window.sent`.
(() => {
  const options = JSON.parse(document.getElementById('harness-options')?.textContent ?? '{}');
  const key = `state-${options.article}`;
  /** @type {unknown[]} */
  const sent = [];
  /** @param {unknown} message */
  const post = (message) => window.postMessage(message, '*');
  const api = {
    /** @param {{ type: string }} message */
    postMessage(message) {
      sent.push(structuredClone(message));
      if (message.type === 'ready') void answer();
    },
    getState: () => JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined,
    /** @param {unknown} state */
    setState: (state) => sessionStorage.setItem(key, JSON.stringify(state)),
  };
  async function answer() {
    if (options.article === 'loading') return;
    if (options.article === 'failure') {
      post({ type: 'failure', text: 'Không đọc được tệp “bao-cao.txt”: tệp không còn ở đó.' });
      return;
    }
    const response = await fetch(`/article/${options.article}`);
    const article = await response.json();
    performance.mark('show');
    post({ type: 'show', article, reveal: options.reveal ?? null });
    post({ type: 'history', canGoBack: true, canGoForward: false });
  }
  Object.assign(window, { acquireVsCodeApi: () => api, sent, fromHost: post });
})();
