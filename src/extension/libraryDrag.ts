import type {
  DataTransfer,
  DocumentDropEditProvider,
  TextDocument,
  TreeDragAndDropController,
} from 'vscode';
import {
  DataTransferItem,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  l10n,
  languages,
  Position,
  Range,
  WorkspaceEdit,
} from 'vscode';
import type { Disposable } from 'vscode';
import { passageMime } from '../protocol/commands';
import { arrayOf } from '../protocol/guards';
import type { PassageReference } from '../protocol/lsp';
import { insertionRequest, isPassageReference } from '../protocol/lsp';
import { placeAt } from './insertPassage';
import type { LibraryNode } from './libraryNodes';
import { passageOf } from './libraryNodes';
import type { LibraryServer } from './libraryServer';

/** Told what was dropped onto the library from outside of it. */
export type FilesDropped = (transfer: DataTransfer) => Promise<void>;

/**
 * Dragging lines of the library: what travels is a reference; the words come when it is dropped.
 * Files that are dropped onto the library become articles.
 */
export function libraryDrag(dropped: FilesDropped): TreeDragAndDropController<LibraryNode> {
  return {
    dragMimeTypes: [passageMime],
    // `files` is whatever comes from outside of VS Code.
    dropMimeTypes: ['text/uri-list', 'files'],
    handleDrag(nodes, transfer) {
      const passages = nodes.map(passageOf).filter((passage) => passage !== null);
      if (passages.length > 0) {
        transfer.set(passageMime, new DataTransferItem(JSON.stringify(passages)));
      }
    },
    // A line of the library that is dropped on another is left where it is.
    handleDrop: async (_, transfer) => (transfer.get(passageMime) ? undefined : dropped(transfer)),
  };
}

const isPassages = arrayOf(isPassageReference);

/** The passages of a drop; none when it is not ours or not what we sent. */
async function passagesIn(transfer: DataTransfer): Promise<readonly PassageReference[]> {
  const dropped = await transfer.get(passageMime)?.asString();
  if (dropped === undefined) {
    return [];
  }
  try {
    const value: unknown = JSON.parse(dropped);
    return isPassages(value) ? value : [];
  } catch {
    // Another extension's data under our name: not a drop for us.
    return [];
  }
}

/** Inserts a dropped passage as the document's language wants it. */
class PassageDrop implements DocumentDropEditProvider {
  constructor(readonly server: LibraryServer) {}

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    transfer: DataTransfer,
  ): Promise<DocumentDropEdit | undefined> {
    const passages = await passagesIn(transfer);
    if (passages.length === 0) {
      return undefined;
    }
    const place = placeAt(document, new Range(position, position));
    const inserted = await Promise.all(
      passages.map((passage) =>
        this.server.ask(insertionRequest, {
          what: passage.statisticId === null ? 'quotation' : 'statistic',
          passage,
          uri: document.uri.toString(),
          languageId: document.languageId,
          places: [place],
          // Asked one by one, they would all get the same number.
          notes: passages.length === 1,
        }),
      ),
    );
    const drop = new DocumentDropEdit(
      inserted.flatMap(({ texts }) => texts).join('\n\n'),
      l10n.t('Insert with citation'),
      DocumentDropOrPasteEditKind.Empty.append('trichDan', 'passage'),
    );
    const notes = inserted[0]?.notes ?? null;
    if (notes !== null) {
      drop.additionalEdit = new WorkspaceEdit();
      const { line, character } = notes.position;
      drop.additionalEdit.insert(document.uri, new Position(line, character), notes.text);
    }
    return drop;
  }
}

export function registerPassageDrop(server: LibraryServer): Disposable {
  return languages.registerDocumentDropEditProvider({ pattern: '**' }, new PassageDrop(server), {
    dropMimeTypes: [passageMime],
    providedDropEditKinds: [DocumentDropOrPasteEditKind.Empty.append('trichDan', 'passage')],
  });
}
