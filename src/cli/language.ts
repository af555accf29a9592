import type { Locale } from '../protocol/messages';
import { localeOf } from '../protocol/messages';

/** The language of messages, from the environment as POSIX programs read it. */
export const locale: Locale = localeOf(
  process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '',
);

/** Chooses the wording for the user. */
export function say(vietnamese: string, english: string): string {
  return locale === 'vi' ? vietnamese : english;
}
