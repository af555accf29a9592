import type { Locale } from '../protocol/messages';
import { localeOf } from '../protocol/messages';

/** The language of messages, from the environment as POSIX programs read it: empty is unset. */
export const locale: Locale = localeOf(
  ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => process.env[name] ?? '').find(Boolean) ?? '',
);

/** Chooses the wording for the user. */
export function say(vietnamese: string, english: string): string {
  return locale === 'vi' ? vietnamese : english;
}
