/** A half-open range of UTF-16 code units: `start` belongs to it, `end` does not. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies within `outer`; equal ranges contain each other. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two ranges share at least one code unit. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}
