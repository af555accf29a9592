import assert from 'node:assert/strict';
import type { WrittenAnswer } from '../../src/assist/answer';
import type { ToolWorld } from '../../src/assist/tool';
import { callTool } from '../../src/assist/tools';
import { defaultSettings } from '../../src/protocol/settings';
import { engineWith } from './verification';

/** What an assistant is answered, taken apart as a reader of it would. */
export interface ReadAnswer extends WrittenAnswer {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  readonly verbatim: string | null;
  /** The words of ours alone. */
  readonly own: string;
}

const frame = /===== ([0-9a-z]+) =====\n([\s\S]*?)\n===== \/\1 =====/g;

/** Takes an answer apart by its marks; fails where a mark occurs in what it frames. */
export function readAnswer({ text, isError }: WrittenAnswer): ReadAnswer {
  const framed = [...text.matchAll(frame)].map(([, mark = '', content = '']) => {
    assert.ok(!content.includes(mark), 'the material holds its own mark');
    return content;
  });
  const json = framed.filter((content) => content.startsWith('{"'));
  const verbatim = framed.find((content) => !content.startsWith('{"')) ?? null;
  const lines = json.flatMap((content) => content.split('\n'));
  return {
    text,
    isError,
    entries: lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
    verbatim,
    own: text.replaceAll(frame, ''),
  };
}

/** An engine with the embedded article and these texts, as the tools see it. */
export async function worldWith(
  files: Readonly<Record<string, string>> = {},
  changes: Partial<ToolWorld> = {},
): Promise<ToolWorld> {
  return {
    engine: await engineWith(files),
    settings: defaultSettings,
    locale: 'en',
    report: null,
    otherKeys: null,
    isCancelled: () => false,
    ...changes,
  };
}

export async function ask(
  world: ToolWorld,
  name: string,
  input: unknown,
  most?: number,
): Promise<ReadAnswer> {
  return readAnswer(await callTool(name, input, world, most));
}
