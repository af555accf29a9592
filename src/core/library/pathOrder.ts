const collator = new Intl.Collator('vi', { numeric: true });

function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * How paths follow one another where people read them: as Vietnamese sorts, numbers by their value,
 * what is in one folder together. Two paths are equal only if they are the same.
 */
export function comparePaths(a: string, b: string): number {
  const others = b.split('/');
  for (const [depth, name] of a.split('/').entries()) {
    const other = others[depth];
    if (other === undefined) return 1;
    // Most files of a library are in few folders.
    if (name === other) continue;
    const order = collator.compare(name, other) || compareUnits(name, other);
    if (order !== 0) return order;
  }
  return compareUnits(a, b);
}
