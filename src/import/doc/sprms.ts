import { viewOf } from '../zip/directory';

/** Bytes of an operand by the top three bits of its property's number; 0 for one that says. */
const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const tableDefinition = 0xd608;

/** Goes through a list of properties ([MS-DOC] 2.2.5.1); what is cut off is left out. */
export function readProperties(
  bytes: Uint8Array,
  take: (property: number, operand: Uint8Array) => void,
): void {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 2 < bytes.length) {
    const property = view.getUint16(at, true);
    let start = at + 2;
    let size: number = operandSizes[property >>> 13] ?? 1;
    if (size === 0 && property === tableDefinition) {
      if (start + 2 > bytes.length) return;
      size = Math.max(0, view.getUint16(start, true) - 1);
      start += 2;
    } else if (size === 0) {
      size = bytes[start] ?? 0;
      start += 1;
    }
    if (start + size > bytes.length) return;
    take(property, bytes.subarray(start, start + size));
    at = start + size;
  }
}

export interface CharacterFace {
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** A mark of the program's, and not the character it looks like. */
  readonly special: boolean;
}

export interface ParagraphFace {
  readonly style: number;
  readonly inTable: boolean;
  readonly endsRow: boolean;
  readonly bordered: boolean;
  /** The list's number, 0 for none whatever the style says, null for the style's. */
  readonly list: number | null;
  readonly level: number | null;
  readonly outline: number | null;
}

const isOn = ([value]: Uint8Array): boolean => value === 1 || value === 129;

export function characterFace(bytes: Uint8Array): CharacterFace {
  let face: CharacterFace = plainFace;
  readProperties(bytes, (property, operand) => {
    if (property === 0x0835) face = { ...face, bold: isOn(operand) };
    else if (property === 0x083c) face = { ...face, hidden: isOn(operand) };
    else if (property === 0x0800) face = { ...face, deleted: isOn(operand) };
    else if (property === 0x0855) face = { ...face, special: isOn(operand) };
  });
  return face;
}

export const plainFace: CharacterFace = {
  bold: false,
  hidden: false,
  deleted: false,
  special: false,
};

export const plainParagraph: ParagraphFace = {
  style: 0,
  inTable: false,
  endsRow: false,
  bordered: false,
  list: null,
  level: null,
  outline: null,
};

export function paragraphFace(style: number, bytes: Uint8Array): ParagraphFace {
  let face: ParagraphFace = { ...plainParagraph, style };
  readProperties(bytes, (property, operand) => {
    const value = operand[0] ?? 0;
    if (property === 0x2416) face = { ...face, inTable: value !== 0 };
    else if (property === 0x2417) face = { ...face, endsRow: value !== 0 };
    else if (property === 0x460b) face = { ...face, list: value | ((operand[1] ?? 0) << 8) };
    else if (property === 0x260a) face = { ...face, level: value };
    else if (property === 0x2640) face = { ...face, outline: value < 9 ? value + 1 : null };
    else if (hasBorders(property, operand)) face = { ...face, bordered: true };
  });
  return face;
}

/** Lines of a whole table in two forms, and those of the cells in its definition. */
function hasBorders(property: number, operand: Uint8Array): boolean {
  if (property === 0xd605) return everyNth(operand, 0, 4, 1);
  if (property === 0xd613) return everyNth(operand, 0, 8, 5);
  if (property !== tableDefinition) return false;
  const cells = operand[0] ?? 0;
  const first = 1 + (cells + 1) * 2;
  for (let cell = 0; cell < cells; cell += 1) {
    const borders = operand.subarray(first + cell * 20 + 4, first + cell * 20 + 20);
    if (everyNth(borders, 0, 4, 1)) return true;
  }
  return false;
}

/** Whether the byte at `offset` of any of the borders names a line. */
function everyNth(bytes: Uint8Array, from: number, step: number, offset: number): boolean {
  for (let at = from; at + step <= bytes.length; at += step) {
    const type = bytes[at + offset] ?? 0;
    if (type !== 0 && type !== 0xff) return true;
  }
  return false;
}
