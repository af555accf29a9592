import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isFromDraftPage, isDraftPageState } from '../../../src/protocol/draftPage';
import type { Guard } from '../../../src/protocol/guards';
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
const pages: Readonly<Record<string, readonly [Guard<unknown>, fc.Arbitrary<Fields>]>> = {
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
  ],
  table: [
    isFromTable,
    fc.oneof<fc.Arbitrary<Fields>[]>(
      fc.record({ type: type('ask'), asked: fc.nat(), question }),
      fc.record({ type: type('open'), passage }),
      fc.record({ type: type('copy'), format: fc.constantFrom('markdown', 'csv'), question }),
      fc.record({ type: type('insert'), question }),
    ),
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

/** Of no type that a message has: neither a text nor a number, nor an object with names. */
const wrong = fc.constantFrom<unknown>(Number.NaN, Infinity, [], {}, [[]], { length: 0 });

describe('hostile messages of pages', () => {
  for (const [name, [accepts, message]] of Object.entries(pages)) {
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
      const received: unknown[] = [];
      const refused: unknown[] = [];
      let arrive: (message: unknown) => void = () => undefined;
      createMessenger<never, unknown>({
        channel: { post: () => undefined, listen: (listener) => ((arrive = listener), () => {}) },
        accepts,
        receive: (one) => void received.push(one),
        refuse: (one) => void refused.push(one),
      });
      refusedMessages.forEach(arrive);
      assert.deepEqual(received, []);
      assert.equal(refused.length, refusedMessages.length);
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
});
