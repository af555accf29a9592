import CSL from 'citeproc';
import { StyleError } from './styleError';
import { elements } from './xml';
import type { StyleNode } from './xml';

/*
 * What a style must be before the processor sees it, so that every fault has a place, and none
 * makes the processor hang: macros are copied into one another when a style is opened.
 */

/** Nodes of a style once its macros are copied into their places; public styles stay below 20 000. */
const largest = 100_000;

/** What the schema has beside the elements that the processor runs. */
const otherElements = new Set(['style', 'info', 'locale', 'terms', 'term', 'single', 'multiple']);
const otherElementsOfLocales = new Set(['style-options', 'date', 'date-part']);
/** Attributes that are read where they stand and have no entry in the processor's table. */
const otherAttributes = new Set([...CSL.FORMAT_KEY_SEQUENCE, '@xml:lang', '@xml:base']);

/** @throws {StyleError} for an independent style that the processor cannot run */
export function checkStyle(file: string, style: StyleNode): void {
  const citation = elements(style, 'citation')[0];
  if (!citation || elements(citation, 'layout').length === 0) {
    throw new StyleError('missing-layout', file, (citation ?? style).place, 'citation');
  }
  for (const bibliography of elements(style, 'bibliography')) {
    if (elements(bibliography, 'layout').length === 0) {
      throw new StyleError('missing-layout', file, bibliography.place, 'bibliography');
    }
  }
  checkNames(file, style);
  checkMacros(file, style);
}

function checkNames(file: string, node: StyleNode): void {
  const { name, place } = node;
  if (name === 'info') return;
  if (!(name in CSL.Node) && !otherElements.has(name) && !otherElementsOfLocales.has(name)) {
    throw new StyleError('unknown-element', file, place, name.slice(0, 100));
  }
  for (const attribute of Object.keys(node.attrs)) {
    if (!(`@${attribute}` in CSL.Attributes) && !otherAttributes.has(`@${attribute}`)) {
      throw new StyleError('unknown-attribute', file, place, `${name} ${attribute}`.slice(0, 100));
    }
  }
  // Terms and options of a locale are data, read by name.
  if (name !== 'locale') elements(node).forEach((child) => checkNames(file, child));
}

interface Macro {
  readonly node: StyleNode;
  /** Nodes of its own, and the calls among them. */
  readonly size: number;
  readonly calls: readonly StyleNode[];
}

function measured(node: StyleNode): Macro {
  const calls: StyleNode[] = [];
  let size = 0;
  const visit = (at: StyleNode) => {
    size += 1;
    if (at.attrs['macro'] !== undefined) calls.push(at);
    elements(at).forEach(visit);
  };
  visit(node);
  return { node, size, calls };
}

function checkMacros(file: string, style: StyleNode): void {
  const macros = new Map<string, Macro>();
  for (const node of elements(style, 'macro')) {
    const name = node.attrs['name'];
    if (name === undefined) throw new StyleError('unknown-macro', file, node.place);
    macros.set(name, measured(node));
  }
  /** Expanded sizes; while one is found out it is null. */
  const sizes = new Map<string, number | null>();

  function sizeOf({ size, calls }: Macro): number {
    return calls.reduce((sum, call) => {
      const name = call.attrs['macro'] ?? '';
      const macro = macros.get(name);
      if (!macro) throw new StyleError('unknown-macro', file, call.place, name.slice(0, 100));
      let known = sizes.get(name);
      if (known === null)
        throw new StyleError('endless-macro', file, call.place, name.slice(0, 100));
      if (known === undefined) {
        sizes.set(name, null);
        known = sizeOf(macro);
        sizes.set(name, known);
      }
      if (sum + known > largest) {
        throw new StyleError('expands-too-large', file, call.place, name.slice(0, 100));
      }
      return sum + known;
    }, size);
  }

  // Those that are never called are looked at too: a style is sound or it is not.
  for (const [name, macro] of macros) {
    if (sizes.has(name)) continue;
    sizes.set(name, null);
    sizes.set(name, sizeOf(macro));
  }
  elements(style)
    .filter(({ name }) => name === 'citation' || name === 'bibliography')
    .forEach((part) => sizeOf(measured(part)));
}
