import type { FormattingErrorCode, StyleFault } from '../protocol/citing';

/** A place in a style: line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why a style cannot be used. */
export class StyleError extends Error {
  override readonly name = 'StyleError';

  constructor(
    readonly code: FormattingErrorCode,
    readonly file: string,
    readonly place: Place | null,
    readonly detail = '',
  ) {
    super(`${file}: ${code} ${detail}`);
  }

  get fault(): StyleFault {
    const { code, file, place, detail } = this;
    return { code, file, line: place?.line ?? null, column: place?.column ?? null, detail };
  }
}
