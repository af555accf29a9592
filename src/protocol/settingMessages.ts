import type { Locale } from './messages';
import type { Expected, Settings, WrongSetting } from './settings';
import { settingsSection } from './settings';

type Words = Readonly<Record<Exclude<Expected, readonly string[]>, string>>;

const words: Readonly<Record<Locale, Words>> = {
  vi: {
    boolean: 'true hoặc false',
    text: 'một chuỗi chữ',
    texts: 'một danh sách chuỗi chữ',
    count: 'một số nguyên không âm',
    positive: 'một số lớn hơn 0',
    megabytes: 'một số lớn hơn 0 và không quá 500',
  },
  en: {
    boolean: 'true or false',
    text: 'a text',
    texts: 'a list of texts',
    count: 'a whole number, 0 or more',
    positive: 'a number above 0',
    megabytes: 'a number above 0, 500 at the most',
  },
};

function expectedWords(expected: Expected, locale: Locale): string {
  if (typeof expected === 'string') return words[locale][expected];
  return (locale === 'vi' ? 'một trong các giá trị ' : 'one of ') + expected.join(', ');
}

/** What a user is told whose setting is passed over: its name, what it takes, and what is used. */
export function describeWrongSetting(
  { name, expected }: WrongSetting,
  settings: Settings,
  locale: Locale,
): string {
  const id = `${settingsSection}.${name}`;
  const wanted = expectedWords(expected, locale);
  const used = JSON.stringify(settings[name]);
  return locale === 'vi'
    ? `Cài đặt “${id}” phải là ${wanted}. Tạm dùng ${used}.`
    : `The setting “${id}” has to be ${wanted}. Until then, ${used} is used.`;
}
