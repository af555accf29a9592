import assert from 'node:assert/strict';
import { changelogFaults, notesOf } from '../../support/release/checks/changelog.mjs';

const good = `# Changelog

## Unreleased

### Added

- Something.

## 1.10.0 - 2026-02-01

### Fixed

- A fault.

## 1.9.0 - 2026-01-01

### Added

- The first.
`;

const of = (text: string, version = '1.11.0', tags: string[] = [], isTagged = false) =>
  changelogFaults(text, version, tags, isTagged);

describe('the check of the changelog', () => {
  it('takes what is unreleased for the version to come', () => {
    assert.deepEqual(of(good), []);
    assert.deepEqual(of(good, '1.10.0', ['v1.9.0', 'v1.10.0'], true), []);
  });

  it('wants the version of a tag by name', () => {
    assert.deepEqual(of(good, '1.11.0', [], true), ['nothing is said of 1.11.0']);
    assert.deepEqual(of(good.replace('- Something.\n', '')), ['nothing is said of 1.11.0']);
  });

  it('knows tags that are not told of, or are newer than package.json', () => {
    assert.deepEqual(of(good, '1.10.0', ['v1.8.0', 'v2.0.0', 'v1']), [
      'nothing is said of the tag v1.8.0',
      'nothing is said of the tag v2.0.0',
      'v2.0.0 is newer than 1.10.0',
    ]);
  });

  it('gives what is said of a version', () => {
    assert.equal(notesOf(good, '1.10.0'), '### Fixed\n\n- A fault.\n');
    assert.equal(notesOf(good, '1.11.0'), '### Added\n\n- Something.\n');
  });

  it('holds to the form', () => {
    assert.deepEqual(of(good.replace('### Fixed', '### Mended')), ['“Mended” is no kind']);
    assert.deepEqual(of(good.replace('2026-02-01', 'February')), [
      '“1.10.0 - February” is no version with its day',
    ]);
    assert.deepEqual(of(good.replace('1.9.0', '1.10.1')), ['1.10.0 stands before 1.10.1']);
    assert.deepEqual(of(good.replace('- A fault.\n', '')), ['“1.10.0 - 2026-02-01” says nothing']);
  });
});
