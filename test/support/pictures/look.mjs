// @ts-check
/** How VS Code looks in the pictures: as a person has it who has settled in. */

export const themes = {
  light: { 'workbench.colorTheme': 'Default Light Modern' },
  dark: { 'workbench.colorTheme': 'Default Dark Modern' },
  'high-contrast': { 'workbench.colorTheme': 'Default High Contrast' },
  'high-contrast-light': { 'workbench.colorTheme': 'Default High Contrast Light' },
};

/** Nothing that comes and goes gets into a picture. */
export const settings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 13,
  'editor.hover.delay': 60_000,
  'editor.lightbulb.enabled': 'off',
  'editor.lineNumbers': 'off',
  'editor.minimap.enabled': false,
  'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.matchBrackets': 'never',
  'files.autoSave': 'off',
  'git.enabled': false,
  'window.commandCenter': false,
  'workbench.editor.titleScrollbarVisibility': 'hidden',
  'workbench.hover.delay': 60_000,
  'workbench.layoutControl.enabled': false,
};
