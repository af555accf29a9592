import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { verdictLabel } from '../../protocol/verificationMessages';
import { locale, say } from '../language';
import type { CheckedCode } from './codes';

/** A code in two or three words. */
export function ruleLabel(code: CheckedCode): string {
  switch (code) {
    case 'duplicate-key':
      return say('Khóa lặp lại', 'Key stands twice');
    case 'broken-bibliography':
      return say('Tệp tài liệu tham khảo hỏng', 'Broken bibliography file');
    case 'wrong-locator':
    case 'ambiguous':
      return verdictLabel(`citation-${code}`, locale);
    case 'unknown-citekey':
      return verdictLabel('citation-unknown', locale);
    case 'typography':
    case 'variant':
    case 'case':
    case 'corrected':
    case 'altered':
    case 'absent':
    case 'uncheckable':
    case 'source-changed':
    case 'omitted-negation':
    case 'unattributed':
    case 'figure-notation':
    case 'figure-qualifier':
    case 'figure-wrong':
    case 'figure-uncheckable':
      return verdictLabel(code, locale);
  }
}

/** What docs/verdicts.md says of each code, as Markdown; nothing where the page is not there. */
export async function ruleHelp(): Promise<ReadonlyMap<string, string>> {
  const name = locale === 'vi' ? 'verdicts.vi.md' : 'verdicts.md';
  const page = path.join(__dirname, '..', 'docs', name);
  const text = await readFile(page, 'utf8').catch(() => '');
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section): [string, string] => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end).trim()];
    }),
  );
}

/** Markdown as plain words: our pages have emphasis and code, nothing else. */
export const plainWords = (markdown: string): string =>
  markdown.replaceAll('**', '').replace(/[`_]/g, '');
