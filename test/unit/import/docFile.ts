/** A run of characters and the properties that Word's pages of characters give it. */
export interface DocRun {
  readonly text: string;
  readonly properties?: readonly number[];
}

export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly style?: number;
  readonly properties?: readonly number[];
}

export interface DocOptions {
  readonly footnotes?: readonly string[];
  /** Structures of the table stream by their index: lists and the like. */
  readonly structures?: Readonly<Record<number, Uint8Array>>;
  readonly encrypted?: boolean;
}

export const bold = [0x35, 0x08, 1];
export const hidden = [0x3c, 0x08, 1];
export const deleted = [0x00, 0x08, 1];
export const inTable = [0x16, 0x24, 1];
export const endsRow = [...inTable, 0x17, 0x24, 1];
export const special = [0x55, 0x08, 1];

const textStart = 0x800;

/** The bytes of numbers of 32 bits. */
export function words32(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(values).buffer);
}

function joined(parts: readonly Uint8Array[], size = 0): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(Math.max(size, length));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A page of 512 bytes of runs that end at the offsets, each with its properties. */
function page(
  ends: readonly number[],
  faces: readonly (readonly number[])[],
  entry: number,
): Uint8Array {
  const bytes = new Uint8Array(512);
  bytes.set(words32(textStart, ...ends));
  let free = 510;
  faces.forEach((face, index) => {
    free = (free - face.length) & ~1;
    bytes.set(face, free);
    bytes[(ends.length + 1) * 4 + index * entry] = free / 2;
  });
  bytes[511] = ends.length;
  return bytes;
}

/** A Word 97 document of the paragraphs, each of which ends with its own mark. */
export function doc(paragraphs: readonly DocParagraph[], options: DocOptions = {}): Uint8Array {
  const { footnotes = [], structures = {}, encrypted = false } = options;
  const notes = footnotes.map((text): DocParagraph => ({ runs: [{ text: `${text}\r` }] }));
  const last: DocParagraph[] = footnotes.length > 0 ? [{ runs: [{ text: '\r' }] }] : [];
  const all = [...paragraphs, ...notes, ...last];
  const runs = all.flatMap((paragraph) => paragraph.runs);
  const text = runs.map((run) => run.text).join('');
  const lengthOf = (part: readonly DocParagraph[]) =>
    part.reduce((sum, { runs }) => sum + runs.reduce((s, run) => s + run.text.length, 0), 0);
  const ends = (lengths: readonly number[]) => {
    let at = textStart;
    return lengths.map((length) => (at += length * 2));
  };
  const characters = page(
    ends(runs.map((run) => run.text.length)),
    runs.map(({ properties = [] }) => [properties.length].concat(properties)),
    1,
  );
  const paragraphPage = page(
    ends(all.map((each) => lengthOf([each]))),
    all.map(({ style = 0, properties = [] }) => {
      const face = [style & 0xff, style >> 8].concat(properties);
      // Words of two bytes: an odd number of bytes has its own way to say so.
      const size = face.length % 2 === 1 ? [(face.length + 1) / 2] : [0, face.length / 2];
      return size.concat(face);
    }),
    13,
  );
  const encoded = new Uint8Array(Uint16Array.from(text.split(''), (c) => c.charCodeAt(0)).buffer);
  const firstPage = Math.ceil((textStart + encoded.length) / 512);
  const pieceCharacters = words32(0, text.length);
  const piece = joined([new Uint8Array(2), words32(textStart), new Uint8Array(2)]);
  const pieces = joined([
    Uint8Array.of(2),
    words32(pieceCharacters.length + 8),
    pieceCharacters,
    piece,
  ]);
  const noteEnds = footnotes.map((_, index) => lengthOf(notes.slice(0, index + 1)));
  const parts: Readonly<Record<number, Uint8Array>> = {
    1: styleSheet(),
    12: words32(textStart, textStart + encoded.length, firstPage),
    13: words32(textStart, textStart + encoded.length, firstPage + 1),
    33: pieces,
    ...(footnotes.length > 0 && { 3: words32(0, ...noteEnds, (noteEnds.at(-1) ?? 0) + 1) }),
    ...structures,
  };
  const head = new Uint8Array(textStart);
  const view = new DataView(head.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0xc1, true);
  view.setUint16(10, encrypted ? 0x300 : 0x200, true);
  view.setUint32(64 + 12, lengthOf(paragraphs), true);
  view.setUint32(64 + 16, lengthOf([...notes, ...last]), true);
  let at = 0;
  const table = joined(
    Object.entries(parts).map(([index, bytes]) => {
      view.setUint32(0x9a + Number(index) * 8, at, true);
      view.setUint32(0x9a + Number(index) * 8 + 4, bytes.length, true);
      at += bytes.length;
      return bytes;
    }),
    4096,
  );
  const document = joined([
    joined([head, encoded], firstPage * 512),
    characters,
    paragraphPage,
    new Uint8Array(4096),
  ]);
  return compoundFile({ WordDocument: document, '1Table': table });
}

/** Styles by index: text, heading 1, heading 2, the title. */
function styleSheet(): Uint8Array {
  const known = [0, 1, 2, 62];
  const head = Uint8Array.of(4, 0, known.length, 0, 10, 0);
  return joined([head, ...known.map((sti) => Uint8Array.of(2, 0, sti, 0))]);
}

/** A compound file of streams, none of which is so short that it would be kept apart. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(streams);
  const fat: number[] = [0xfffffffd, 0xfffffffe];
  const starts = entries.map(([, bytes]) => {
    const start = fat.length;
    const count = Math.ceil(bytes.length / 512);
    for (let index = 1; index < count; index += 1) fat.push(fat.length + 1);
    fat.push(0xfffffffe);
    return start;
  });
  while (fat.length < 128) fat.push(0xffffffff);
  const header = new Uint8Array(512).fill(0xff);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.fill(0, 8, 76);
  const view = new DataView(header.buffer);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  view.setUint32(76, 0, true);
  const directory = new Uint8Array(512);
  const directoryView = new DataView(directory.buffer);
  [['Root Entry', new Uint8Array()] as const, ...entries].forEach(([name, bytes], index) => {
    const from = index * 128;
    Array.from(name, (char, unit) =>
      directoryView.setUint16(from + unit * 2, char.charCodeAt(0), true),
    );
    directoryView.setUint16(from + 64, (name.length + 1) * 2, true);
    directory[from + 66] = index === 0 ? 5 : 2;
    directoryView.setUint32(from + 68, 0xffffffff, true);
    directoryView.setUint32(
      from + 72,
      index > 0 && index < entries.length ? index + 1 : 0xffffffff,
      true,
    );
    directoryView.setUint32(from + 76, index === 0 ? 1 : 0xffffffff, true);
    directoryView.setUint32(from + 116, index === 0 ? 0xfffffffe : (starts[index - 1] ?? 0), true);
    directoryView.setUint32(from + 120, bytes.length, true);
  });
  const padded = entries.map(([, bytes]) => joined([bytes], Math.ceil(bytes.length / 512) * 512));
  return joined([header, words32(...fat), directory, ...padded]);
}
