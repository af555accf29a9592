import { Phrases } from './phrases';

/*
 * Words that qualify a figure; dropping one changes the claim. Chosen by how often they stand right
 * before a digit in news (khoảng, hơn, từ, đến, gần, tới, trên, dưới, ít nhất, chỉ, tối đa, tối
 * thiểu, ước lead) and, for "đủ", "không quá", "trở lên", from the laws. "Bình quân", "trung bình"
 * and "đạt" are not here: they say what is measured, not how exactly.
 */
export const QUALIFIERS = new Phrases(`
  hơn, gần, khoảng, trên, dưới, tới, đến, từ, ít nhất, nhiều nhất, tối đa, tối thiểu, không quá, không vượt quá, không dưới, không ít hơn
  không nhiều hơn, không hơn, không thấp hơn, không nhỏ hơn, không lớn hơn, không đến, không tới, không đầy, nhiều hơn, ít hơn, lớn hơn, nhỏ hơn, ước, ước đạt, ước tính, ước chừng, ước khoảng, xấp xỉ
  sấp xỉ, chừng, độ, chỉ, chỉ có, chỉ còn, chỉ đạt, chỉ khoảng, vượt, vượt quá, vượt trên, quá, ngót, ngót nghét, suýt soát, tròn, đúng, đủ, chưa đủ, chưa đầy, chưa đến, chưa tới
  chưa được, chưa quá, non, cỡ, tầm, già nửa, đâu khoảng, >, <, ≥, ≤, ~, ≈, ±, > =, < =`);

/** Those that stand after the unit. */
export const TRAILING_QUALIFIERS = new Phrases(
  'trở lên, trở xuống, trở lại, đổ lên, đổ lại, đổ xuống, có lẻ, có dư, hơn',
);

/** Before a year: "đến năm 2015", "trước năm 2015", "từ cuối năm 2015". */
export const YEAR_QUALIFIERS = new Phrases(`
  đến, tới, từ, trước, sau, kể từ, đến hết, tới hết, đến cuối, tới cuối, từ cuối, từ đầu, đến đầu, đến giữa, từ giữa, trước cuối, sau cuối, khoảng, từ sau, từ trước`);

/**
 * Syllables after which a qualifier is the end of another word: "mức độ 3", "chứng chỉ", "đầy đủ".
 */
export const WORD_STARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [
      'độ',
      'mức trình nhiệt tốc chế cấp mật cường nồng góc vĩ kinh biên tiến thái ấn tọa độ thời chuyên hạn ẩm tuổi phụ tông thiết',
    ],
    ['chỉ', 'chứng tín đình địa chấm kim tôn huy'],
    ['đủ', 'đầy'],
    ['ước', 'công hương quy điều nguyện mơ giao khế'],
    ['non', 'mầm nước măng'],
    ['đúng', 'xứng'],
    ['từ', 'danh đại ngôn hiền'],
    ['tầm', 'trung sưu truy'],
    ['quá', 'thái'],
  ].map(([word = '', before = '']) => [word, new Set(before.split(' '))]),
);

/** "Cao hơn 5%": a difference, not "more than 5%". */
export const COMPARED = new Set(
  'cao thấp sớm muộn nhanh chậm dài ngắn rộng hẹp nặng nhẹ già trẻ tốt xấu sâu xa đông kém rẻ đắt giàu nghèo mạnh yếu'.split(
    ' ',
  ),
);

/** Nouns a number stands *on* or *under*, not above or below: "trên 3 lĩnh vực", "dưới 2 hình thức". */
export const PLACES_OF = new Phrases(
  'lĩnh vực, mặt, phương diện, địa bàn, mặt trận, nội dung, cánh đồng, thửa, thửa đất, hình thức, góc độ, dạng, khía cạnh, nền tảng, kênh, trang',
);

/** "Đến/tới" is "up to" after these, "to" otherwise ("trao quà đến 50 hộ"). */
export const REACHING = new Set(
  'có lên đạt cao còn tăng giảm gấp nhiều lớn mất kéo bằng chiếm khoảng gần vượt lượng phạt mức dài hưởng là tổng đông'.split(
    ' ',
  ),
);
