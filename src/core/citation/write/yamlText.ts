import { Document, isSeq, visit } from 'yaml';
import type { ToStringOptions } from 'yaml';

/**
 * A value as YAML that readers of YAML 1.1 and 1.2 take for the same; the parts of a date on one
 * line, and no text folded: a title stays where people look for it.
 */
export function yamlText(value: unknown, style: ToStringOptions = {}): string {
  const document = new Document(value, {
    schema: 'core',
    // Words that older readers take for a truth value or a date stand in quotation marks.
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Pair(_, { key, value: parts }) {
      const isDate = String(key) === 'date-parts';
      if (isDate && isSeq(parts)) parts.flow = true;
    },
  });
  return document.toString({ ...style, lineWidth: 0, flowCollectionPadding: false });
}
