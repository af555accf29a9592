import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Bounds } from '../../../src/protocol/bounds';
import {
  formBounds,
  isWithin,
  longestReference,
  longestSearch,
  pageBounds,
} from '../../../src/protocol/bounds';
import { isFromDraftPage, isDraftPageState } from '../../../src/protocol/draftPage';
import type { Guard } from '../../../src/protocol/guards';
import type { Refusal } from '../../../src/protocol/messenger';
import { createMessenger } from '../../../src/protocol/messenger';
import { isFromTable } from '../../../src/protocol/statistics';
import { isFromReader, isReaderState } from '../../../src/protocol/webview';
import { refusedMessages } from '../../support/hostile/messages';

type Fields = Readonly<Record<string, unknown>>;

const text = fc.string({ unit: 'binary', maxLength: 20 });
const range = fc
  .tuple(fc.nat(), fc.nat())
  .map(([start, length]) => ({ start, end: start + length }));
const passage = fc.record({ articleId: text, range, statisticId: fc.option(text) });
const question = fc.record({
  words: text,
  articleId: fc.option(text),
  measure: fc.option(text),
  from: fc.option(fc.integer()),
  to: fc.option(fc.integer()),
  order: fc.constantFrom(null, { by: 'value', descending: true }),
});
const type = <const T extends string>(name: T) => fc.constant(name);

/** Messages as the pages send them. */
const pages: Readonly<Record<string, readonly [Guard<unknown>, fc.Arbitrary<Fields>, Bounds]>> = {
  reader: [
    isFromReader,
    fc.oneof<fc.Arbitrary<Fields>[]>(
      fc.record({ type: type('copy'), articleId: text, range }),
      fc.record({ type: type('cite'), articleId: text }),
      fc.record({ type: type('copyReference'), articleId: text, style: type('apa') }),
      fc.record({ type: type('position'), articleId: text, range, chosen: fc.boolean() }),
      fc.record({ type: type('navigate'), step: fc.constantFrom(-1, 1) }),
      fc.record({
        type: type('insert'),
        articleId: text,
        action: fc.constantFrom('quotation', 'statistic', 'lesson', 'citation'),
        range,
        statisticId: fc.option(text),
      }),
    ),
    pageBounds,
  ],
  table: [
    isFromTable,
    fc.oneof<fc.Arbitrary<Fields>[]>(
      fc.record({ type: type('ask'), asked: fc.nat(), question }),
      fc.record({ type: type('open'), passage }),
      fc.record({ type: type('copy'), format: fc.constantFrom('markdown', 'csv'), question }),
      fc.record({ type: type('insert'), question }),
    ),
    pageBounds,
  ],
  form: [
    isFromDraftPage,
    fc.oneof<fc.Arbitrary<Fields>[]>(
      fc.record({ type: type('references'), text }),
      fc.record({ type: type('open'), articleId: text }),
      fc.record({
        type: type('save'),
        input: fc.record({
          fields: fc.record({
            title: text,
            author: text,
            type: text,
            'container-title': text,
            publisher: text,
            issued: text,
            number: text,
            URL: text,
          }),
          citekey: text,
          keepOriginal: fc.boolean(),
          folder: text,
        }),
      }),
    ),
    formBounds,
  ],
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The ways to all values in a message. */
function pathsIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (!isFields(value)) return [way];
  const inner = Object.entries(value).flatMap(([name, one]) => pathsIn(one, way.concat(name)));
  return inner.concat([way]);
}

/** A copy of a message with another value at a place. */
function withValue(value: unknown, [name, ...path]: readonly string[], to: unknown): unknown {
  if (name === undefined) return to;
  const fields = isFields(value) ? value : {};
  return { ...fields, [name]: withValue(fields[name], path, to) };
}

/** What stands at a way into a message. */
function at(value: unknown, [name, ...path]: readonly string[]): unknown {
  return name === undefined ? value : at(isFields(value) ? value[name] : undefined, path);
}

/** Lists or objects in each other. */
function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i += 1) value = wrap(value);
  return value;
}

const circle: unknown[] = [];
circle.push(circle);

/** Each a little over one of the bounds, or over all. */
const tooLarge = ({ text, values, depth }: Bounds): readonly unknown[] => [
  'a'.repeat(text + 1),
  ['a'.repeat(text / 2), { b: 'c'.repeat(text / 2) }],
  { ['a'.repeat(text)]: 0 },
  Array.from({ length: values }, () => 0),
  Object.assign([], { length: 1e9 }),
  Object.fromEntries(Array.from({ length: values }, (_, i) => [i, i])),
  Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => [])),
  nested(depth + 1, (inner) => [inner]),
  nested(1000, (inner) => ({ inner })),
  // Each twice as large as the one in it, of a few objects.
  nested(60, (inner) => [inner, inner]),
  circle,
  new Uint8Array(1e7),
  new ArrayBuffer(8),
];

/** Of no type that a message has: neither a text nor a number, nor an object with names. */
const wrong = fc.constantFrom<unknown>(Number.NaN, Infinity, [], {}, [[]], { length: 0 });

