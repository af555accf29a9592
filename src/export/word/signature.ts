import type { Table } from 'docx';
import { Paragraph } from 'docx';
import type { OfficeDocument } from '../report/officeDocument';
import type { DocumentForm } from './documentForms';
import { twoPlaces } from './grid';
import type { Blank } from './letterhead';
import { textWidth } from './letterhead';
import { capitals, line, words } from './letters';
import { boldWidth } from './textWidth';
import { pointTwips, twips } from './units';

/** Room for a signature and the seal over it, in points. */
const SIGNATURE = 76;

/** A list as offices end its lines: semicolons, and a full stop behind the last. */
function ended(lines: readonly string[]): string[] {
  return lines.map((text, index) => {
    const bare = text.replace(/(?<![\s.;,])[\s.;,]+$/u, '');
    return `- ${bare === '' ? text : bare}${index === lines.length - 1 ? '.' : ';'}`;
  });
}

function recipients(form: DocumentForm, { fields }: OfficeDocument, blank: Blank): string[] {
  const known =
    fields.recipients.length > 0
      ? fields.recipients
      : [fields.addressees.length > 0 ? 'Như trên' : blank('recipients')];
  const filed = known.some((text) => /^lưu(?!\p{L})/iu.test(text));
  return ended(filed ? known : [...known, form.filed]);
}

/** The foot of a document: who receives it, and who signs it. */
export function signature(form: DocumentForm, office: OfficeDocument, blank: Blank): Table {
  const { fields } = office;
  const width = textWidth(form);
  const position = fields.position ?? (fields.authority.length > 0 ? null : blank('position'));
  return twoPlaces(
    [width * 0.48, width * 0.52],
    [
      [
        [
          line('Nơi nhận:', form.recipientsLabel.value, { alignment: 'left' }),
          ...recipients(form, office, blank).map((text) =>
            line(text, form.recipients.value, { alignment: 'left' }),
          ),
        ],
        [
          ...fields.authority.map((text) => line(capitals(text), form.authority.value)),
          ...(position === null ? [] : [line(capitals(position), form.position.value)]),
          line(fields.signer ?? blank('signer'), form.signer.value, { before: SIGNATURE }),
        ],
      ],
    ],
  );
}

/** "Kính gửi: Bộ Nội vụ"; two and more below each other, their hyphens under the colon. */
export function addressees(form: DocumentForm, { fields, isLetter }: OfficeDocument): Paragraph[] {
  const { value } = form.addressees;
  const [first, ...others] = fields.addressees;
  if (first === undefined) return [];
  const upright = { size: value.size };
  const after = pointTwips(form.body.value.after);
  // A letter has no title above, which would have its own room.
  const spacing = { before: pointTwips(isLetter ? 20 : 4), after };
  if (others.length === 0) {
    return [
      new Paragraph({
        style: 'Addressees',
        alignment: 'center',
        spacing,
        children: [...words(`${value.label} `, value), ...words(first, upright)],
      }),
    ];
  }
  const left = 30;
  // A little less than in bold letters.
  const under = left + boldWidth(value.label, value.size) * 0.97;
  return [
    new Paragraph({
      style: 'Addressees',
      indent: { left: twips(left) },
      spacing,
      children: words(value.label, value),
    }),
    ...ended(fields.addressees).map(
      (text) =>
        new Paragraph({
          style: 'Addressees',
          indent: { left: twips(under + 3), hanging: twips(3) },
          children: words(text, upright),
        }),
    ),
  ];
}
