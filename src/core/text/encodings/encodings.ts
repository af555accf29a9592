/*
 * Legacy Vietnamese encodings: what the rest of the product uses of this folder.
 */

export { decodeAs, encodeAs, recogniseEncoding } from './bytes';
export { encodingNames } from './codecs';
export type { LegacyEncoding } from './codecs';
export { convertMisread } from './convert';
export { candidatesFor, convertByPlan } from './plan';
export type { Candidate, ConversionPlan } from './plan';
export { recogniseMisread } from './recognise';
