import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultConventions } from '../../core/insertion/conventions';
import type { WordReport } from '../../core/quotation/word/wordReport';
import type { ImportLimits, ImportNote } from '../../protocol/importing';
import { wordLimits } from '../../protocol/importing';
import { bytesOfFile } from '../adding/readSource';
import type { Session } from '../session';
import type { VerifiedReport } from '../verification';

/** A report in Word, as a file and as it was verified. */
export interface VerifiedWord {
  readonly bytes: Uint8Array;
  readonly limits: ImportLimits;
  readonly word: WordReport;
  readonly notes: readonly ImportNote[];
  /** Its document has a line for each paragraph. */
  readonly report: VerifiedReport;
}

/** Reads and verifies a report in Word. @throws {ImportFailure} where it cannot be read */
export async function verifyWord(
  session: Session,
  uri: string,
  token?: CancellationToken,
): Promise<VerifiedWord> {
  await session.ready();
  const settings = await session.settings(uri);
  const { maxFileSize } = await session.settings(null);
  const limits = wordLimits(maxFileSize * 1e6);
  const bytes = await bytesOfFile(session, uri, limits.maxBytes);
  const { report: word, notes } = await session.importer.word(bytes, limits, token);
  const opened = session.engine.openWord(word);
  const items = opened.verify({
    unmarkedWords: settings['verify.unmarkedWords'],
    ignored: settings['verify.ignored'],
    otherKeys: [],
  });
  const report: VerifiedReport = {
    document: TextDocument.create(uri, 'plaintext', 0, opened.text),
    version: null,
    items,
    settings,
    isElsewhere: () => false,
    target: {
      language: 'plaintext',
      conventions: defaultConventions('plaintext'),
      locale: settings['citation.language'],
      article: (id) => session.engine.article(id),
    },
  };
  return { bytes, limits, word, notes, report };
}
