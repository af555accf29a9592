// @ts-check
/**
 * Where the repository is. npm runs scripts in the folder of package.json, and the two entry points
 * change to it, so the current folder is the root; `import.meta` would be empty in the test bundles.
 */
import path from 'node:path';

export const root = process.cwd();

/** An absolute path below the repository. @param {...string} parts */
export const inRepository = (...parts) => path.join(root, ...parts);
