/*
 * Legacy Vietnamese encodings: what the rest of the product uses of this folder.
 */

export { decodeAs, encodeAs, recogniseEncoding } from './bytes';
export { encodingNames } from './names';
export type { LegacyEncoding } from './names';
export { convertMisread } from './convert';
export { textFromBytes } from './latin1';
export { candidatesFor, convertByPlan } from './plan';
export type { Candidate, ConversionPlan } from './plan';
export { recogniseMisread } from './recognise';
