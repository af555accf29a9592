import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Candidate } from '../core/text/encodings/encodings';
import { candidatesFor, convertByPlan, textFromBytes } from '../core/text/encodings/encodings';
import type { TextRange } from '../core/text/range';
import type { ConvertEncodingParams, EncodingConversion, MisreadText } from '../protocol/encodings';
import { convertEncodingRequest, encodingCandidatesRequest } from '../protocol/encodings';
import type { Request } from '../protocol/lsp';
import type { Feature } from './feature';
import { positionsOf } from './verificationView';

// Present in Node and in workers; no `lib` has it without the DOM.
declare function atob(encoded: string): string;

/** What is read: the document's text, or the whole of its file's bytes. */
function sourceOf({ text, ranges, bytes }: MisreadText): {
  text: string;
  ranges: readonly TextRange[];
} {
  if (bytes === null) return { text, ranges };
  const read = textFromBytes(Uint8Array.from(atob(bytes), (unit) => unit.charCodeAt(0)));
  return { text: read, ranges: [{ start: 0, end: read.length }] };
}

/** The ways to put a text right, best first. */
export function provideEncodingCandidates(params: MisreadText): readonly Candidate[] {
  const { text, ranges } = sourceOf(params);
  return candidatesFor(text, ranges);
}

/** What one of them changes in the document. */
export function provideConversion(params: ConvertEncodingParams): EncodingConversion {
  const { text, ranges } = sourceOf(params);
  const { text: converted, replacements, unread } = convertByPlan(text, ranges, params.plan);
  const document = TextDocument.create('', '', 0, converted);
  return {
    edits:
      params.bytes === null
        ? replacements.map(({ start, end, text: newText }) => ({ start, end, newText }))
        : [{ start: 0, end: params.text.length, newText: converted }],
    unread: unread.map((range) => positionsOf(document, range)),
  };
}

/** Neither needs the library, and so neither waits for it. */
export const encodings: Feature = {
  capabilities: {},
  listen(connection) {
    function answer<Params, Result>(
      { method, accepts }: Request<Params, Result>,
      provide: (params: Params) => Result,
    ): void {
      connection.onRequest(method, (params: unknown): unknown => {
        if (accepts(params)) return provide(params);
        throw new ResponseError(ErrorCodes.InvalidParams, `${method}: wrong parameters`);
      });
    }
    answer(encodingCandidatesRequest, provideEncodingCandidates);
    answer(convertEncodingRequest, provideConversion);
  },
};
