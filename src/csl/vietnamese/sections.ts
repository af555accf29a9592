import type { CslItem } from '../../core/citation/cslItem';
import type { DocumentLocale } from '../../core/citation/locator';
import { inOrder } from './order';

export interface Section {
  readonly heading: string;
  readonly ids: readonly string[];
}

/** The order in which the Ministry's guide names the languages; others follow by their names. */
const guideOrder = ['vi', 'en', 'fr', 'de', 'ru', 'zh', 'ja'];

const unknown = 'und';
const unknownHeading: Readonly<Record<DocumentLocale, string>> = {
  vi: 'Tiếng nước ngoài',
  en: 'Other languages',
};

/**
 * The list split by the language of each work, and sorted within ("Tài liệu tham khảo được xếp
 * riêng theo từng ngôn ngữ (Việt, Anh, Pháp, Đức, Nga, Trung, Nhật…)").
 */
export function bySectionsOfLanguage(items: readonly CslItem[], locale: DocumentLocale): Section[] {
  const byLanguage = new Map<string, CslItem[]>();
  for (const item of items) {
    const language = languageOf(item);
    const works = byLanguage.get(language);
    if (works) works.push(item);
    else byLanguage.set(language, [item]);
  }
  const sections = [...byLanguage].map(([language, works]) => ({
    language,
    heading: headingOf(language, locale),
    ids: inOrder(works).map(({ id }) => String(id)),
  }));
  const collator = new Intl.Collator(locale);
  return sections.sort(
    (a, b) => rank(a.language) - rank(b.language) || collator.compare(a.heading, b.heading),
  );
}

/** ISO 639 code of the language of a work; `und` where nothing tells. */
export function languageOf(item: CslItem): string {
  const stated = typeof item.language === 'string' ? item.language : '';
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(stated.trim())?.[0].toLowerCase() ?? unknown;
}

function headingOf(language: string, locale: DocumentLocale): string {
  const name = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(language);
  return language === unknown || name === undefined ? unknownHeading[locale] : name;
}

function rank(language: string): number {
  if (language === unknown) return guideOrder.length + 1;
  const at = guideOrder.indexOf(language);
  return at < 0 ? guideOrder.length : at;
}
