import type { ExportFormat } from '../core/citation/write/formats';
import type { Guard } from './guards';
import { arrayOf, isString, oneOf, shape, tagged } from './guards';
import type { Request } from './lsp';

/** What goes into a bibliography: everything, some articles, or what an open report cites. */
export type ExportScope =
  | { readonly type: 'library' }
  | { readonly type: 'articles'; readonly articleIds: readonly string[] }
  | { readonly type: 'report'; readonly uri: string };

export interface ExportBibliographyParams {
  readonly scope: ExportScope;
  readonly format: ExportFormat;
}

export interface ExportedBibliography {
  readonly text: string;
  /** How many entries it has. */
  readonly count: number;
  /** Keys that the report cites and nobody knows. */
  readonly unknown: readonly string[];
}

/** What a file of each format ends with. */
export const exportEndings: Readonly<Record<ExportFormat, string>> = {
  bibtex: 'bib',
  biblatex: 'bib',
  ris: 'ris',
  'csl-json': 'json',
  'csl-yaml': 'yaml',
  hayagriva: 'yml',
};

export const isExportFormat: Guard<ExportFormat> = (value): value is ExportFormat =>
  isString(value) && Object.hasOwn(exportEndings, value);

export const isExportScope = tagged<ExportScope>({
  library: shape<Extract<ExportScope, { type: 'library' }>>({ type: oneOf('library') }),
  articles: shape<Extract<ExportScope, { type: 'articles' }>>({
    type: oneOf('articles'),
    articleIds: arrayOf(isString),
  }),
  report: shape<Extract<ExportScope, { type: 'report' }>>({ type: oneOf('report'), uri: isString }),
});

/** A bibliography as the text of a file. */
export const exportBibliographyRequest: Request<ExportBibliographyParams, ExportedBibliography> = {
  method: 'trichDan/exportBibliography',
  accepts: shape<ExportBibliographyParams>({ scope: isExportScope, format: isExportFormat }),
};
