/*
 * The measures of documents of offices, once, with where each comes from. Lengths are in
 * millimetres, sizes of letters and spaces in points.
 *
 * Sources
 *   ND30: Nghị định 30/2020/NĐ-CP, 5 March 2020, annex I, part I (II.1-9 and the table of V). Read
 *         in a full transcription; not held against the signed copy.
 *   HD05: Hướng dẫn 05-HD/VPTW, 27 May 2026, of the Party's Central Office, which replaces
 *         Hướng dẫn 36-HD/VPTW, 3 April 2018. Neither was read itself: the measures are those on
 *         which several public tables of both agree, and of which offices' tests ask.
 * Where a rule leaves a range, the value that offices' own templates have is chosen.
 */

import type { DocumentFormId } from '../../protocol/exporting';

/** Whether a measure was seen in the text of its rule, or in others' tables of it. */
export type Checked = 'transcription' | 'tables' | 'custom';

export interface Letters {
  /** In points. */
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
}

/** A measure with what the rule allows. */
export interface Measure<T> {
  readonly value: T;
  /** The rule's range or words. */
  readonly rule: string;
  readonly source: string;
  readonly checked: Checked;
}

export interface DocumentForm {
  readonly id: DocumentFormId;
  readonly name: string;
  readonly font: string;
  readonly page: Measure<{
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    /** From the paper's upper edge to the page number. */
    readonly header: number;
  }>;
  readonly pageNumber: Measure<Letters>;
  /** The words at the right above: the state's name and motto, or the Party's name. */
  readonly banner: Measure<readonly { readonly text: string; readonly letters: Letters }[]>;
  readonly superior: Measure<Letters>;
  readonly issuer: Measure<Letters>;
  /** What is under the issuer's name: a line of that share of the name's length, or a sign. */
  readonly underIssuer: Measure<{ readonly line: number } | { readonly sign: string }>;
  readonly number: Measure<
    Letters & { readonly label: string; /** Between number and symbol. */ readonly between: string }
  >;
  readonly placeAndDate: Measure<Letters>;
  readonly type: Measure<Letters>;
  readonly summary: Measure<Letters>;
  readonly underSummary: Measure<{ readonly line: number } | { readonly sign: string }>;
  /** The summary of a letter ("công văn"), under its number. */
  readonly letterSummary: Measure<Letters & { readonly label: string }>;
  readonly addressees: Measure<Letters & { readonly label: string }>;
  readonly body: Measure<
    Letters & {
      readonly firstLine: number;
      /** Between paragraphs. */
      readonly after: number;
      /** Of lines: a multiple of single, or exactly so many points. */
      readonly lines: { readonly multiple: number } | { readonly exactly: number };
    }
  >;
  readonly headings: Measure<readonly (Letters & { readonly capitals?: true })[]>;
  readonly authority: Measure<Letters>;
  readonly position: Measure<Letters>;
  readonly signer: Measure<Letters>;
  readonly recipientsLabel: Measure<Letters>;
  readonly recipients: Measure<Letters>;
  /** How `recipients` ends where the front matter says nothing of it. */
  readonly filed: string;
  /** Of these no rule speaks. */
  readonly quotation: Measure<{ readonly left: number }>;
  readonly table: Measure<Letters>;
  readonly footnote: Measure<Letters>;
}

const nd30 = (place: string) => `ND30 ${place}`;
const transcription = 'transcription' as const;
const tables = 'tables' as const;
const custom = 'custom' as const;

const common = {
  font: 'Times New Roman',
  quotation: {
    value: { left: 20 },
    rule: 'left margin of a long quotation 2 cm more',
    source: 'guides of universities',
    checked: custom,
  },
  footnote: { value: { size: 11 }, rule: 'none', source: 'none', checked: custom },
} as const;

