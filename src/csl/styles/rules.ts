import type { CslItem } from '../../core/citation/cslItem';
import type { DocumentLocale } from '../../core/citation/locator';
import type { ShippedStyleName } from '../../protocol/citing';
import { withFullNames } from '../vietnamese/names';
import { withLegalParts } from '../vietnamese/legalDocument';
import { bySectionsOfLanguage, languageOf } from '../vietnamese/sections';
import type { Section } from '../vietnamese/sections';

/** What a style demands that CSL cannot say, done before and after the processor. */
export interface StyleRules {
  /** The item as the style's file expects it. */
  readonly prepare: (item: CslItem) => CslItem;
  /** The list in its order, split where it is to be split. Gets items as they are in records. */
  readonly sections: (items: readonly CslItem[], locale: DocumentLocale) => readonly Section[];
}

const vietnamese: StyleRules = {
  prepare: (item) => {
    const { language: _language, ...prepared } = withFullNames(withLegalParts(item));
    const code = languageOf(item);
    // The styles have words of their own for works in other languages.
    return code === 'vi' || code === 'und' ? prepared : { ...prepared, language: code };
  },
  sections: (items, locale) => bySectionsOfLanguage(items.map(withLegalParts), locale),
};

/** Null for a style that is CSL and nothing else, as every public one is. */
export function rulesOf(name: ShippedStyleName): StyleRules | null {
  return name.startsWith('vn-') ? vietnamese : null;
}
