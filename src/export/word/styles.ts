import type {
  IParagraphStyleOptions,
  IParagraphStylePropertiesOptions,
  IStylesOptions,
} from 'docx';
import { AlignmentType } from 'docx';
import type { DocumentForm } from './documentForms';
import { lettersRun } from './letters';
import { halfPoints, pointTwips, twips } from './units';

const single = { line: 240, lineRule: 'auto' } as const;

function lineSpacing({ lines }: DocumentForm['body']['value']) {
  return 'multiple' in lines
    ? ({ line: Math.round(lines.multiple * 240), lineRule: 'auto' } as const)
    : ({ line: pointTwips(lines.exactly), lineRule: 'exact' } as const);
}

/** The styles of a document; what their measures are is in documentForms. */
export function styles(form: DocumentForm, locale: 'vi' | 'en'): IStylesOptions {
  const body = form.body.value;
  const bodyLines = { ...lineSpacing(body), before: 0, after: pointTwips(body.after) };
  const firstLine = { firstLine: twips(body.firstLine) };
  const justified: IParagraphStylePropertiesOptions = {
    alignment: AlignmentType.JUSTIFIED,
    spacing: bodyLines,
  };
  const quotation = twips(form.quotation.value.left);
  const heading = (level: number) => {
    const { capitals, ...letters } = form.headings.value[level - 1] ?? { size: body.size };
    return {
      next: 'BodyText',
      run: { ...lettersRun(letters), ...(capitals ? { allCaps: true } : {}), color: '000000' },
      paragraph: { ...justified, indent: firstLine, keepNext: true, outlineLevel: level - 1 },
    };
  };
  const own = (
    id: string,
    name: string,
    paragraph: IParagraphStylePropertiesOptions,
    run: IParagraphStyleOptions['run'] = {},
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    next: paragraph.keepNext ? 'BodyText' : id,
    quickFormat: true,
    paragraph,
    run,
  });
  const table = lettersRun(form.table.value);
  const centred = { alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...bodyLines } };
  return {
    default: {
      document: {
        run: {
          font: form.font,
          size: halfPoints(body.size),
          color: '000000',
          language: { value: locale === 'vi' ? 'vi-VN' : 'en-GB' },
        },
        paragraph: { spacing: { ...single, before: 0, after: 0 } },
      },
      title: {
        run: lettersRun(form.type.value),
        paragraph: { ...centred, spacing: { before: pointTwips(18), after: 0 } },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
      footnoteText: {
        run: lettersRun(form.footnote.value),
        paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { ...single, after: 0 } },
      },
      hyperlink: { run: { color: '000000', underline: { type: 'none' } } },
    },
    paragraphStyles: [
      own(
        'Subtitle',
        'Subtitle',
        { ...centred, spacing: { after: 0 }, indent: { left: twips(8), right: twips(8) } },
        lettersRun(form.summary.value),
      ),
      own('BodyText', 'Body Text', { ...justified, indent: firstLine }),
      own('Division', 'Chương', centred, { bold: true }),
      own('DivisionTitle', 'Tên chương', centred, { bold: true, allCaps: true }),
      own('Article', 'Điều', { ...justified, indent: firstLine, keepNext: true }, { bold: true }),
      own('Quote', 'Quote', { ...justified, indent: { left: quotation } }),
      own(
        'Code',
        'Mã lệnh',
        { spacing: { ...single }, indent: firstLine },
        { font: 'Courier New', size: 20 },
      ),
      own('Addressees', 'Kính gửi', {
        spacing: { ...single, before: 0, after: pointTwips(body.after) },
      }),
      own('TableText', 'Chữ trong bảng', { spacing: { ...single, before: 20, after: 20 } }, table),
      own(
        'Caption',
        'caption',
        { ...centred, spacing: { ...single, before: 60, after: pointTwips(body.after) } },
        { ...table, italics: true },
      ),
      own('Figure', 'Hình', { ...centred, spacing: { ...single, before: 60, after: 0 } }),
      own('Bibliography', 'Bibliography', justified),
    ],
  };
}
