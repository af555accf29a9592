import { environmentLocale } from '../node/environmentLocale';
import type { Locale } from '../protocol/messages';
import { localeOf } from '../protocol/messages';

/** The language of messages. */
export const locale: Locale = localeOf(environmentLocale(process.env));

/** Chooses the wording for the user. */
export function say(vietnamese: string, english: string): string {
  return locale === 'vi' ? vietnamese : english;
}
