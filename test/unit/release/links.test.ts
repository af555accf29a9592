import assert from 'node:assert/strict';
import { linkFaults, slugOf } from '../../support/release/links.mjs';

const files = new Set(['README.md', 'docs/a.md', 'docs/images/b.png', 'LICENSE']);

function faultsOf(markdown: string, other = '# A\n\n## Two words\n\n## Two words\n'): string[] {
  const pages = new Map([
    ['README.md', markdown],
    ['docs/a.md', other],
  ]);
  return linkFaults(pages, files).faults;
}

describe('the check of links', () => {
  it('names headings as GitHub does', () => {
    assert.equal(
      slugOf('Kiểm chứng: “nguyên văn” & `code`, 2.0'),
      'kiểm-chứng-nguyên-văn--code-20',
    );
    assert.equal(slugOf(' A_b - c '), 'a_b---c');
  });

  it('takes files, folders, headings, doubled headings, HTML', () => {
    const all = `# T
[a](docs/a.md) [b](docs) [c](docs/a.md#two-words-1) [d](#t) [e](./LICENSE)
<img src="docs/images/b.png"> <a id="x"></a> [f](#x)
[g](https://example.org/a?b#c)
`;
    assert.deepEqual(faultsOf(all), []);
  });

  it('finds what leads nowhere', () => {
    const text = '[a](docs/b.md)\n\n![b](docs/images/c.png)\n\n<img src="no.png">\n';
    assert.deepEqual(faultsOf(text), [
      'README.md:1: docs/b.md leads nowhere',
      'README.md:3: docs/images/c.png leads nowhere',
      'README.md:5: no.png leads nowhere',
    ]);
    assert.deepEqual(faultsOf('[a](docs/a.md#two-words-2) [b](#nothing)'), [
      'README.md:1: docs/a.md#two-words-2: there is no such heading',
      'README.md:1: #nothing: there is no such heading',
    ]);
  });

  it('finds addresses that are none', () => {
    assert.deepEqual(faultsOf('<a href="https://nowhere">x</a> <a href="http://a.vn">y</a>'), [
      'README.md:1: https://nowhere is not well-formed',
      'README.md:1: http://a.vn is not well-formed',
    ]);
  });

  it('reads no link in code', () => {
    assert.deepEqual(faultsOf('`[a](b.md)`\n\n```\n[a](b.md)\n```\n'), []);
  });
});
