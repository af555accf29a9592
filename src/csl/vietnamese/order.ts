import type { CslItem, CslName } from '../../core/citation/cslItem';
import { issuedYear } from '../../core/citation/cslItem';
import { isVietnameseName } from '../../core/citation/names';

/*
 * "Tác giả là người nước ngoài: xếp thứ tự ABC theo họ. Tác giả là người Việt Nam: xếp thứ tự ABC
 * theo tên, nhưng vẫn giữ nguyên thứ tự thông thường của tên người Việt Nam. Tài liệu không có tên
 * tác giả thì xếp theo thứ tự ABC từ đầu của tên cơ quan ban hành báo cáo hay ấn phẩm."
 */

/** The Vietnamese alphabet: đ after d, ă and â after a, tones last. */
const collator = new Intl.Collator('vi', { numeric: true });

/** What a work is listed by, from the first word on; each part decides where those before tie. */
function keyOf(item: CslItem): readonly string[] {
  const names = item.author ?? item.editor ?? [];
  const people = names.length > 0 ? names.flatMap(nameKey) : [bodyOf(item)];
  return [...people, issuedYear(item) ?? '', item.title ?? ''];
}

/** By given name, then family and middle names; "Nguyễn Văn An" as "An Nguyễn Văn". */
function nameKey(name: CslName): readonly string[] {
  if (typeof name.literal === 'string') return [name.literal, ''];
  const family = name.family ?? '';
  const given = (name.given ?? '').trim();
  if (!isVietnameseName(name)) return [family, given];
  const last = given.slice(given.lastIndexOf(' ') + 1);
  return [last || family, `${family} ${given}`];
}

/** The body that issued a work without author, or else the title's first word. */
function bodyOf(item: CslItem): string {
  const authority = item['authority'];
  if (typeof authority === 'string') return authority;
  if (item.type === 'report' && item.publisher !== undefined) return item.publisher;
  return item.title ?? '';
}

/** Works in the order of the Ministry's guide. Stable. */
export function inOrder(items: readonly CslItem[]): CslItem[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = collator.compare(a[at] ?? '', b[at] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
