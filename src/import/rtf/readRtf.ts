import { Notes } from '../notes';
import { trustworthy } from '../text/trustworthy';
import { writeDocument } from '../text/writeDocument';
import type { ImportReader } from '../types';
import { RtfReader } from './reader';
import { readTokens } from './tokens';

/** Reads the text of an RTF document. */
export const readRtf: ImportReader = ({ bytes }) =>
  Promise.resolve().then(() => {
    const notes = new Notes();
    const reader = new RtfReader(notes);
    readTokens(bytes, reader);
    const written = writeDocument({ blocks: reader.end(), footnotes: reader.footnotes });
    const csl = trustworthy('document', written.text, reader);
    return { ...written, csl, notes: notes.list() };
  });
