import { singleLine } from '../text/shorten';
import type { FormattedRun } from './cluster';
import type { CslItem, CslName } from './cslItem';
import { issuedYear } from './cslItem';
import type { DocumentLocale } from './locator';
import { isVietnameseName } from './names';

const plain = (words: string): FormattedRun => ({ text: words, marks: [] });
const italic = (words: string): FormattedRun => ({ text: words, marks: ['italic'] });

/** A name in full: a Vietnamese one as it is spoken, another with its surname first. */
function fullName(name: CslName): string {
  if (name.literal?.trim()) return singleLine(name.literal);
  const family = [name['non-dropping-particle'], name.family].filter((part) => part?.trim());
  const between = isVietnameseName(name) || !name.family || !name.given ? ' ' : ', ';
  return singleLine(
    [family.join(' '), name.given ?? ''].filter((part) => part !== '').join(between),
  );
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? singleLine(String(value)) : '';
}

/** What an entry is sorted by: its author's name, else its title. */
export function entryOrder(item: CslItem): string {
  const [first] = item.author ?? item.editor ?? [];
  return (first ? fullName(first) : '') || text(item.title);
}

/**
 * An entry of a bibliography in plain words, after the custom of Vietnamese universities: "Tên
 * (năm), *Tên sách*, Nhà xuất bản, Nơi.", "“Tên bài”, *Tạp chí*, tập(số), tr.". What the record does
 * not say leaves nothing behind.
 */
export function plainEntry(item: CslItem, locale: DocumentLocale): readonly FormattedRun[] {
  const names = (item.author ?? item.editor ?? []).map(fullName).filter((name) => name !== '');
  const year = issuedYear(item);
  const title = text(item.title);
  const container = text(item['container-title']);
  const volume = volumeOf(text(item['volume']), container !== '', locale);
  const issue = text(item['issue']);
  const pages = text(item['page']);
  const head = [names.join(', '), year === null ? '' : `(${year})`].filter((part) => part !== '');
  const parts: FormattedRun[][] = [
    [plain(head.join(' '))],
    container === '' ? [italic(title)] : [plain(title === '' ? '' : `“${title}”`)],
    [italic(container)],
    [plain(issue === '' ? volume : `${volume}(${issue})`)],
    [plain(text(item['number']))],
    [plain(text(item.publisher))],
    [plain(text(item['publisher-place']))],
    [plain(pages === '' ? '' : `${locale === 'vi' ? 'tr.' : 'pp.'} ${pages}`)],
    linkRuns(text(item.URL)),
  ];
  const known = parts.filter((runs) => runs.some((run) => run.text !== ''));
  const runs = known
    .flatMap((part) => [[plain(', ')], part])
    .slice(1)
    .flat();
  const ends = /[.!?…]$/u.test(runs.at(-1)?.text ?? '');
  return runs.length === 0 || ends ? runs : [...runs, plain('.')];
}

/** Of a periodical the number alone; of a book "tập 5", unless words say what it is. */
function volumeOf(volume: string, isPeriodical: boolean, locale: DocumentLocale): string {
  if (isPeriodical || !/^\d{1,6}$/.test(volume)) return volume;
  return `${locale === 'vi' ? 'tập' : 'vol.'} ${volume}`;
}

function linkRuns(address: string): FormattedRun[] {
  return [
    /^https?:\/\//i.test(address) ? { text: address, marks: [], link: address } : plain(address),
  ];
}
