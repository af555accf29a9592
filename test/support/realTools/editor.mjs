// @ts-check
/**
 * An editor without a window: the built language server, asked what the commands of the extension
 * ask, over reports kept here.
 */
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inRepository } from '../hosts/root.mjs';

/** @import { ProtocolConnection } from 'vscode-languageserver-protocol/node' */

/**
 * What is put into a slot: a passage of an article by its words, or the article as a whole.
 * @typedef {object} Insertion
 * @property {'quotation' | 'statistic' | 'citation' | 'lesson'} what
 * @property {string} articleId
 * @property {string | null} words
 */

/** `text` has its slots as `⟦name⟧`. @typedef {{ uri: string, languageId: string, text: string }} Report */

const SLOT = /⟦(\w+)⟧/g;
/** The slot that the list of what is cited goes to. */
const LIST = 'bibliography';

/** @param {string} text */
const withoutSlots = (text) => text.replace(SLOT, '');

export class Editor {
  /** @param {ProtocolConnection} connection @param {() => void} end */
  constructor(connection, end) {
    this.connection = connection;
    this.end = end;
  }

  /** @param {string} library the folder of articles beside the embedded one */
  static async start(library) {
    const server = spawn(process.execPath, [inRepository('dist', 'cli.js'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.onRequest('workspace/configuration', ({ items }) =>
      items.map(() => ({ libraries: [library] })),
    );
    connection.onRequest('workspace/workspaceFolders', () => []);
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      locale: 'vi',
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    });
    await connection.sendNotification('initialized', {});
    return new Editor(connection, () => {
      connection.dispose();
      server.kill();
    });
  }

  /**
   * The report with its slots filled one after the other, as a person would at the cursor.
   * @param {Report} report
   * @param {Readonly<Record<string, Insertion>>} insertions by the slots' names
   */
  async write({ uri, languageId, text }, insertions) {
    let version = 1;
    const textDocument = { uri, languageId, version, text: withoutSlots(text) };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    for (let slot = firstSlot(text); slot; slot = firstSlot(text)) {
      const { name, before, after } = slot;
      const insertion = insertions[name];
      if (insertion) {
        const place = placeBetween(before, withoutSlots(after));
        const inserted = await this.#insertion(insertion, { uri, languageId, places: [place] });
        text = before + inserted + after;
      } else if (name === LIST) {
        text = await this.#withList(uri, before, withoutSlots(after));
      } else throw new Error(`nothing goes by the name of ${name}`);
      await this.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: (version += 1) },
        contentChanges: [{ text: withoutSlots(text) }],
      });
    }
    return text;
  }

  /**
   * What a command of the extension inserts.
   * @param {Insertion} insertion
   * @param {{ uri: string, languageId: string, places: unknown[] }} where
   * @returns {Promise<string>}
   */
  async #insertion({ what, articleId, words }, where) {
    const { parsed } = await this.connection.sendRequest('trichDan/article', { articleId });
    const start = words === null ? 0 : parsed.text.indexOf(words);
    if (start < 0) throw new Error(`${articleId} does not say: ${words}`);
    const range = { start, end: start + (words?.length ?? 0) };
    const statistic = parsed.statistics.find(
      (/** @type {typeof range} */ { start, end }) => start === range.start && end === range.end,
    );
    const statisticId = what === 'statistic' ? statistic.id : null;
    const passage = { articleId, range, statisticId };
    // What is written here has one place: its citations stand in the text.
    const asked = { what, passage, locator: words !== null, notes: false, ...where };
    const { texts } = await this.connection.sendRequest('trichDan/insertion', asked);
    return texts[0] ?? '';
  }

  /** The report with the list of its sources. @param {string} uri @param {string} before @param {string} after */
  async #withList(uri, before, after) {
    const asked = { uri, cursor: before.length, force: false };
    const { edits, reason } = await this.connection.sendRequest('trichDan/bibliography', asked);
    if (!edits) throw new Error(`no list: ${reason}`);
    return TextDocument.applyEdits(TextDocument.create(uri, '', 0, before + after), edits);
  }
}

/** @param {string} text */
function firstSlot(text) {
  const [slot] = text.matchAll(SLOT);
  if (!slot) return null;
  const [mark, name = ''] = slot;
  return {
    name,
    before: text.slice(0, slot.index),
    after: text.slice(slot.index + mark.length),
  };
}

/** @param {string} before @param {string} after */
function placeBetween(before, after) {
  const above = before.split('\n');
  const below = after.split('\n');
  return {
    before: above.at(-1) ?? '',
    after: below[0] ?? '',
    previousLine: above.at(-2) ?? null,
    nextLine: below[1] ?? null,
  };
}
