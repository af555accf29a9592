import { NOUNS, PEOPLE_NOUNS } from '../../article/statistics/nounLexicon';

/*
 * Whether two counted nouns can be the same things in other words. A false alarm is worse than a
 * missed one, so nouns clash only where both are known and neither is a word for many things.
 */

/** Nouns that stand for any people or things: "271 đồng chí" may well be đảng viên. */
const GENERIC: ReadonlySet<string> = new Set(
  `người,người dân,dân,nhân dân,bà con,đồng chí,đ / c,cá nhân,thành viên,con người,nhân khẩu,khẩu,lao động,cán bộ,quần chúng,đối tượng,nhân sự,ca
  em,cháu,anh,chị,ông,bà,cụ,bác,nam,nữ,tên,vị,đơn vị,tổ chức,cơ sở,nơi,địa phương,địa bàn,trường hợp,vụ,vụ việc,cuộc,lần,lượt,lượt người,đợt,cái,chiếc,con,cây,quả,bộ,suất
  nhóm,loại,công trình,dự án,hạng mục,nội dung,nhiệm vụ,việc,công việc,hoạt động,điểm,mục,phần,khoản,số,sản phẩm,mô hình,tập thể,điểm nguy cơ,tổ`
    .split(/[,\n]/)
    .map((noun) => noun.trim()),
);

/** Of those, what may stand for whoever was counted just before: "12 đồng chí", "12 em". */
const STAND_INS: ReadonlySet<string> = new Set(
  'người,đồng chí,đ / c,cá nhân,em,cháu,vị,trường hợp'.split(','),
);

/** Of whom they say it is open, but never of one another. */
const GENDERS: ReadonlySet<string> = new Set(['nam', 'nữ']);

const SYNONYMS: ReadonlyMap<string, string> = new Map(
  [
    'người,người dân,dân,nhân dân,nhân khẩu,khẩu',
    'hộ,gia đình,hộ dân,hộ gia đình,nóc nhà',
    'thôn,làng,xóm,ấp,bản,buôn,khu dân cư',
    'học sinh,em học sinh,học trò,trẻ,trẻ em,em nhỏ',
    'doanh nghiệp,công ty',
    'bệnh nhân,người bệnh,ca bệnh,bệnh nhi,ca mắc',
    'du khách,khách,khách du lịch,lượt khách',
    'giải pháp,biện pháp',
    'bài học,kinh nghiệm,bài học kinh nghiệm',
    'xã,phường,xã phường',
    'đại biểu,đại biểu quốc hội',
    'ngày công,công,công lao động,ngày công lao động',
    'nhà,căn nhà,ngôi nhà,căn,ngôi',
    'ô tô,xe,xe ô tô,phương tiện',
    'chiến sĩ,bộ đội,quân nhân',
    'thanh niên,đoàn viên',
    'chi bộ,chi bộ đảng',
  ].flatMap((line) => {
    const [first = '', ...rest] = line.split(',');
    return [first, ...rest].map((noun): [string, string] => [noun, first]);
  }),
);

export type NounRelation = 'same' | 'open' | 'clash';

export function nounRelation(one: readonly string[], other: readonly string[]): NounRelation {
  if (one.length === 0 || other.length === 0) return 'open';
  if (isWithin(one, other) || isWithin(other, one)) return 'same';
  if (isOtherGender(one, other)) return 'clash';
  const a = headOf(one);
  const b = headOf(other);
  if (a === undefined || b === undefined) return 'open';
  if ((SYNONYMS.get(a) ?? a) === (SYNONYMS.get(b) ?? b)) return 'same';
  // As many households are not as many people.
  if (isPeople(one) && isPeople(other) && isHousehold(one) !== isHousehold(other)) return 'clash';
  return GENERIC.has(a) || GENERIC.has(b) ? 'open' : 'clash';
}

/** Whether the noun may mean what another counts, though it counts something itself elsewhere. */
export function isStandIn(noun: readonly string[]): boolean {
  return STAND_INS.has(headOf(noun) ?? '');
}

/** Whether two different numbers can be told of the same things: the same noun, or people both. */
export function countsAlike(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  const relation = nounRelation(one, other);
  return relation === 'same' || (relation === 'open' && isPeople(one) && isPeople(other));
}

function isOtherGender([one = '']: readonly string[], [other = '']: readonly string[]): boolean {
  return one !== other && GENDERS.has(one) && GENDERS.has(other);
}

function isPeople(noun: readonly string[]): boolean {
  return PEOPLE_NOUNS.matchWords(noun) > 0;
}

/** Whether all of `inner` stands in `outer`, in a row. */
export function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  for (let at = 0; at + inner.length <= outer.length; at += 1) {
    if (inner.every((word, index) => outer[at + index] === word)) return true;
  }
  return false;
}

function isHousehold([first = '']: readonly string[]): boolean {
  return first === 'hộ' || first === 'gia' || first === 'nóc';
}

/** The known noun that opens the phrase; undefined where the lexicon has none. */
function headOf(noun: readonly string[]): string | undefined {
  const length = NOUNS.matchWords(noun);
  return length === 0 ? undefined : noun.slice(0, length).join(' ');
}
