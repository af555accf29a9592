import type * as pdfjs from 'pdfjs-dist';

type PdfJs = typeof pdfjs;

let loaded: Promise<PdfJs> | null = null;

/** pdf.js, both halves in this thread: it is a worker's already. */
export function loadPdfjs(): Promise<PdfJs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfJs> {
  const host: Record<string, unknown> = globalThis;
  // For drawing, which is never done: without them Node's pdf.js looks for a native library.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) host[name] ??= function unused() {};
  host['pdfjsWorker'] = await unasked(host, () => import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  return quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
}

/** In a web worker the reading half takes the messages for its own, unless it sees a window. */
async function unasked<T>(host: Record<string, unknown>, work: () => Promise<T>): Promise<T> {
  if ('window' in host) return work();
  host['window'] = host;
  try {
    return await work();
  } finally {
    delete host['window'];
  }
}

/** That the library for drawing is missing is no news, and comes before one can say so. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { console } = globalThis;
  const warn = console.warn.bind(console);
  Object.assign(console, { warn: () => {} });
  try {
    return await work();
  } finally {
    Object.assign(console, { warn });
  }
}
