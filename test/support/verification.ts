import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../src/core/engine';
import { createEngine } from '../../src/core/engine';
import type { CheckedDocument } from '../../src/core/quotation/checkJson';
import { checkedDocument } from '../../src/core/quotation/checkJson';
import type { FindingCode } from '../../src/core/quotation/findings';
import { findingsOf } from '../../src/core/quotation/findings';
import type { Remembered } from '../../src/core/quotation/memory';
import type { VerifySettings } from '../../src/core/quotation/verifier';
import { defaultVerifySettings } from '../../src/core/quotation/verifier';
import type { PlacedItem } from '../../src/core/quotation/verify/verifyReport';
import type { LibraryReader } from '../../src/core/library/reader';
import { nodeLibraryReader } from '../../src/node/libraryReader';
import { sha256 } from '../../src/node/sha256';

const logger = { info: () => {}, warn: () => {} };
const content = pathToFileURL(path.resolve('content')).href;

/** An engine with the embedded library, and with the texts given by file name. */
export async function engineWith(
  files: Readonly<Record<string, string>> = {},
  remembered: readonly Remembered[] = [],
): Promise<Engine> {
  const own = 'memory:///library';
  const encoder = new TextEncoder();
  const reader: LibraryReader = {
    list: (folder) =>
      folder === own
        ? Promise.resolve(
            Object.entries(files).map(([name, text]) => ({
              uri: `${own}/${name}`,
              path: name,
              size: encoder.encode(text).length,
            })),
          )
        : nodeLibraryReader.list(folder),
    read: (uri) =>
      uri.startsWith(own)
        ? Promise.resolve(encoder.encode(files[uri.slice(own.length + 1)] ?? ''))
        : nodeLibraryReader.read(uri),
  };
  const engine = createEngine({ reader, sha256, logger, remembered });
  await engine.load({ folders: [content, own], maxBytes: 20e6 });
  return engine;
}

let embedded: Promise<Engine> | null = null;

/** The engine with the embedded library alone, made once. */
export function embeddedEngine(): Promise<Engine> {
  embedded ??= engineWith();
  return embedded;
}

export interface CheckedText {
  readonly items: readonly PlacedItem[];
  readonly document: CheckedDocument;
  /** The codes of all findings, in document order. */
  readonly findings: readonly FindingCode[];
}

/** Checks a report as the command line does. */
export function checkText(
  engine: Engine,
  text: string,
  fileName: string,
  settings: Partial<VerifySettings> = {},
): CheckedText {
  const report = engine.openReport({ languageId: '', fileName, text });
  const all = { ...defaultVerifySettings, ...settings };
  const items = report.verify(all);
  const isElsewhere = (key: string) => all.otherKeys === null || all.otherKeys.includes(key);
  return {
    items,
    document: checkedDocument(fileName, items, (id) => engine.article(id)),
    findings: items.flatMap(({ item }) => findingsOf(item, isElsewhere)),
  };
}
