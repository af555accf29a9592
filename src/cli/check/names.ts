import path from 'node:path';

/** A file by its way from a folder, with slashes; as it is where it is not below it. */
export function nameBelow(root: string, file: string): string {
  const relative = path.relative(root, path.resolve(file));
  const isBelow = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
  return isBelow ? relative.split(path.sep).join('/') : file;
}
