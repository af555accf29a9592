import assert from 'node:assert/strict';
import { powersOf } from '../../support/bundles/powers.mjs';

/** What is found, as the list of what is allowed names it. */
const found = (source: string): readonly string[] =>
  powersOf(source).map(({ kind, what }) => `${kind} ${what}`);

describe('the search for what a bundle can do', () => {
  const planted: readonly (readonly [string, string])[] = [
    ['eval("1")', 'code eval'],
    ['const e = eval; e("1")', 'code eval'],
    ['globalThis["eval"]("1")', 'code eval'],
    ['new Function("return 1")', 'code Function'],
    ['const F = Function; new F("return 1")', 'code Function'],
    ['self.Function("return 1")', 'code Function'],
    ['(()=>{}).constructor("return 1")()', 'code constructor of text'],
    ['setTimeout("run()", 1)', 'code setTimeout of text'],
    ['window.setInterval("run(" + x + ")", 1)', 'code setInterval of text'],
    ['setTimeout(`run(${x})`)', 'code setTimeout of text'],
    ['WebAssembly.instantiate(x)', 'code WebAssembly'],
    ['a.innerHTML = b', 'markup innerHTML'],
    ['a["outerHTML"] += b', 'markup outerHTML'],
    ['frame.srcdoc = b', 'markup srcdoc'],
    ['a.insertAdjacentHTML("beforeend", b)', 'markup insertAdjacentHTML'],
    ['document.write(b)', 'markup document.write'],
    ['a.setAttribute("onclick", b)', 'markup setAttribute onclick'],
    ['range.createContextualFragment(b)', 'markup createContextualFragment'],
    ['fetch(a)', 'network fetch'],
    ['const { f = fetch } = {}', 'network fetch'],
    ['window.fetch(a)', 'network fetch'],
    ['new XMLHttpRequest', 'network XMLHttpRequest'],
    ['new WebSocket(a)', 'network WebSocket'],
    ['navigator.sendBeacon(a)', 'network sendBeacon'],
    ['importScripts(a)', 'worker importScripts'],
    ['new Worker(a)', 'worker Worker'],
    ['require("https")', 'module https'],
    ['import("node:net")', 'module net'],
    ['import(a)', 'module import of anything'],
    ['require(a + ".js")', 'module require of anything'],
    ['process.getBuiltinModule("fs")', 'module getBuiltinModule'],
  ];

  for (const [source, power] of planted) {
    it(`sees ${source}`, () => {
      assert.ok(found(source).includes(power), found(source).join(', '));
      assert.ok(found(`(function(){return async()=>{${source}}})`).includes(power));
    });
  }

  it('sees nothing in what only has such a name', () => {
    const harmless = `
      class A { fetch(x) { return this.fetch(x); } eval() {} static Worker = 1; }
      const o = { fetch: 1, eval: 2, Function: 3 };
      xref.fetch(1); o.eval; a instanceof Function; Function.prototype.call; typeof Worker;
      setTimeout(() => 'text', 1); setTimeout(run, 1); text.write('x'); a.textContent = b;
      "eval(fetch('https://example.org'))"; /new Function/.test(x); a.setAttribute('title', x);
    `;
    assert.deepEqual(found(harmless), []);
  });

  it('sees through nesting that is deeper than the stack', () => {
    assert.deepEqual(found(`x${'.a()'.repeat(2000)};eval(x)`), ['code eval']);
  });
});
