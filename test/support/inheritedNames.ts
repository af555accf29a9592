/** Names that every object has. In a table of words they must be words like any other. */
export const inheritedNames = Object.getOwnPropertyNames(Object.prototype);

/**
 * What is read with a name that no object has, written like the given one, with the given name in
 * the place of its own: what must be read with the given name.
 */
export function asWithAnother(name: string, read: (name: string) => string): string {
  const other = name.replace(/[a-z]/g, 'q').replace(/[A-Z]/g, 'Q');
  return read(other).replaceAll(new RegExp(wordOf(other), 'gi'), wordOf(name));
}

const wordOf = (name: string): string => name.replace(/^_+|_+$/g, '');
