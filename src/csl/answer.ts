import { isFormattingRequest } from '../protocol/citing';
import type { FormattingAnswer } from '../protocol/citing';
import { format } from './format';
import { StyleError } from './styleError';

/** The answer to a message, or null for what is no request. Never throws. */
export function answerFormatting(message: unknown): FormattingAnswer | null {
  if (!isFormattingRequest(message)) return null;
  const { id } = message;
  try {
    return { type: 'formatted', id, ...format(message) };
  } catch (error) {
    const fault =
      error instanceof StyleError
        ? error.fault
        : { code: 'failed' as const, file: '', line: null, column: null, detail: String(error) };
    return { type: 'error', id, ...fault };
  }
}
