/** `vscode.l10n`, as far as wording needs it: handed in, so that words can be tested without a host. */
export interface Localizer {
  t(message: string, ...args: (string | number | boolean)[]): string;
}
