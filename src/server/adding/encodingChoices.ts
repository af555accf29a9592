import type { EncodingChoice } from '../../protocol/adding';
import type { LegacyEncoding } from '../../core/text/encodings/encodings';
import type { Candidate, ConversionPlan } from '../../core/text/encodings/encodings';
import { candidatesFor, encodingNames } from '../../core/text/encodings/encodings';
import { latin1FromBytes } from '../../core/text/encodings/latin1';
import type { Locale } from '../../protocol/messages';

/** A larger file is judged by its beginning. */
const JUDGED_BYTES = 200_000;

/** What a choice is called between client and server: `whole tcvn3 capitals`. */
function nameOf({ kind, encoding, capitals }: ConversionPlan): string {
  return `${kind} ${encoding ?? '-'}${capitals ? ' capitals' : ''}`;
}

const isEncoding = (name: string): name is LegacyEncoding => Object.hasOwn(encodingNames, name);

/** The plan of a name that `encodingChoices` gave; null for any other. */
export function planOf(name: string): ConversionPlan | null {
  const [kind, encoding = '', capitals] = name.split(' ');
  if (capitals !== undefined && capitals !== 'capitals') return null;
  const isCapitals = capitals !== undefined;
  if (kind === 'recognised' && encoding === '-') {
    return { kind, encoding: null, capitals: isCapitals };
  }
  return kind === 'whole' && isEncoding(encoding) ? { kind, encoding, capitals: isCapitals } : null;
}

function labelOf({ encodings, capitals }: Candidate, locale: Locale): string {
  const names = encodings.map((encoding) => encodingNames[encoding]).join(' + ');
  const guess = locale === 'vi' ? ', đoán chữ hoa' : ', capitals guessed';
  return capitals ? names + guess : names;
}

/** The ways to read bytes that are no Unicode, the likeliest first, each with what becomes of it. */
export function encodingChoices(bytes: Uint8Array, locale: Locale): EncodingChoice[] {
  const judged = bytes.subarray(0, JUDGED_BYTES);
  // What has zeros is of two or more bytes a letter, or no text at all.
  if (judged.includes(0)) return [];
  const text = latin1FromBytes(judged);
  return candidatesFor(text, [{ start: 0, end: text.length }])
    .filter(({ kind }) => kind !== 'malformed')
    .map((candidate) => ({
      encoding: nameOf(candidate),
      label: labelOf(candidate, locale),
      samples: candidate.samples.map(({ before, after }) => ({ before, after })),
    }));
}
