import { l10n } from 'vscode';
import type { toolNames } from '../../protocol/assist';
import { isRecord } from '../../protocol/guards';
import { shortLine } from '../shortLine';

const LONGEST = 60;

/** What the chat shows while a tool is at work. */
export function invocationMessage(tool: (typeof toolNames)[number], input: unknown): string {
  const field = (name: string): string => {
    const value = isRecord(input) ? input[name] : undefined;
    return typeof value === 'string' ? shortLine(value, LONGEST) : '';
  };
  switch (tool) {
    case 'search_library':
      return field('query') === ''
        ? l10n.t('Looking through the library')
        : l10n.t('Searching the library for “{0}”', field('query'));
    case 'get_quotation':
      return l10n.t('Getting the words of “{0}”', field('article'));
    case 'get_statistic':
      return l10n.t('Looking for figures in the library');
    case 'verify_text':
      return l10n.t('Comparing the quotations with their sources');
  }
}
