import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { commandIds, firstSteps, viewIds, walkthroughId } from '../../../src/protocol/commands';
import { checkText, embeddedEngine } from '../../support/verification';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly contributes: {
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  };
}

async function json<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

async function steps(): Promise<readonly Step[]> {
  const { contributes } = await json<Manifest>('package.json');
  return contributes.walkthroughs[0]?.steps ?? [];
}

describe('the walkthrough', () => {
  it('is the one that the command opens', async () => {
    const { name, publisher, contributes } = await json<Manifest>('package.json');
    const ids = contributes.walkthroughs.map(({ id }) => `${publisher}.${name}#${id}`);
    assert.deepEqual(ids, [walkthroughId]);
  });

  it('links to commands there are, in both languages', async () => {
    const known = new Set<string>([...Object.values(commandIds), `${viewIds.library}.focus`]);
    for (const file of ['package.nls.json', 'package.nls.vi.json']) {
      const words = await json<Readonly<Record<string, string>>>(file);
      for (const { description } of await steps()) {
        const text = words[description.slice(1, -1)] ?? '';
        const linked = [...text.matchAll(/\]\(command:([\w.]+)\)/g)].map(([, id = '']) => id);
        assert.ok(linked.length > 0, text);
        assert.deepEqual(
          linked.filter((id) => !known.has(id)),
          [],
        );
      }
    }
  });

  it('completes by itself, by keys that the extension sets', async () => {
    const declared = (await steps()).map(({ id, completionEvents }) =>
      [id].concat(completionEvents),
    );
    const set = Object.entries(firstSteps).map(([id, key]) => [id, `onContext:${key}`]);
    assert.deepEqual(declared, set);
  });

  it('has pictures in the colours of whatever theme is on', async () => {
    for (const { media } of await steps()) {
      const svg = await readFile(media.svg, 'utf8');
      // The colours behind a comma stand in where a theme has none.
      const fixed = svg.replaceAll(
        /var\(--vscode-[\w-]+(?:, (?:var\([^()]*\)|#[\da-f]+))?\)/gi,
        '',
      );
      assert.doesNotMatch(fixed, /#[\da-f]{3,}|rgb|<style|<script|href|url\(/i, media.svg);
      assert.ok(svg.length < 4096, media.svg);
    }
  });
});

describe('the sample report', () => {
  for (const file of ['report.vi.md', 'report.md']) {
    it(`has two misquotations, a wrong figure, and one place that is right: ${file}`, async () => {
      const text = await readFile(`media/walkthrough/${file}`, 'utf8');
      const { document } = checkText(await embeddedEngine(), text, file);
      const { quotations, figures, citations } = document;
      assert.deepEqual(
        quotations.map(({ verdict }) => verdict),
        ['altered', 'altered', 'verbatim'],
      );
      assert.deepEqual(
        figures.map(({ verdict }) => verdict),
        ['wrong', 'right'],
      );
      assert.deepEqual(
        citations.map(({ status }) => status),
        ['ok', 'ok', 'ok', 'ok'],
      );
    });
  }
});
