/** The numerals of lists, as the formats name them. */
export type NumeralStyle =
  | 'decimal'
  | 'decimalZero'
  | 'upperRoman'
  | 'lowerRoman'
  /** A to Z, then AA, BB, as Word counts. */
  | 'upperLetter'
  | 'lowerLetter'
  /** A to Z, then AA, AB, as browsers count. */
  | 'upperAlpha'
  | 'lowerAlpha';

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Beyond these, programs fall back to digits; so does a counter run wild in a hostile file. */
const largestRoman = 3999;
const largestLetter = 780;

/** A list's number as readers see it: "3", "iii", "c". Digits where a numeral does not exist. */
export function numeral(value: number, style: NumeralStyle): string {
  switch (style) {
    case 'decimal':
      return String(value);
    case 'decimalZero':
      return value >= 0 && value < 10 ? `0${value}` : String(value);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value);
    case 'lowerLetter':
      return letter(value).toLowerCase();
    case 'upperAlpha':
      return alpha(value);
    case 'lowerAlpha':
      return alpha(value).toLowerCase();
  }
}

function roman(value: number): string {
  if (value < 1 || value > largestRoman) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of romanParts) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function alpha(value: number): string {
  if (value < 1) return String(value);
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(0x41 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** Word goes on with AA, BB, CC after Z. */
function letter(value: number): string {
  if (value < 1 || value > largestLetter) return String(value);
  const index = (value - 1) % 26;
  return String.fromCharCode(0x41 + index).repeat(Math.floor((value - 1) / 26) + 1);
}