export const documentForms: Readonly<Record<DocumentFormId, DocumentForm>> = {
  'nghi-dinh-30': {
    ...common,
    id: 'nghi-dinh-30',
    name: 'Văn bản hành chính (Nghị định 30/2020/NĐ-CP)',
    page: {
      value: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 },
      rule: 'A4; top and bottom 20-25, left 30-35, right 15-20',
      source: nd30('I.1, I.3'),
      checked: transcription,
    },
    pageNumber: {
      value: { size: 14 },
      rule: '13-14, upright, centred in the upper margin, not on the first page',
      source: nd30('I.7'),
      checked: transcription,
    },
    banner: {
      value: [
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', letters: { size: 13, bold: true } },
        { text: 'Độc lập - Tự do - Hạnh phúc', letters: { size: 14, bold: true } },
      ],
      rule: '12-13 and 13-14, bold; a line as long as the motto under it',
      source: nd30('II.1'),
      checked: transcription,
    },
    superior: {
      value: { size: 13 },
      rule: '12-13, capitals',
      source: nd30('II.2b'),
      checked: transcription,
    },
    issuer: {
      value: { size: 13, bold: true },
      rule: '12-13, capitals, bold',
      source: nd30('II.2b'),
      checked: transcription,
    },
    underIssuer: {
      value: { line: 0.4 },
      rule: 'a line of 1/3 to 1/2 of the words',
      source: nd30('II.2b'),
      checked: transcription,
    },
    number: {
      value: { size: 13, label: 'Số:', between: '/' },
      rule: '13, upright; colon behind “Số”',
      source: nd30('II.3c'),
      checked: transcription,
    },
    placeAndDate: {
      value: { size: 14, italic: true },
      rule: '13-14, italic',
      source: nd30('II.4c'),
      checked: transcription,
    },
    type: {
      value: { size: 14, bold: true },
      rule: '13-14, capitals, bold',
      source: nd30('II.5b'),
      checked: transcription,
    },
    summary: {
      value: { size: 14, bold: true },
      rule: '13-14, bold',
      source: nd30('II.5b'),
      checked: transcription,
    },
    underSummary: {
      value: { line: 0.4 },
      rule: 'a line of 1/3 to 1/2 of the words',
      source: nd30('II.5b'),
      checked: transcription,
    },
    letterSummary: {
      value: { size: 12, label: 'V/v' },
      rule: '12-13, upright, 6 pt below the number',
      source: nd30('II.5b'),
      checked: transcription,
    },
    addressees: {
      value: { size: 14, label: 'Kính gửi:' },
      rule: '13-14, upright',
      source: nd30('II.9d'),
      checked: transcription,
    },
    body: {
      value: { size: 14, firstLine: 12.7, after: 6, lines: { multiple: 1.15 } },
      rule: '13-14; first line 10 or 12.7; at least 6 pt between; single to 1.5 lines; justified',
      source: nd30('II.6e'),
      checked: transcription,
    },
    headings: {
      value: [{ size: 14, bold: true, capitals: true }, { size: 14, bold: true }, { size: 14 }],
      rule: '“I. …” capitals, bold; “1. …” with a title bold; “a) …” upright',
      source: nd30('V.6b'),
      checked: transcription,
    },
    authority: {
      value: { size: 14, bold: true },
      rule: '13-14, capitals, bold',
      source: nd30('II.7đ'),
      checked: transcription,
    },
    position: {
      value: { size: 14, bold: true },
      rule: '13-14, capitals, bold',
      source: nd30('II.7đ'),
      checked: transcription,
    },
    signer: {
      value: { size: 14, bold: true },
      rule: '13-14, bold',
      source: nd30('II.7đ'),
      checked: transcription,
    },
    recipientsLabel: {
      value: { size: 12, bold: true, italic: true },
      rule: '12, bold italic',
      source: nd30('II.9d'),
      checked: transcription,
    },
    recipients: {
      value: { size: 11 },
      rule: '11, upright',
      source: nd30('II.9d'),
      checked: transcription,
    },
    filed: 'Lưu: VT.',
    table: { value: { size: 13 }, rule: 'none', source: 'none', checked: custom },
  },
  dang: {
    ...common,
    id: 'dang',
    name: 'Văn bản của Đảng (Hướng dẫn 36-HD/VPTW, 05-HD/VPTW)',
    page: {
      value: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 },
      rule: 'A4; 20, 20, 30, 15; one table has the ranges of the decree',
      source: 'HD05',
      checked: tables,
    },
    pageNumber: {
      value: { size: 14 },
      rule: '14, centred, 10 mm below the edge, not on the first page',
      source: 'HD05',
      checked: tables,
    },
    banner: {
      value: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', letters: { size: 15, bold: true } }],
      rule: '15, bold; a line as long as the words under it',
      source: 'HD05, HD36',
      checked: tables,
    },
    superior: { value: { size: 14 }, rule: '14, capitals', source: 'HD05, HD36', checked: tables },
    issuer: {
      value: { size: 14, bold: true },
      rule: '14, capitals, bold',
      source: 'HD05, HD36',
      checked: tables,
    },
    underIssuer: {
      value: { sign: '*' },
      rule: 'an asterisk',
      source: 'HD05, HD36',
      checked: tables,
    },
    number: {
      value: { size: 14, label: 'Số', between: '-' },
      rule: '14, “Số 127-QĐ/TW” without a colon; another table has one',
      source: 'HD05, HD36',
      checked: tables,
    },
    placeAndDate: {
      value: { size: 14, italic: true },
      rule: '14, italic',
      source: 'HD05, HD36',
      checked: tables,
    },
    type: {
      value: { size: 16, bold: true },
      rule: '15-16, capitals, bold',
      source: 'HD05, HD36',
      checked: tables,
    },
    summary: {
      value: { size: 15, bold: true },
      rule: '14-15, bold',
      source: 'HD05, HD36',
      checked: tables,
    },
    underSummary: {
      value: { sign: '-----' },
      rule: 'five hyphens',
      source: 'HD05, HD36',
      checked: tables,
    },
    letterSummary: {
      value: { size: 12, italic: true, label: 'Về việc' },
      rule: '12, italic, under the number',
      source: 'HD05, HD36',
      checked: tables,
    },
    addressees: {
      value: { size: 14, italic: true, label: 'Kính gửi:' },
      rule: '14, “Kính gửi” italic; “Kính trình” in a proposal',
      source: 'HD05, HD36',
      checked: tables,
    },
    body: {
      value: { size: 14, firstLine: 10, after: 6, lines: { exactly: 20 } },
      rule: '14-15; first line about 10; at least 6 pt between; exactly 18-22 pt; justified',
      source: 'HD05, HD36',
      checked: tables,
    },
    headings: {
      value: [{ size: 14, bold: true, capitals: true }, { size: 14, bold: true }, { size: 14 }],
      rule: '14-15, bold; titles of parts, chapters, sections in capitals',
      source: 'HD05, HD36',
      checked: tables,
    },
    authority: {
      value: { size: 14, bold: true },
      rule: '14, capitals, bold',
      source: 'HD05, HD36',
      checked: tables,
    },
    position: {
      value: { size: 14 },
      rule: '14, capitals, upright',
      source: 'HD05, HD36',
      checked: tables,
    },
    signer: {
      value: { size: 14, bold: true },
      rule: '14, bold',
      source: 'HD05, HD36',
      checked: tables,
    },
    recipientsLabel: {
      value: { size: 14, underline: true },
      rule: '14, upright, underlined',
      source: 'HD05, HD36',
      checked: tables,
    },
    recipients: { value: { size: 12 }, rule: '12, upright', source: 'HD05, HD36', checked: tables },
    filed: 'Lưu Văn phòng.',
    table: { value: { size: 13 }, rule: 'none', source: 'none', checked: custom },
  },
};
