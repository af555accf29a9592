import type { VerificationCounts } from '../../protocol/verification';
import type { Localizer } from '../localizer';

/** What the status bar says of a report. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
}

function what({ quotations, figures, citations }: VerificationCounts, l10n: Localizer): string {
  return [
    quotations === 1 ? l10n.t('1 quotation') : l10n.t('{0} quotations', quotations),
    figures === 1 ? l10n.t('1 figure') : l10n.t('{0} figures', figures),
    citations === 1 ? l10n.t('1 citation') : l10n.t('{0} citations', citations),
  ].join(', ');
}

function problems(
  { errors, warnings, information }: VerificationCounts,
  l10n: Localizer,
): readonly string[] {
  return [
    ...(errors > 0 ? [errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors)] : []),
    ...(warnings > 0
      ? [warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings)]
      : []),
    ...(information > 0
      ? [information === 1 ? l10n.t('1 suggestion') : l10n.t('{0} suggestions', information)]
      : []),
  ];
}

/** Counts in words: what was found wrong, or that nothing was. */
export function problemsText(counts: VerificationCounts, l10n: Localizer): string {
  return problems(counts, l10n).join(', ') || l10n.t('all as in the source');
}

/** Null of a report that quotes, cites and states nothing of the library. */
export function statusText(counts: VerificationCounts, l10n: Localizer): StatusText | null {
  const { quotations, figures, citations, errors, warnings, information } = counts;
  if (quotations + figures + citations + errors + warnings + information === 0) {
    return null;
  }
  const icons = [
    ...(errors > 0 ? [`$(error) ${errors}`] : []),
    ...(warnings > 0 ? [`$(warning) ${warnings}`] : []),
    ...(errors + warnings === 0 && information > 0 ? [`$(info) ${information}`] : []),
  ];
  const said = problemsText(counts, l10n);
  return {
    text: `${icons.join(' ') || '$(pass)'} Trích Dẫn`,
    tooltip: `${what(counts, l10n)}\n${said}`,
    spoken: `Trích Dẫn: ${said}. ${what(counts, l10n)}`,
  };
}
