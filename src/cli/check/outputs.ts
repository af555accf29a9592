import type { CheckResult } from '../checkFormats';
import { asJson, asText } from '../checkFormats';
import { programVersion } from '../version';
import { writeWhole } from './baseline';
import { asGitHub } from './githubAnnotations';
import { asSarif } from './sarif';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** A format, and the file it goes to; null: the standard output. */
export interface Output {
  readonly format: (typeof FORMATS)[number];
  readonly file: string | null;
}

async function written(format: Output['format'], result: CheckResult): Promise<string> {
  switch (format) {
    case 'text':
      return asText(result);
    case 'json':
      return asJson(result);
    case 'github':
      return asGitHub(result);
    case 'sarif':
      return asSarif(result, await programVersion());
  }
}

/** @throws CannotDo where a file cannot be written */
export async function writeOutputs(outputs: readonly Output[], result: CheckResult): Promise<void> {
  for (const { format, file } of outputs) {
    const text = `${await written(format, result)}\n`;
    if (file === null) process.stdout.write(text);
    else await writeWhole(file, text);
  }
}
