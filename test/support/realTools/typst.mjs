// @ts-check
/**
 * Typst: the program, or else its compiler for Node, which is put once into out/typst from the
 * package registry. It is a native program of 50 MB, so no dependency of the repository.
 */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRepository } from '../hosts/root.mjs';
import { faultsOf, run, versionOf } from './programs.mjs';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';
const VERSION = '0.7.0';
const home = inRepository('out', 'typst');

/** Of the package, as far as it is used here. @typedef {{ shortDiagnostics: { message?: string }[] }} Told */

/** @returns {any} the package's exports; null where it is not there */
function compilerPackage() {
  try {
    return createRequire(path.join(home, 'package.json'))(PACKAGE);
  } catch {
    return null;
  }
}

export async function typstVersion() {
  const program = await versionOf('typst', '--version');
  if (program !== null) return program;
  if (!compilerPackage()) {
    const args = ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund'];
    await run('.', 'npm', [...args, `${PACKAGE}@${VERSION}`]);
  }
  return compilerPackage() ? `${PACKAGE} ${VERSION}` : null;
}

/** What Typst said of a report that it made a PDF of. @param {string} folder @param {string} file @param {string} pdf @returns {Promise<readonly string[]>} */
export async function compileTypst(folder, file, pdf) {
  if ((await versionOf('typst', '--version')) !== null) {
    return faultsOf(await run(folder, 'typst', ['compile', file, pdf]));
  }
  const { NodeCompiler } = compilerPackage();
  const compiler = NodeCompiler.create({ workspace: folder });
  const compiled = compiler.compile({ mainFilePath: path.join(folder, file) });
  const told = [compiled.takeError(), compiled.takeWarnings()].flatMap(
    (/** @type {Told | null} */ said) => said?.shortDiagnostics ?? [],
  );
  if (compiled.result) await writeFile(path.join(folder, pdf), compiler.pdf(compiled.result));
  return told.map((said) => said.message ?? JSON.stringify(said));
}
