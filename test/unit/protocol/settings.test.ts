import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultSettings, readSettings, wrongSettings } from '../../../src/protocol/settings';

describe('settings', () => {
  it('are the defaults where nothing is said', () => {
    assert.deepEqual(readSettings(undefined), defaultSettings);
    assert.deepEqual(readSettings({}), defaultSettings);
  });

  it('take what is well typed and leave the rest at its default', () => {
    const settings = readSettings({
      libraries: ['bai', 3],
      maxFileSize: -1,
      quotation: { sic: true, blockLines: 'four' },
      citation: { language: 'en' },
    });
    assert.deepEqual(settings, {
      ...defaultSettings,
      'quotation.sic': true,
      'citation.language': 'en',
    });
  });

  it('survive any value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.deepEqual(Object.keys(readSettings(value)), Object.keys(defaultSettings));
      }),
    );
  });

  /** Nothing of any setting's kind: of a wrong type, unknown, or beyond all measure. */
  const hostile: readonly unknown[] = [
    {},
    [1],
    [[]],
    -1,
    0.5 - 1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    { toString: 'x', length: 3 },
  ];

  for (const name of Object.keys(defaultSettings)) {
    it(`have their default for what is nothing of the kind, and say so: ${name}`, () => {
      for (const value of hostile) {
        const section = name
          .split('.')
          .reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
        assert.deepEqual(readSettings(section), defaultSettings);
        const wrong = wrongSettings(section).map((each) => each.name);
        assert.deepEqual(wrong, [name], `${name}: ${JSON.stringify(value)}`);
      }
    });
  }

  it('read no file as large as any number', () => {
    for (const maxFileSize of [501, 1e9, Number.MAX_VALUE]) {
      assert.equal(readSettings({ maxFileSize }).maxFileSize, defaultSettings.maxFileSize);
    }
    assert.equal(readSettings({ maxFileSize: 500 }).maxFileSize, 500);
  });

  it('are wrong just where they are passed over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(defaultSettings)),
        fc.anything(),
        (name, value) => {
          const section = name
            .split('.')
            .reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
          const read: unknown = Object.entries(readSettings(section)).find(
            ([key]) => key === name,
          )?.[1];
          const isSet = value !== undefined && value !== null;
          assert.equal(wrongSettings(section).length > 0, isSet && !Object.is(read, value));
        },
      ),
    );
  });
});
