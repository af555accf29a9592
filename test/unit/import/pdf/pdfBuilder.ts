/** Words at a place, in points from the page's lower left corner, as a PDF sets them. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Points that every blank is wider than usual, as justified lines have it. */
  readonly stretch?: number;
  /** Every glyph is set for itself, as some programs do. */
  readonly single?: boolean;
  readonly font?: 1 | 2;
  /** Marked content of this tag. */
  readonly tag?: string;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** A picture of the whole page, as scanners make it. */
  readonly picture?: boolean;
  readonly rotate?: number;
}

/** Widths in thousandths, alike for all fonts of these files: narrow and wide letters differ. */
export function widthOf(text: string, size = 12): number {
  let width = 0;
  for (const letter of text) width += glyphWidth(letter);
  return (width * size) / 1000;
}

function glyphWidth(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  return letter === ' '
    ? 250
    : /[ijltf.,;:'|]/.test(letter)
      ? 280
      : /[mwMW]/.test(letter)
        ? 780
        : 500;
}

/** The bytes of a PDF whose text has a Unicode map, as every word processor writes it. */
export function buildPdf(
  pages: readonly (readonly Placed[])[],
  options: PdfOptions = {},
): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))];
  const codes = new Map(letters.map((letter, index) => [letter, index + 1]));
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string): string =>
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

  const catalog = add('');
  const tree = add('');
  const toUnicode = add(stream(unicodeMap(codes)));
  const widths = letters.map((letter) => glyphWidth(letter)).join(' ');
  const fonts = ['A', 'B'].map((name) => {
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 1000 1000] ` +
        '/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    );
    const inner = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R ` +
        `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [1 [${widths}]] >>`,
    );
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
        `/DescendantFonts [${inner} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
    );
  });
  const picture = options.picture
    ? add(
        '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray ' +
          '/BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
      )
    : 0;
  const kids = pages.map((words) => {
    const drawn = options.picture ? 'q 600 0 0 800 0 0 cm /P Do Q\n' : '';
    const content = add(stream(drawn + words.map((word) => shown(word, codes)).join('\n')));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 600 800] /Contents ${content} 0 R ` +
        `/Rotate ${options.rotate ?? 0} /Resources << /Font << /F1 ${fonts[0]} 0 R /F2 ${fonts[1]} 0 R >> ` +
        `${picture > 0 ? `/XObject << /P ${picture} 0 R >>` : ''} >> >>`,
    );
  });
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const info = add(
    `<< ${Object.entries(options.info ?? {})
      .map(([key, value]) => `/${key} <FEFF${hex16(value)}>`)
      .join(' ')} >>`,
  );
  return file(objects, catalog, info);
}

function file(objects: readonly string[], root: number, info: number): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\n`;
  return new TextEncoder().encode(`${text}startxref\n${start}\n%%EOF\n`);
}

function shown(word: Placed, codes: ReadonlyMap<string, number>): string {
  const { text, x, y, size = 12, stretch = 0, single = false, font = 1, tag } = word;
  const code = (letter: string): string => (codes.get(letter) ?? 0).toString(16).padStart(4, '0');
  const draw = (part: string, at: number): string =>
    `BT /F${font} ${size} Tf 1 0 0 1 ${at.toFixed(3)} ${y} Tm [${Array.from(part, (letter) =>
      letter === ' ' && stretch > 0
        ? `<${code(letter)}> ${(-stretch * 1000) / size}`
        : `<${code(letter)}>`,
    ).join('')}] TJ ET`;
  const parts: string[] = [];
  if (single) {
    let at = x;
    for (const letter of text) {
      if (letter !== ' ') parts.push(draw(letter, at));
      at += widthOf(letter, size) + (letter === ' ' ? stretch : 0);
    }
  } else parts.push(draw(text, x));
  const drawn = parts.join('\n');
  return tag === undefined ? drawn : `/${tag} BMC\n${drawn}\nEMC`;
}

function unicodeMap(codes: ReadonlyMap<string, number>): string {
  const rows = [...codes].map(
    ([letter, code]) => `<${code.toString(16).padStart(4, '0')}> <${hex16(letter)}>`,
  );
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const part = rows.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /X def\n' +
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n' +
    `${blocks.join('\n')}\nendcmap\nend\nend`
  );
}

function hex16(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return hex;
}
