/*
 * Legacy Vietnamese encodings: what the rest of the product uses of this folder.
 */

export { decodeAs, encodeAs, recogniseEncoding } from './bytes';
export type { Encoded } from './codec';
export { encodingNames, LEGACY_ENCODINGS } from './codecs';
export type { LegacyEncoding } from './codecs';
export { findDecomposed } from './composition';
export type { Composition } from './composition';
export { convertMisread, convertRanges } from './convert';
export type { Conversion, EncodedRange, Replacement } from './convert';
export { guessCapitals } from './guessCapitals';
export type { CapitalsGuess } from './guessCapitals';
export { rankEncodings, recogniseMisread } from './recognise';
export type { EncodingScore, RecognisedRange, Recognition } from './recognise';
export { samplesOf } from './samples';
export type { Sample } from './samples';
