import type { Table } from 'docx';
import { AlignmentType, Paragraph } from 'docx';
import type { OfficeDocument } from '../report/officeDocument';
import type { DocumentForm } from './documentForms';
import { twoPlaces } from './grid';
import { capitals, line, words } from './letters';
import { lineOf, signOf } from './rules';
import { boldWidth } from './textWidth';
import { pointTwips } from './units';

/** What is left to be filled in by hand. */
export type Blank = (field: string) => string;

/** Room at either side of the words of the right place, in millimetres. */
const AROUND = 3;

/** What of the text's width the right place may have: a long name of a place goes on two lines. */
const WIDEST = 0.62;

/** The width of a document's text, in millimetres. */
export function textWidth({ page }: DocumentForm): number {
  return page.value.width - page.value.left - page.value.right;
}

/** "Số: 15/BC-SNV" and "Số 127-QĐ/TW", with dots for what the office's clerk is to enter. */
function numberLine({ number }: DocumentForm, office: OfficeDocument, blank: Blank): string {
  const { label, between } = number.value;
  const { fields } = office;
  const known = fields.number ?? blank('number');
  const symbol = fields.symbol ?? blank('symbol');
  return `${label} ${known}${between}${symbol}`;
}

/** "Hà Nội, ngày 05 tháng 01 năm 2020". */
function placeAndDate({ fields: { place, date } }: OfficeDocument, blank: Blank): string {
  const known = date.day !== null && date.month !== null && date.year !== null;
  const dots = known ? '' : blank('date');
  const [day, month, year] = [date.day, date.month, date.year].map(
    (part) => part ?? dots.slice(0, 1),
  );
  return `${place ?? blank('place')}, ngày ${day} tháng ${month} năm ${year}`;
}

/** The head of the first page: who issues the document, and under what state or party. */
export function letterhead(form: DocumentForm, office: OfficeDocument, blank: Blank): Table {
  const { fields } = office;
  const banner = form.banner.value;
  const longest = Math.max(...banner.map(({ text, letters }) => boldWidth(text, letters.size)));
  const dated = placeAndDate(office, blank);
  const dateWidth = boldWidth(dated, form.placeAndDate.value.size);
  const wanted = Math.max(longest, dateWidth) + AROUND * 2;
  const right = Math.min(Math.max(wanted, textWidth(form) * 0.5), textWidth(form) * WIDEST);
  const left = textWidth(form) - right;
  const issuer = capitals(fields.issuer ?? blank('issuer'));
  const last = banner.at(-1);
  const lastWidth = last === undefined ? 0 : boldWidth(last.text, last.letters.size);
  const under = form.underIssuer.value;
  const issuerWidth = Math.min(boldWidth(issuer, form.issuer.value.size), left);
  return twoPlaces(
    [left, right],
    [
      [
        [
          ...(fields.superior === null
            ? []
            : [line(capitals(fields.superior), form.superior.value)]),
          line(issuer, form.issuer.value),
          'line' in under
            ? lineOf(issuerWidth * under.line, left)
            : signOf(under.sign, form.issuer.value),
        ],
        [...banner.map(({ text, letters }) => line(text, letters)), lineOf(lastWidth, right)],
      ],
      [
        [
          line(numberLine(form, office, blank), form.number.value, { before: 6 }),
          ...letterSummary(form, office, blank),
        ],
        [line(dated, form.placeAndDate.value, { before: 6 })],
      ],
    ],
  );
}

/** A letter says under its number what it is about. */
function letterSummary(form: DocumentForm, office: OfficeDocument, blank: Blank): Paragraph[] {
  if (!office.isLetter) return [];
  const { label } = form.letterSummary.value;
  const summary = office.summary ?? blank('summary');
  const begins = /^(?:V\/v|Về việc)\s/iu.test(summary);
  const text = begins ? summary : `${label} ${summary}`;
  return [line(text, form.letterSummary.value, { before: 6 })];
}

/** The type and summary of a document that is no letter, with what stands under them. */
export function titleLines(form: DocumentForm, office: OfficeDocument, blank: Blank): Paragraph[] {
  if (office.isLetter) return [];
  const { type } = office;
  const summary = office.summary ?? (type === null ? blank('summary') : null);
  const under = form.underSummary.value;
  const width = textWidth(form);
  const shown = summary ?? capitals(type ?? '');
  const length = Math.min(boldWidth(shown, form.summary.value.size), width);
  const paragraph = (style: string, text: string, letters: DocumentForm['type']['value']) =>
    new Paragraph({
      style,
      alignment: AlignmentType.CENTER,
      // Above whichever comes first.
      ...(style === 'Title' || type === null ? { spacing: { before: pointTwips(18) } } : {}),
      children: words(text, letters),
    });
  return [
    ...(type === null ? [] : [paragraph('Title', capitals(type), form.type.value)]),
    ...(summary === null ? [] : [paragraph('Subtitle', summary, form.summary.value)]),
    'line' in under ? lineOf(length * under.line, width) : signOf(under.sign, form.body.value),
    new Paragraph({ spacing: { line: pointTwips(8), lineRule: 'exact' } }),
  ];
}
