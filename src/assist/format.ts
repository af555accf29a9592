import type { TargetDocument } from '../core/engine';
import type { DocumentLanguage } from '../core/insertion/languages';
import { DOCUMENT_LANGUAGES, languageFromId } from '../core/insertion/languages';
import type { ToolWorld } from './tool';

/** The property of inputs that says in which markup an answer is wanted. */
export const formatProperty = {
  type: 'string',
  enum: DOCUMENT_LANGUAGES,
  description:
    'The markup of the document. Default: that of the report the user has open, else Markdown; "plaintext" for a chat.',
} as const;

/** The document that text is made for: the user's report, unless another markup is asked for. */
export function documentFor(
  format: DocumentLanguage | undefined,
  world: ToolWorld,
): TargetDocument {
  const { report } = world;
  const own = report && languageFromId(report.languageId, report.fileName);
  if (report && (format === undefined || format === own)) return report;
  return { languageId: format ?? 'markdown', fileName: '', text: null };
}

/** The markup that it is made in. */
export function formatOf({ languageId, fileName }: TargetDocument): DocumentLanguage {
  return languageFromId(languageId, fileName);
}
