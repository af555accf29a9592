/*
 * Units that convert exactly, by what they measure. Keys are written without spaces, folded as
 * `foldWord` folds; what is not here is a unit of its own and converts into nothing.
 */

/** What a unit measures, and how many of the base unit it is. */
export interface Scale {
  readonly dimension: string;
  readonly factor: number;
}

const table = (entries: readonly (readonly [string, number, string])[]): Map<string, Scale> =>
  new Map(
    entries.flatMap(([dimension, factor, names]) =>
      names.split(' ').map((name): [string, Scale] => [name, { dimension, factor }]),
    ),
  );

/** "Sào", "mẫu" and "công" differ from region to region; days do not make up months. */
export const SCALES: ReadonlyMap<string, Scale> = table([
  ['length', 1000, 'km câysố kilômét kilomet kilômet'],
  ['length', 1, 'm mét métdài'],
  ['length', 0.1, 'dm'],
  ['length', 0.01, 'cm xăngtimét xentimét centimet'],
  ['length', 0.001, 'mm milimét milimet ly'],
  ['area', 1e6, 'km2 kmvuông kilômétvuông'],
  ['area', 1e4, 'ha hecta hécta'],
  ['area', 1, 'm2 métvuông'],
  ['area', 1e-4, 'cm2 centimetvuông'],
  ['volume', 1000, 'm3 métkhối'],
  ['volume', 1, 'lít l'],
  ['volume', 0.001, 'ml mililít'],
  ['mass', 1000, 'tấn'],
  ['mass', 100, 'tạ'],
  ['mass', 10, 'yến'],
  ['mass', 1, 'kg cân kilôgam kilogam kilô kílô'],
  ['mass', 0.1, 'lạng'],
  ['mass', 0.001, 'g gam gram gr'],
  ['power', 1e6, 'mw megawatt'],
  ['power', 1000, 'kw kilôwatt kilôoát'],
  ['power', 1, 'w oát'],
  ['energy', 1e6, 'gwh'],
  ['energy', 1000, 'mwh'],
  ['energy', 1, 'kwh'],
  ['months', 1200, 'thếkỷ'],
  ['months', 120, 'thậpkỷ thậpniên'],
  ['months', 12, 'năm'],
  ['months', 3, 'quý'],
  ['months', 1, 'tháng'],
  ['minutes', 60, 'giờ giờđồnghồ tiếng tiếngđồnghồ h'],
  ['minutes', 1, 'phút'],
  ['minutes', 1 / 60, 'giây'],
  ['weeks', 1, 'tuần tuầnlễ'],
  ['percent', 1, '% phầntrăm'],
  ['percent', 0.1, '‰ phầnnghìn phầnngàn'],
  ['points', 1, 'điểmphầntrăm điểm%'],
  ['age', 1, 'tuổi nămtuổi tuổiđời'],
]);

/** Currencies as they are written; "tr đ" multiplies too. */
export const MONEY: ReadonlyMap<string, Scale> = table([
  ['vnd', 1, 'đồng đồngviệtnam đ vnđ vnd'],
  ['vnd', 1e6, 'trđ tr trđồng tr.đồng tr.đ'],
  ['usd', 1, 'usd us$ $ đôla đô-la đôlamỹ đô-lamỹ mỹkim'],
  ['eur', 1, 'euro eur €'],
  ['jpy', 1, 'yên yênnhật jpy ¥'],
  ['cny', 1, 'nhândântệ ndt cny tệ'],
  ['gbp', 1, 'bảnganh gbp £'],
  ['krw', 1, 'won krw'],
]);

/** What a rate is told per of time; "19,5 triệu đồng/tháng" is another income than "/năm". */
export const TIMES: ReadonlySet<string> = new Set(
  'năm tháng ngày tuần quý vụ giờ h s phút giây đêm ca kỳ lứa đợt'.split(' '),
);

export const PER_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['đầu người', 'người'],
  ['người dân', 'người'],
  ['h', 'giờ'],
  ['hộ gia đình', 'hộ'],
  ['hecta', 'ha'],
  ['héc ta', 'ha'],
  ['mét vuông', 'm2'],
]);
