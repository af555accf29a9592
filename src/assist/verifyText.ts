import { detectConventions } from '../core/insertion/conventions';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { Answer } from './answer';
import { documentFor, formatOf, formatProperty } from './format';
import type { ToolDefinition } from './tool';
import { ToolCancelled } from './tool';
import { toolWords } from './toolWords';
import type { VerifiedDraft } from './verifiedEntry';
import { findingsOfDraft, isChecked, isWrong, verifiedEntry } from './verifiedEntry';

/** Longest draft, in UTF-16 units: some thirty pages. */
const LONGEST = 100_000;

const inputSchema = {
  type: 'object',
  properties: {
    text: {
      type: 'string',
      maxLength: LONGEST,
      description:
        'The text as it is to stand in the document, with quotation marks, citations and markup.',
    },
    format: formatProperty,
  },
  required: ['text'],
  additionalProperties: false,
} as const;

/** What is wrong first, then what could not be checked, then hints, then what is right. */
function rank({ item }: PlacedItem): number {
  if (isWrong(item)) return 0;
  if (!isChecked(item)) return 1;
  return findingsOfDraft(item).length > 0 ? 2 : 3;
}

function answerOf(draft: VerifiedDraft): Answer {
  const { items, locale } = draft;
  const words = toolWords[locale];
  // A figure that the sources do not state, and that nobody says they do, is the author's own.
  const told = items.filter(
    ({ item }) =>
      item.kind !== 'figure' || item.verdict !== 'uncheckable' || findingsOfDraft(item).length > 0,
  );
  if (told.length === 0) return { before: words.nothingToVerify };
  const count = (kind: PlacedItem['item']['kind']): number =>
    told.filter(({ item }) => item.kind === kind).length;
  const wrong = told.filter(({ item }) => isWrong(item)).length;
  const unchecked = told.filter(({ item }) => !isChecked(item)).length;
  const hasProblems = told.some(({ item }) => findingsOfDraft(item).length > 0);
  return {
    before: words.verified({
      quotations: count('quotation'),
      figures: count('figure'),
      citations: count('citation'),
      wrong,
      unchecked,
    }),
    entries: told
      .toSorted((a, b) => rank(a) - rank(b))
      .map((placed) => () => verifiedEntry(placed, draft)),
    more: words.moreItems,
    after: [
      hasProblems ? words.repair : unchecked > 0 ? '' : words.allRight,
      unchecked > 0 ? words.unchecked : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  };
}

export const verifyText: ToolDefinition<typeof inputSchema> = {
  name: 'verify_text',
  description:
    'Compares every quotation, every figure and every citation of a text with the library, word for word, and returns a verdict for each: what differs from the source, and what to write instead. Use it on every draft that quotes or cites, before it is shown or inserted, and again after repairs. What has no source in the library is told as not checked; what is neither quoted, cited nor attributed is not looked at.',
  inputSchema,
  async run({ text, format }, world) {
    const { engine, settings, locale } = world;
    const document = documentFor(format, world);
    const language = formatOf(document);
    const report = engine.openReport({ languageId: language, fileName: '', text });
    const items = report.verify({
      unmarkedWords: settings['verify.unmarkedWords'],
      ignored: settings['verify.ignored'],
      otherKeys: world.otherKeys,
    });
    if (world.isCancelled()) throw new ToolCancelled();
    // A draft cites as the report does that it is for; by itself it may be too short to tell.
    const whole = document.text === null ? text : `${document.text}\n${text}`;
    const target = {
      language,
      conventions: detectConventions(whole, language),
      locale: settings['citation.language'],
      article: (id: string) => engine.article(id),
    };
    return Promise.resolve(answerOf({ text, items, target, locale }));
  },
};
