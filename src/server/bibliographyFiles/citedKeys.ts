import type { CancellationToken } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import { commandKeys, listedUncited } from '../../core/citation/bibliographyFile/nocite';
import { declaredIn } from '../../core/citation/declared/declared';
import { projectBibliographies } from '../../core/citation/declared/projects';
import { languageFromId } from '../../core/insertion/languages';
import { resolved } from '../bibliographies';
import { throwIfCancelled } from '../cancellation';
import { itemsOf } from '../exporting/exportBibliography';
import { ReportDocument } from '../reports';
import type { Session } from '../session';
import { comparableUri } from '../uris';
import { workspaceUses } from '../uses';
import { listReports, readReport } from '../workspaceReports';

/** What one report of the workspace says of bibliography files. */
export interface ReportKeys {
  readonly uri: string;
  readonly languageId: string;
  /** The files it or its project names: their URIs, by a form to compare by. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether every entry of its files is printed. */
  readonly all: boolean;
  readonly keys: ReadonlySet<string>;
}

/** Of a file that is not open; else of the document, as it was at that version. */
interface Known {
  readonly version: number | null;
  readonly keys: Promise<ReportKeys | null>;
}

/** The keys that the reports of a workspace cite; a report is read once and again when it changed. */
export class CitedKeys {
  readonly #known = new Map<string, Known>();

  constructor(readonly session: Session) {
    // Whoever asks for uses has reports watched.
    workspaceUses(session);
    session.onDidChange(() => this.#known.clear());
    session.onDidChangeFiles((changes) => {
      for (const { uri, type } of changes) {
        // What a project names is known of its reports.
        if (type !== FileChangeType.Changed || /\.(?:ya?ml|py)$/.test(uri)) this.#known.clear();
        else this.#known.delete(uri);
      }
    });
    session.documents.onDidClose(({ document }) => this.#known.delete(document.uri));
  }

  /** Of every report, those first that are open. @throws ResponseError when it is cancelled */
  async all(token: CancellationToken): Promise<readonly ReportKeys[]> {
    const { session } = this;
    await session.ready();
    const open = session.documents.all().map(({ uri }) => uri);
    const found: ReportKeys[] = [];
    for (const uri of new Set([...open, ...(await listReports(session))])) {
      throwIfCancelled(token);
      if (session.isArticle(uri)) continue;
      const keys = await this.#keysOf(uri);
      if (keys) found.push(keys);
    }
    return found;
  }

  #keysOf(uri: string): Promise<ReportKeys | null> {
    const version = this.session.documents.get(uri)?.version ?? null;
    const known = this.#known.get(uri);
    if (known && known.version === version) return known.keys;
    const keys = keysOf(this.session, uri);
    this.#known.set(uri, { version, keys });
    keys.catch(() => this.#known.delete(uri));
    return keys;
  }
}

const known = new WeakMap<Session, CitedKeys>();

export function citedKeys(session: Session): CitedKeys {
  let keys = known.get(session);
  if (!keys) {
    keys = new CitedKeys(session);
    known.set(session, keys);
  }
  return keys;
}

/** Signs of citations in all markups: without one, a report need not be read as such. */
const MAY_CITE = /@|cite|<<|\]_/i;

async function keysOf(session: Session, uri: string): Promise<ReportKeys | null> {
  const open = session.documents.get(uri);
  const text = open ? open.getText() : (await readReport(session, uri)).text;
  if (text === null) return null;
  const languageId = open?.languageId ?? '';
  const language = languageFromId(languageId, uri);
  const own = declaredIn(text, language).files.map(({ path }) => path);
  const ofProject = await projectBibliographies(language, async (path) => {
    const file = resolved(uri, path);
    return file === null ? null : session.bibliography(file);
  });
  const files = new Map(
    [...own, ...ofProject]
      .flatMap((path) => resolved(uri, path) ?? [])
      .map((file) => [comparableUri(file), file]),
  );
  const listed = listedUncited(text, language);
  const keys = new Set([...listed.keys, ...commandKeys(text, language)]);
  if (MAY_CITE.test(text)) {
    const report = open ?? ReportDocument.create(uri, '', 0, text);
    for (const { item } of await itemsOf(session, report)) {
      if (item.kind === 'citation' && item.reference.mark) keys.add(item.reference.mark.key);
    }
  }
  return { uri, languageId, files, all: listed.all, keys };
}
