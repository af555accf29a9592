import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultSettings, readSettings } from '../../../src/protocol/settings';

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
});
