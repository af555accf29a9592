import type { LibraryProblemCode } from '../core/library/problems';
import type { ServerHealth } from '../protocol/health';
import type { Session } from './session';

/** What whoever helps a user needs to know of the server, and no more. */
export function provideHealth({ engine, documents, host }: Session): ServerHealth {
  const problems: Partial<Record<LibraryProblemCode, number>> = {};
  for (const { code } of engine.problems) problems[code] = (problems[code] ?? 0) + 1;
  return {
    articles: engine.articles.length,
    searchable: engine.searchable.done,
    problems,
    documents: documents.keys().length,
    memory: host.memory?.() ?? null,
  };
}
