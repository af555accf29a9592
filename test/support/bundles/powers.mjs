// @ts-check
/**
 * What a bundle could do to its user, found in its syntax tree: make code of text, make markup of
 * text, reach a network, start a process. A name that is found may never be called; that is for the
 * list of what is allowed to say.
 */
import { parse } from 'acorn';

/** @typedef {'code' | 'markup' | 'network' | 'module' | 'worker'} Kind */
/** @typedef {{ kind: Kind, what: string, excerpt: string }} Power */
/** @typedef {import('acorn').AnyNode} Node */

/** Names of the world that reach others. */
const network = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'ActiveXObject',
  'sendBeacon',
]);
const code = new Set(['eval', 'Function', 'WebAssembly', 'execScript']);
const workers = new Set(['Worker', 'SharedWorker', 'importScripts']);
const worlds = new Set(['globalThis', 'window', 'self', 'global', 'navigator', 'document', 'top']);
const markupProperties = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
const markupCalls = new Set([
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
]);
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);

/** The name of a property that can be told. @param {Node} node @returns {string | null} */
function propertyOf(node) {
  if (node.type !== 'MemberExpression') return null;
  const { property, computed } = node;
  if (!computed && property.type === 'Identifier') return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null;
}

/** @param {Node | undefined} node @returns {boolean} */
function isText(node) {
  if (node?.type === 'Literal') return typeof node.value === 'string';
  if (node?.type === 'BinaryExpression') return isText(node.left) || isText(node.right);
  return node?.type === 'TemplateLiteral';
}

/** Whether a name is a reference, and no key of something. @param {Node} node @param {Node | null} parent */
function isReference(node, parent) {
  if (parent?.type === 'MemberExpression') return parent.object === node || parent.computed;
  const isKeyed =
    parent?.type === 'Property' ||
    parent?.type === 'MethodDefinition' ||
    parent?.type === 'PropertyDefinition';
  return !(isKeyed && parent.key === node && !parent.computed && parent.value !== node);
}

/** `Function.prototype`, `x instanceof Function`: nothing is made. @param {Node | null} parent */
function isHarmless(parent) {
  if (parent?.type === 'BinaryExpression') return true;
  if (parent?.type === 'UnaryExpression') return parent.operator === 'typeof';
  return (
    parent?.type === 'MemberExpression' && /^(?:prototype|toString)$/.test(propertyOf(parent) ?? '')
  );
}

/** @param {string} name @returns {Kind | null} */
function kindOfName(name) {
  if (network.has(name)) return 'network';
  if (code.has(name)) return 'code';
  return workers.has(name) ? 'worker' : null;
}

/** @param {import('acorn').CallExpression | import('acorn').NewExpression} node @returns {[Kind, string] | null} */
function callOf({ callee, arguments: [first] }) {
  const name = callee.type === 'Identifier' ? callee.name : propertyOf(callee);
  if (name === null) return null;
  if (timers.has(name) && isText(first)) return ['code', `${name} of text`];
  if (name === 'constructor' && isText(first)) return ['code', 'constructor of text'];
  if (name === 'getBuiltinModule') return ['module', name];
  if (markupCalls.has(name)) return ['markup', name];
  if (
    name === 'setAttribute' &&
    first?.type === 'Literal' &&
    /^(?:on|srcdoc$)/i.test(String(first.value))
  )
    return ['markup', `setAttribute ${String(first.value)}`];
  const isDocument =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'document';
  if (isDocument && /^write(?:ln)?$/.test(name)) return ['markup', `document.${name}`];
  if (callee.type !== 'Identifier' || name !== 'require') return null;
  const isNamed = first?.type === 'Literal' && typeof first.value === 'string';
  return ['module', isNamed ? String(first.value).replace(/^node:/, '') : 'require of anything'];
}

/** @param {Node} node @param {Node | null} parent @returns {[Kind, string] | null} */
function powerOf(node, parent) {
  const { type } = node;
  if (type === 'Identifier') {
    const kind = isReference(node, parent) && !isHarmless(parent) ? kindOfName(node.name) : null;
    return kind && [kind, node.name];
  }
  if (type === 'MemberExpression') {
    const name = propertyOf(node);
    const isWorld = node.object.type === 'Identifier' && worlds.has(node.object.name);
    const kind = isWorld && name !== null && !isHarmless(parent) ? kindOfName(name) : null;
    return kind && [kind, name ?? ''];
  }
  if (type === 'AssignmentExpression') {
    const name = propertyOf(node.left);
    return name !== null && markupProperties.has(name) ? ['markup', name] : null;
  }
  if (type === 'ImportExpression') {
    const { source } = node;
    const isNamed = source.type === 'Literal' && typeof source.value === 'string';
    return ['module', isNamed ? String(source.value).replace(/^node:/, '') : 'import of anything'];
  }
  return type === 'CallExpression' || type === 'NewExpression' ? callOf(node) : null;
}

/** @param {Node} node @returns {Generator<Node>} */
function* childrenOf(node) {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof child.type === 'string') yield child;
    }
  }
}

/** Everything of the kind in a script, in its order. @param {string} source @returns {Power[]} */
export function powersOf(source) {
  const program = parse(source, { ecmaVersion: 'latest', allowHashBang: true });
  /** @type {(Power & { at: number })[]} */
  const found = [];
  // No recursion: what is minified nests deeper than the stack.
  /** @type {[Node, Node | null][]} */
  const open = [[program, null]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, parent] = next;
    const power = powerOf(node, parent);
    if (power) {
      const excerpt = source.slice(Math.max(0, node.start - 20), node.start + 60);
      found.push({ kind: power[0], what: power[1], excerpt, at: node.start });
    }
    for (const child of childrenOf(node)) open.push([child, node]);
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ kind, what, excerpt }) => ({ kind, what, excerpt: excerpt.replace(/\s+/g, ' ') }));
}
