import * as fc from 'fast-check';

/** Words with everything that means something in one of the formats. */
const WORDS = (
  'Nghị quyết Đảng ủy Cảnh Thuỵ kinh nghiệm 5% a_b _c_ {x} \\cmd $1 A&B #1 x^2 ~ “trích” – -- --- ' +
  '`q` @x *a* [1] <b> null 2020 yes : - ? & "q" ; | ! \u{1F4D6} 1. # a: &amp; ... \\& {} }{ %% ,'
).split(' ');

/** A line of text; `without` are signs a format cannot keep. */
export function lines(without = /(?!)/): fc.Arbitrary<string> {
  const words = WORDS.filter((word) => !without.test(word));
  return fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
    .map((found) => found.join(' '));
}

export const years = fc.integer({ min: 1000, max: 2999 });

const months = fc.integer({ min: 1, max: 12 });

/** As much of a day as is known. */
export const days: fc.Arbitrary<number[]> = fc.oneof(
  fc.tuple(years),
  fc.tuple(years, months),
  fc.tuple(years, months, fc.integer({ min: 1, max: 28 })),
);

export const dates = days.map((day) => ({ 'date-parts': [day] }));

/** Family names and given names without the signs that divide names. */
const family = fc.constantFrom('Nguyễn', 'Trần', 'Knuth', 'Đỗ', 'García Márquez', 'O’Brien', 'Lê');
const given = fc.constantFrom('Văn An', 'Thị Bích Hằng', 'Donald E.', 'Đ.', 'Phương Thảo', 'J. R.');

export const persons = fc.record({ family, given }, { noNullPrototype: true });

/** Bodies, among them those that look like several names. */
export const bodies = fc
  .constantFrom(
    'Ban biên tập',
    'Bộ Giáo dục và Đào tạo',
    'Research and Development',
    'UNESCO',
    'Ban Chấp hành Trung ương',
    'others',
    'A & B 100%',
    'de facto',
  )
  .map((literal) => ({ literal }));

/** A body whose name has a comma in it. */
export const dividedBodies = fc.constant({ literal: 'Viện Khoa học, Công nghệ' });

/** A record whose fields may be missing, one by one. */
export function some(
  fields: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(fields, { requiredKeys: [], noNullPrototype: true });
}
