// @ts-check
/**
 * The others, each in the form in which this engine is asked: as its own documentation sets it up
 * for text in which diacritics do not count, with the usual folding where it has none.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import path from 'node:path';

/** The one-liner that everybody writes. @param {string} text */
const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase();

/**
 * @typedef {object} SearchEngine
 * @property {string} gives
 * @property {() => unknown} build
 * @property {(query: string) => unknown} ask
 * @property {(() => Uint8Array | string)=} save
 * @property {((saved: any) => unknown)=} open
 */

/** @typedef {{ peers: string, corpus: string, ripgrep: string | null }} Places */

/** @type {Record<string, (texts: string[], places: Places) => SearchEngine>} */
export const searchEngines = {
  MiniSearch(texts, { peers }) {
    const MiniSearch = createRequire(peers)('minisearch');
    const options = { fields: ['text'], processTerm: fold };
    let index = new MiniSearch(options);
    return {
      gives: 'articles',
      build: () => index.addAll(texts.map((text, id) => ({ id, text }))),
      ask: (query) => index.search(query, { combineWith: 'AND', prefix: true }).length,
      save: () => JSON.stringify(index),
      open: (saved) => (index = MiniSearch.loadJSON(saved, options)),
    };
  },
  FlexSearch(texts, { peers }) {
    const { Index } = createRequire(peers)('flexsearch');
    const index = new Index({
      tokenize: 'strict',
      encode: (/** @type {string} */ text) => fold(text).split(/[^\p{L}\p{N}]+/u),
    });
    return {
      gives: 'articles, whole words',
      build: () => texts.forEach((text, id) => index.add(id, text)),
      ask: (query) => index.search(query, 100).length,
    };
  },
  Orama(texts, { peers }) {
    const orama = createRequire(peers)('@orama/orama');
    const tokenizer = {
      language: 'vietnamese',
      normalizationCache: new Map(),
      tokenize: (/** @type {string} */ text) =>
        fold(text)
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean),
    };
    const index = orama.create({ schema: { text: 'string' }, components: { tokenizer } });
    return {
      gives: 'articles',
      build: () => texts.forEach((text) => orama.insert(index, { text })),
      ask: (query) => orama.search(index, { term: query, limit: 50, threshold: 0 }),
      save: () => JSON.stringify(orama.save(index)),
      open: (saved) =>
        orama.load(
          orama.create({ schema: { text: 'string' }, components: { tokenizer } }),
          JSON.parse(saved),
        ),
    };
  },
  'SQLite FTS5'(texts, { corpus }) {
    const { DatabaseSync } = createRequire(import.meta.url)('node:sqlite');
    const file = path.join(corpus, 'fts5.db');
    rmSync(file, { force: true });
    const database = new DatabaseSync(file);
    database.exec(
      "pragma journal_mode=off; pragma synchronous=off; create virtual table t using fts5(text, content='', tokenize='unicode61 remove_diacritics 2')",
    );
    const asked = database.prepare('select rowid from t where t match ? order by rank limit 100');
    return {
      gives: 'articles',
      build: () => {
        const insert = database.prepare('insert into t(rowid, text) values (?, ?)');
        database.exec('begin');
        texts.forEach((text, id) => insert.run(id + 1, text.replace(/đ/g, 'd').replace(/Đ/g, 'D')));
        database.exec("commit; insert into t(t) values('optimize')");
      },
      ask: (query) => {
        const words = query.split(/\s+/).filter(Boolean);
        return asked.all(
          words.map((word, at) => (at === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' '),
        ).length;
      },
    };
  },
  ripgrep(_texts, { corpus, ripgrep }) {
    const folder = path.join(corpus, 'files');
    return {
      gives: 'lines; diacritics count',
      build: () => {},
      ask: (query) => {
        if (ripgrep === null) throw new Error('no ripgrep here');
        return spawnSync(ripgrep, ['-F', '-i', '-l', '-j', '1', query, folder]).stdout.length;
      },
    };
  },
};

/**
 * @typedef {object} QuotationEngine
 * @property {() => unknown} build
 * @property {(quoted: string) => number} find the index of the article, or -1
 * @property {number=} among only the first so many articles are asked
 */

/** @type {Record<string, (texts: string[], places: Places) => QuotationEngine>} */
export const quotationEngines = {
  'SQLite FTS5, any three words running'(texts) {
    const { DatabaseSync } = createRequire(import.meta.url)('node:sqlite');
    const database = new DatabaseSync(':memory:');
    database.exec(
      "create virtual table t using fts5(text, content='', tokenize='unicode61 remove_diacritics 2')",
    );
    const fixed = (/** @type {string} */ text) => text.replace(/đ/g, 'd').replace(/Đ/g, 'D');
    return {
      build: () => {
        const insert = database.prepare('insert into t(rowid, text) values (?, ?)');
        database.exec('begin');
        texts.forEach((text, id) => insert.run(id + 1, fixed(text)));
        database.exec('commit');
      },
      find: (quoted) => {
        const words = fixed(quoted)
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean);
        const phrases = words.slice(2).map((_, at) => `"${words.slice(at, at + 3).join(' ')}"`);
        const found = database
          .prepare('select rowid from t where t match ? order by rank limit 1')
          .get(phrases.join(' OR '));
        return found ? Number(found.rowid) - 1 : -1;
      },
    };
  },
  'approx-string-match, a quarter of the letters'(texts, { peers }) {
    const search = createRequire(peers)('approx-string-match').default;
    const plain = (/** @type {string} */ text) => text.normalize('NFC').toLowerCase();
    const folded = texts.map(plain);
    return {
      among: texts.length,
      build: () => {},
      find: (quoted) => {
        const pattern = plain(quoted);
        let least = Math.floor(pattern.length / 4) + 1;
        let best = -1;
        folded.forEach((text, index) => {
          for (const { errors } of search(text, pattern, least - 1)) {
            if (errors < least) [least, best] = [errors, index];
          }
        });
        return best;
      },
    };
  },
  'diff-match-patch, the first 32 letters'(texts, { peers }) {
    const { diff_match_patch: DiffMatchPatch } = createRequire(peers)('diff-match-patch');
    const plain = (/** @type {string} */ text) => text.normalize('NFC').toLowerCase();
    const folded = texts.map(plain);
    const matcher = new DiffMatchPatch();
    matcher.Match_Threshold = 0.35;
    matcher.Match_Distance = 1e9;
    return {
      among: texts.length,
      build: () => {},
      find: (quoted) => {
        const pattern = plain(quoted).slice(0, 32);
        let least = Infinity;
        let best = -1;
        folded.forEach((text, index) => {
          const at = matcher.match_main(text, pattern, 0);
          if (at < 0) return;
          const errors = matcher.diff_levenshtein(
            matcher.diff_main(pattern, text.slice(at, at + pattern.length)),
          );
          if (errors < least) [least, best] = [errors, index];
        });
        return best;
      },
    };
  },
};

/** @param {string} file @param {readonly string[]} args @param {string} node */
export function child(file, args, node) {
  const printed = execFileSync(node, ['--expose-gc', '--max-old-space-size=8192', file, ...args], {
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed.toString().trim().split('\n').at(-1) ?? '{}');
}
