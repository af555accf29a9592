import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VsCodePage } from '../hosts/page.mjs';
import { webviewFrame } from '../hosts/workbench.mjs';

/** VS Code's own themes of each kind, and how the workbench and its pages tell that it is on. */
const themes = {
  light: ['Default Light Modern', 'vs', 'vscode-light'],
  dark: ['Default Dark Modern', 'vs-dark', 'vscode-dark'],
  'high contrast': ['Default High Contrast', 'hc-black', 'vscode-high-contrast'],
  'light high contrast': ['Default High Contrast Light', 'hc-light', 'vscode-high-contrast-light'],
} as const;

export type ThemeKind = keyof typeof themes;

export const themeKinds = Object.keys(themes) as ThemeKind[];

const settingsOf = ({ workspace }: VsCodePage) => path.join(workspace, '.vscode', 'settings.json');

/** Changes the theme of the window, as the workspace's settings do, and waits until our page wears it. */
export async function setTheme(vsCode: VsCodePage, kind: ThemeKind): Promise<void> {
  const [name, worn, kindOfPage] = themes[kind];
  const file = settingsOf(vsCode);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ 'workbench.colorTheme': name }));
  await vsCode.page.locator(`.monaco-workbench.${worn}`).waitFor();
  await webviewFrame(vsCode.page).locator(`body[data-vscode-theme-kind="${kindOfPage}"]`).waitFor();
}

/** Gives the window back the theme it came with, which is light. */
export async function resetTheme(vsCode: VsCodePage): Promise<void> {
  await rm(settingsOf(vsCode), { force: true });
  await vsCode.page.locator('.monaco-workbench.vs').waitFor();
}
