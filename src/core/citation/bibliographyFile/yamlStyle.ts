import { isMap, isScalar, isSeq, visit } from 'yaml';
import type { Document, ToStringOptions, YAMLMap, YAMLSeq } from 'yaml';
import { mostCommon } from './lines';

/** How a YAML file is written. */
export interface YamlStyle {
  /** Whether a list stands further in than what it belongs to. */
  readonly indentSeq: boolean;
  readonly singleQuote: boolean | null;
  /** Whether dates are written as texts, `2020-03-05`, and not in parts. */
  readonly plainDates: boolean;
  /** Blanks of one step inwards. */
  readonly indent: number;
}

/** So many values tell how a file is written. */
const SAMPLE = 5000;

/** Told by the first few thousand values; `document` has been read with its source tokens. */
export function yamlStyle(document: Document.Parsed): YamlStyle {
  const steps: number[] = [];
  const indented: boolean[] = [];
  const single: boolean[] = [];
  const dates: boolean[] = [];
  let seen = 0;
  visit(document, {
    Map(_, map) {
      seen += 1;
      if (seen > SAMPLE) return visit.BREAK;
      look(map);
      return undefined;
    },
    Scalar(_, scalar) {
      if (scalar.type === 'QUOTE_SINGLE' || scalar.type === 'QUOTE_DOUBLE') {
        single.push(scalar.type === 'QUOTE_SINGLE');
      }
    },
  });
  function look(map: YAMLMap): void {
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (/^(?:issued|accessed)$/.test(name)) dates.push(isScalar(value));
      if (isSeq(value) && indentOf(value) !== null) indented.push(isFurther(value, map));
      if (isMap(value) && indentOf(value) !== null) {
        steps.push((indentOf(value) ?? 0) - (indentOf(map) ?? 0));
      }
    }
  }
  return {
    indentSeq: mostCommon(indented) ?? true,
    singleQuote: mostCommon(single),
    plainDates: mostCommon(dates) ?? false,
    indent: mostCommon(steps.filter((step) => step > 0 && step <= 8)) ?? 2,
  };
}

function isFurther(list: YAMLSeq, map: YAMLMap): boolean {
  return (indentOf(list) ?? 0) > (indentOf(map) ?? 0);
}

/** Of a block list or map, where it begins its lines; null of one within brackets. */
export function indentOf(node: YAMLMap | YAMLSeq): number | null {
  const token = node.srcToken;
  return token?.type === 'block-map' || token?.type === 'block-seq' ? token.indent : null;
}

export function stringifyOptions(style: YamlStyle): ToStringOptions {
  return {
    indent: style.indent,
    indentSeq: style.indentSeq,
    singleQuote: style.singleQuote,
  };
}
