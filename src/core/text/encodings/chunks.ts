import type { Evidence } from './evidence';
import {
  asciiEvidence,
  decodedEvidence,
  hasOtherLetters,
  isAscii,
  notMisread,
  plainEvidence,
} from './evidence';
import { codecs } from './codecs';
import { LEGACY_ENCODINGS } from './names';

/** The readings that compete for a piece of text: as it stands, and one for each encoding. */
export const READINGS = [null, ...LEGACY_ENCODINGS] as const;

/** A piece between blanks, with what each reading says for it, in the order of READINGS. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly evidence: readonly Evidence[];
  /** Whether it is the first of its line. */
  readonly startsLine: boolean;
  /** Whether every reading says the same: figures, words of ASCII. */
  readonly isNeutral: boolean;
}

/** Most pieces of a text are repeated; of a hostile one none are, and nothing is kept for long. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 24;

const nothing: Evidence = { value: 0, good: 0, bad: 0 };

const VIQR = LEGACY_ENCODINGS.indexOf('viqr') + 1;

/** A reading that finds no syllable is no better than the piece as it stands, however odd that is. */
function noBetter(evidence: Evidence, plain: Evidence): Evidence {
  const { value, good, bad } = evidence;
  return good > 0 || value <= plain.value ? evidence : { value: plain.value, good, bad };
}

function weighMarked(piece: string): readonly Evidence[] {
  const plain = plainEvidence(piece);
  const isMisread = !hasOtherLetters(piece);
  // VIQR is ASCII; only quotation marks and dashes may have been put in since.
  const hasBytes = /[\x80-\xff]/.test(piece);
  return READINGS.map((encoding) => {
    if (encoding === null) return plain;
    if (!isMisread || (encoding === 'viqr' && hasBytes)) return notMisread;
    return noBetter(decodedEvidence(piece, codecs[encoding].decode(piece), encoding), plain);
  });
}

function weighAscii(piece: string): readonly Evidence[] {
  const ascii = asciiEvidence(piece);
  const decoded = codecs.viqr.decode(piece);
  const viqr = isAscii(decoded.text) ? ascii : decodedEvidence(piece, decoded, 'viqr');
  return READINGS.map((encoding, at) => (encoding === null ? nothing : at === VIQR ? viqr : ascii));
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/** The pieces of a text between blanks of ASCII (a no-break space can be half a letter of UTF-8). */
export function weighChunks(text: string): Chunk[] {
  const known = new Map<string, readonly Evidence[]>();
  const chunks: Chunk[] = [];
  let at = 0;
  let startsLine = true;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit)) {
      startsLine ||= unit === 0x0a || unit === 0x0d;
      at += 1;
      continue;
    }
    const start = at;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at += 1;
    const piece = text.slice(start, at);
    let evidence = known.get(piece);
    if (!evidence) {
      evidence = isAscii(piece) ? weighAscii(piece) : weighMarked(piece);
      if (piece.length <= LONGEST_REMEMBERED && known.size < MOST_REMEMBERED) {
        known.set(piece, evidence);
      }
    }
    const isNeutral = evidence.every(({ good, bad }) => good === 0 && bad === 0);
    chunks.push({ start, end: at, evidence, startsLine, isNeutral });
    startsLine = false;
  }
  return chunks;
}