describe('hostile messages of pages', () => {
  for (const [name, [accepts, message, bounds]] of Object.entries(pages)) {
    /** What becomes of messages that arrive, as the extension receives them. */
    const arriving = (...messages: readonly unknown[]) => {
      const received: unknown[] = [];
      const refused: Refusal[] = [];
      let arrive: (message: unknown) => void = () => undefined;
      createMessenger<never, unknown>({
        channel: { post: () => undefined, listen: (listener) => ((arrive = listener), () => {}) },
        bounds,
        accepts,
        receive: (one) => void received.push(one),
        refuse: (_, why) => void refused.push(why),
      });
      messages.forEach((one) => arrive(one));
      return { received, refused };
    };

    it(`are refused by the ${name} at any wrong value, wherever it stands`, () => {
      fc.assert(
        fc.property(message, fc.nat(), wrong, (sent, pick, value) => {
          assert.ok(accepts(sent), JSON.stringify(sent));
          const paths = pathsIn(sent);
          const forged = withValue(sent, paths[pick % paths.length] ?? [], value);
          assert.ok(!accepts(forged), JSON.stringify(forged));
        }),
      );
    });

    it(`reach nobody behind the ${name}, and every one is told to the log`, () => {
      const { received, refused } = arriving(...refusedMessages);
      assert.deepEqual(received, []);
      assert.equal(refused.length, refusedMessages.length);
    });

    it(`larger than any of ours reach nobody behind the ${name}, wherever they are large`, () => {
      fc.assert(
        fc.property(
          message,
          fc.nat(),
          fc.constantFrom(...tooLarge(bounds)),
          (sent, pick, large) => {
            const objects = pathsIn(sent).filter((path) => isFields(at(sent, path)));
            const path = objects[pick % objects.length] ?? [];
            // Beside what is read, and in place of it.
            const beside = withValue(sent, [...path, 'more'], large);
            const inside = Object.keys(sent).map((field) => withValue(sent, [field], large));
            const { received, refused } = arriving(sent, beside, ...inside);
            assert.deepEqual(received, [sent]);
            const why: Refusal = 'larger than any of ours';
            assert.deepEqual(refused, [why, ...inside.map(() => why)]);
          },
        ),
      );
    });

    it(`are taken by the ${name} with texts as long as anybody writes`, () => {
      const long = 'dài '.repeat(longestSearch / 4);
      fc.assert(
        fc.property(message, (sent) => {
          const longest = pathsIn(sent)
            .filter((path) => typeof at(sent, path) === 'string' && path.length > 0)
            .map((path) => withValue(sent, path, long))
            .filter(accepts);
          assert.deepEqual(arriving(...longest), { received: longest, refused: [] });
        }),
      );
    });

    it(`of any kind are answered by yes or no: ${name}`, () => {
      fc.assert(
        fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (value) => {
          assert.equal(typeof accepts(value), 'boolean');
          assert.equal(typeof accepts({ ...Object(value), type: 'insert' }), 'boolean');
        }),
      );
    });
  }

  it('leave no state that a page is restored from', () => {
    for (const kept of refusedMessages) {
      assert.ok(!isReaderState(kept) && !isDraftPageState(kept), JSON.stringify(kept));
    }
  });

  it('are judged by their size alone, whatever they are', () => {
    const bounds = { text: 50, values: 12, depth: 4 };
    /** The same, found another way: all texts and values, and the longest way in. */
    const sizeOf = (value: unknown): Bounds => {
      if (typeof value === 'string') return { text: value.length, values: 1, depth: 0 };
      if (!isFields(value)) return { text: 0, values: 1, depth: 0 };
      const inner = Object.entries(value).map(([name, one]) => ({ name, size: sizeOf(one) }));
      return {
        text: inner.reduce((sum, { name, size }) => sum + name.length + size.text, 0),
        values: inner.reduce((sum, { size }) => sum + size.values, 1),
        depth: 1 + Math.max(0, ...inner.map(({ size }) => size.depth)),
      };
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const size = sizeOf(value);
        const small =
          size.text <= bounds.text && size.values <= bounds.values && size.depth <= bounds.depth;
        assert.equal(isWithin(value, bounds), small, JSON.stringify(size));
        assert.ok(isWithin(value, size));
        for (const one of ['text', 'values', 'depth'] as const) {
          const less = { ...size, [one]: size[one] - 1 };
          if (size[one] > 0) assert.ok(!isWithin(value, less), one);
        }
      }),
    );
  });

  it('are not refused where they are of a whole article, or of a bibliography of thousands', () => {
    const whole = { start: 0, end: 50_000_000 };
    const selected = { type: 'insert', articleId: 'a', action: 'quotation', range: whole };
    assert.ok(isWithin(selected, pageBounds));
    const pasted = { type: 'references', text: 'a'.repeat(longestReference) };
    assert.ok(isWithin(pasted, formBounds) && isFromDraftPage(pasted));
  });

  it('leave the state of a draft that is a long text with many authors', () => {
    const author = Array.from({ length: 5000 }, () => ({ family: 'Nguyễn', given: 'Văn An' }));
    const csl = { type: 'article-journal', author };
    const source = { type: 'text', name: 'a.md', text: 'a'.repeat(30_000_000) };
    const kept = { source, encoding: null, replaces: null, csl, input: null };
    assert.ok(isDraftPageState(kept));
    assert.ok(!isDraftPageState({ ...kept, csl: nested(1000, (inner) => ({ inner })) }));
    assert.ok(!isReaderState({ articleId: 'a'.repeat(pageBounds.text + 1), position: 0 }));
  });
});
