import { foldForSearch } from '../text/fold';
import { singleLine } from '../text/shorten';
import type { CslName } from './cslItem';
import type { DocumentLocale } from './locator';

/** The surnames of nearly all Vietnamese people, folded, for names written without their marks. */
const SURNAMES = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan luong ' +
    'mai truong dao cao ta ha lam luu to thai chau phung quach tong vuong la ngan khuc'
  ).split(' '),
);

/** Letters and tone marks that no other Latin alphabet combines in this way. */
const VIETNAMESE_LETTER = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/**
 * Whether a personal name is Vietnamese: such a name is written in full, family name first, and
 * never shortened to initials or to the family name, which half the country shares.
 */
export function isVietnameseName(name: CslName): boolean {
  const family = (name.family ?? '').normalize('NFC');
  const given = (name.given ?? '').normalize('NFC');
  if (VIETNAMESE_LETTER.test(family) || VIETNAMESE_LETTER.test(given)) return true;
  return SURNAMES.has(foldForSearch(family)) && given !== '' && !given.includes('.');
}

/** The name as a short citation gives it, or null where the record leaves it empty. */
export function shortName(name: CslName): string | null {
  if (name.literal?.trim()) return singleLine(name.literal);
  const family = [name['non-dropping-particle'], name.family]
    .filter((part) => part?.trim())
    .join(' ');
  const parts = isVietnameseName(name) || family === '' ? [family, name.given] : [family];
  return parts.filter((part) => part?.trim()).join(' ') || null;
}

/** "A", "A và B", "A và cộng sự"; null where nobody is named. */
export function shortNames(names: readonly CslName[], locale: DocumentLocale): string | null {
  const known = names.map(shortName).filter((name) => name !== null);
  const [first, second] = known;
  if (first === undefined) return null;
  if (second === undefined) return first;
  if (known.length === 2) return `${first} ${locale === 'vi' ? 'và' : 'and'} ${second}`;
  return `${first} ${locale === 'vi' ? 'và cộng sự' : 'et al.'}`;
}
