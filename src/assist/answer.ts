import { fingerprint } from '../core/text/fingerprint';
import type { Locale } from '../protocol/messages';
import { withoutHidden } from './hiddenCharacters';
import { answerWords } from './answerWords';

/** JSON-safe facts about one passage, figure or verdict. */
export type Entry = Readonly<Record<string, unknown>>;

/** What a tool has to say: its own words, and apart from them what it quotes. */
export interface Answer {
  /** The tool could not do it; `before` says what to do instead. */
  readonly isError?: boolean;
  /** Of ours alone: no word of an article or of a report. */
  readonly before: string;
  /**
   * The most important first: those that do not fit are left out, and counted; what is costly to
   * say is made when its turn comes.
   */
  readonly entries?: readonly (Entry | (() => Entry))[];
  /** To be written into the report character by character. */
  readonly verbatim?: string;
  /** Of ours alone: what to do next. */
  readonly after?: string;
  /** Of ours alone: how to get what was left out. */
  readonly more?: string;
}

export interface WrittenAnswer {
  readonly isError: boolean;
  readonly text: string;
}

/** What the frame of an answer takes, its own words aside. */
const FRAME = 800;

/**
 * An answer as a model reads it. Whatever comes from articles or reports stands between two lines
 * with a mark that occurs nowhere in it, so that no text can pretend to have ended; within them it
 * is JSON, one entry a line, so that no text can pretend to be another field. What is to be copied
 * stands as it is, for escapes would be copied too.
 *
 * @param most UTF-16 units the answer may have; entries that do not fit are counted, never cut.
 */
export function writeAnswer(answer: Answer, locale: Locale, most: number): WrittenAnswer {
  const words = answerWords[locale];
  const { before, after, more, entries = [], isError = false } = answer;
  const verbatim = answer.verbatim === undefined ? null : withoutHidden(answer.verbatim);
  const own = [before, after, more].reduce((sum, part) => sum + (part?.length ?? 0), FRAME);
  const room = most - own - (verbatim?.text.length ?? 0);
  const lines = linesWithin(entries, room);
  const material = lines.texts.join('\n');
  const mark = markFor(`${material}\n${verbatim?.text ?? ''}`);
  const left = entries.length - lines.texts.length;
  const taken = lines.taken + (verbatim?.taken ?? 0);
  const parts = [
    before,
    lines.texts.length > 0 ? `${words.material(mark)}\n${framed(material, mark)}` : '',
    verbatim ? `${words.verbatim(mark)}\n${framed(verbatim.text, mark)}` : '',
    taken > 0 ? words.hidden(taken) : '',
    left > 0 ? [words.left(left), more].filter(Boolean).join(' ') : '',
    after ?? '',
  ];
  return { isError, text: parts.filter((part) => part !== '').join('\n\n') };
}

function linesWithin(
  entries: readonly (Entry | (() => Entry))[],
  room: number,
): { readonly texts: readonly string[]; readonly taken: number } {
  const texts: string[] = [];
  let taken = 0;
  let free = room;
  for (const entry of entries) {
    const line = JSON.stringify(
      typeof entry === 'function' ? entry() : entry,
      (_, value: unknown) => {
        if (typeof value !== 'string') return value;
        const cleaned = withoutHidden(value);
        taken += cleaned.taken;
        return cleaned.text;
      },
    );
    free -= line.length + 1;
    // The first one always: an answer without any helps nobody, and handlers keep entries short.
    if (free < 0 && texts.length > 0) break;
    texts.push(line);
  }
  return { texts, taken };
}

function framed(text: string, mark: string): string {
  return `===== ${mark} =====\n${text}\n===== /${mark} =====`;
}

/** A mark that does not occur in the text, whoever wrote it. */
function markFor(text: string): string {
  let mark = '';
  for (let round = 0; mark === '' || text.includes(mark); round += 1) {
    mark = fingerprint(`${round} ${text}`).slice(0, 8);
  }
  return mark;
}
