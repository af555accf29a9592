// @ts-check
/** The declarations that the package needs, of those that the compiler wrote. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where one declaration names another: `from './x'`, `import('./x')`. */
const specifier = /((?:from|import)\s*\(?\s*['"])(\.{1,2}\/[^'"]+)(['"])/g;

/**
 * Copies a declaration and all that it names. Names get the ending that Node wants: the compiler
 * writes them as our bundler reads them.
 * @param {string} source has a folder for the declarations of each room @param {string} entry @param {string} target
 */
export async function copyTypes(source, entry, target) {
  const waiting = [entry];
  const seen = new Set(waiting);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const [room = ''] = file.split('/');
    const text = await readFile(path.join(source, room, `${file}.d.ts`), 'utf8');
    const folder = path.posix.dirname(file);
    const named = [...text.matchAll(specifier)].map(([, , name = '']) =>
      path.posix.join(folder, name),
    );
    for (const name of named) {
      if (!seen.has(name)) {
        seen.add(name);
        waiting.push(name);
      }
    }
    const placed = path.join(target, `${file}.d.ts`);
    await mkdir(path.dirname(placed), { recursive: true });
    const written = text
      .replace(specifier, '$1$2.js$3')
      .replace(/^\/\/# sourceMappingURL=.*\n?/m, '');
    await writeFile(placed, written);
  }
}
