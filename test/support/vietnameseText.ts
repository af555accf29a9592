import * as fc from 'fast-check';

const SYLLABLES = (
  'đảng ủy xã Cảnh Thụy đã tập trung chỉ đạo lãnh chính quyền nhân dân tham gia tích cực vào các ' +
  'chương trình đề án của cấp trên Nghị quyết đại hội bộ lần thứ hoà hòa thuỷ quý lý kỷ khoẻ được ' +
  'những kinh nghiệm trong việc đấu trang tự phê bình ý trí và hành động nguyễn ưỡn ngoằn khuya'
).split(' ');

const FORMS = ['NFC', 'NFD'] as const;

/** A syllable of running Vietnamese, with a mark, a figure or an emoji among them now and then. */
const syllable = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...SYLLABLES) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('19,5', '1.234.567', '30/2020/NĐ-CP', '13%', '😀', '👩‍🌾'),
  },
);

/** Vietnamese text, each syllable composed or decomposed by chance, with any white space. */
export function vietnameseText(): fc.Arbitrary<string> {
  const part = fc
    .tuple(
      syllable,
      fc.constantFrom(...FORMS),
      fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n\n', '\u00a0', '\u200b '),
    )
    .map(([text, form, after]) => text.normalize(form) + after);
  return fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
}

/** Composed Vietnamese words without punctuation, to make articles of. */
export function vietnameseWords(options: fc.ArrayConstraints): fc.Arbitrary<string[]> {
  return fc.array(fc.constantFrom(...SYLLABLES), options);
}

/** Any UTF-16 at all, lone surrogates included; half of it in the blocks that Vietnamese uses. */
export function anyText(options: fc.ArrayConstraints = { maxLength: 60 }): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x36f), fc.integer({ min: 0x1e00, max: 0x2100 }));
  return fc.array(unit, options).map((units) => String.fromCharCode(...units));
}
