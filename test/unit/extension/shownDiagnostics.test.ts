import assert from 'node:assert/strict';
import type { Diagnostic, DiagnosticCollection, Uri } from 'vscode';
import fc from 'fast-check';
import { ShownDiagnostics } from '../../../src/extension/shownDiagnostics';

const uriOf = (name: string) => ({ scheme: 'file', toString: () => `file:///${name}` }) as Uri;
const found = (...messages: readonly string[]) =>
  messages.map((message) => ({ message }) as Diagnostic);

/** What VS Code would show, and how many collections it has. */
function window() {
  const shown = new Map<string, readonly string[]>();
  let collections = 0;
  const create = (name: string): DiagnosticCollection => {
    collections += 1;
    const collection: Pick<DiagnosticCollection, 'name' | 'delete' | 'dispose'> & {
      set(uri: Uri, items: readonly Diagnostic[]): void;
    } = {
      name,
      set: (uri, items) => {
        shown.set(
          uri.toString(),
          items.map(({ message }) => message),
        );
      },
      delete: (uri) => shown.delete(uri.toString()),
      dispose: () => {
        collections -= 1;
        shown.clear();
      },
    };
    return collection as DiagnosticCollection;
  };
  return {
    provider: new ShownDiagnostics(create),
    of: (name: string) => shown.get(`file:///${name}`) ?? [],
    count: () => collections,
  };
}

describe('what is shown of a file', () => {
  const a = uriOf('a.md');

  it('is what was asked for, and what was pushed where that is forgotten', () => {
    const { provider, of } = window();
    const push = provider.create('trich-dan', 'push');
    const pull = provider.create('trich-dan', 'pull');
    push.set(a, found('pushed'));
    assert.deepEqual(of('a.md'), ['pushed']);
    pull.set(a, found('asked'));
    assert.deepEqual(of('a.md'), ['asked']);
    push.set(a, found('pushed anew'));
    assert.deepEqual(of('a.md'), ['asked']);
    pull.set(a, []);
    assert.deepEqual(of('a.md'), []);
    pull.delete(a);
    assert.deepEqual(of('a.md'), ['pushed anew']);
    push.delete(a);
    assert.deepEqual(of('a.md'), []);
  });

  it('goes with who said it, and is in one collection', () => {
    const { provider, of, count } = window();
    const push = provider.create('trich-dan', 'push');
    const pull = provider.create('trich-dan', 'pull');
    assert.equal(count(), 1);
    push.set([
      [a, found('pushed')],
      [uriOf('b.md'), found('of b')],
    ]);
    pull.set(a, found('asked'));
    provider.dispose(pull);
    assert.deepEqual([of('a.md'), of('b.md')], [['pushed'], ['of b']]);
    pull.set(a, found('too late'));
    assert.deepEqual(of('a.md'), ['pushed']);
    provider.dispose(push);
    assert.equal(count(), 0);
    provider.create('trich-dan', 'push').set(a, found('of the next server'));
    assert.deepEqual([of('a.md'), of('b.md')], [['of the next server'], []]);
  });

  it('can be looked at by source, as any collection', () => {
    const { provider } = window();
    const push = provider.create('trich-dan', 'push');
    push.set(a, found('one'));
    assert.deepEqual(
      [push.has(a), push.get(a), [...push]],
      [true, found('one'), [[a, found('one')]]],
    );
    const seen: unknown[] = [];
    push.forEach((uri, items) => seen.push([uri, items]));
    assert.deepEqual(seen, [[a, found('one')]]);
    push.set(a, undefined);
    assert.equal(push.has(a), false);
    push.set(a, found('two'));
    push.clear();
    assert.deepEqual([...push], []);
  });

  it('is, after any changes in any order, what was asked for last, or else pushed last', () => {
    const change = fc.record({
      source: fc.constantFrom('pull', 'push'),
      name: fc.constantFrom('a.md', 'b.md', 'c.md'),
      said: fc.option(fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 })),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const { provider, of } = window();
        const views = { pull: provider.create('', 'pull'), push: provider.create('', 'push') };
        const last = { pull: new Map<string, string[]>(), push: new Map<string, string[]>() };
        for (const { source, name, said } of changes) {
          if (said) {
            views[source].set(uriOf(name), found(...said));
            last[source].set(name, said);
          } else {
            views[source].delete(uriOf(name));
            last[source].delete(name);
          }
        }
        for (const name of ['a.md', 'b.md', 'c.md']) {
          assert.deepEqual(of(name), last.pull.get(name) ?? last.push.get(name) ?? []);
        }
      }),
    );
  });
});
