/** The colours that the reader uses, as VS Code's four built-in themes define them. */
export const themes = {
  'dark-modern': {
    bodyClass: 'vscode-dark',
    colors: {
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      foreground: '#cccccc',
      descriptionForeground: '#9d9d9d',
      disabledForeground: 'rgba(204, 204, 204, 0.5)',
      'icon-foreground': '#cccccc',
      focusBorder: '#0078d4',
      'textLink-foreground': '#4daafc',
      'editor-selectionBackground': '#264f78',
      'editor-findMatchBackground': '#9e6a03',
      'editor-findMatchHighlightBackground': 'rgba(234, 92, 0, 0.33)',
      'editorWarning-foreground': '#cca700',
      'editorWidget-background': '#202020',
      'editorWidget-foreground': '#cccccc',
      'editorWidget-border': '#454545',
      'editorHoverWidget-background': '#202020',
      'editorHoverWidget-foreground': '#cccccc',
      'editorHoverWidget-border': '#454545',
      'widget-border': '#313131',
      'widget-shadow': 'rgba(0, 0, 0, 0.36)',
      'input-background': '#313131',
      'input-foreground': '#cccccc',
      'input-border': '#3c3c3c',
      'input-placeholderForeground': '#989898',
      'inputValidation-errorBorder': '#be1100',
      errorForeground: '#f85149',
      'button-background': '#0078d4',
      'button-foreground': '#ffffff',
      'toolbar-hoverBackground': 'rgba(90, 93, 94, 0.31)',
      'list-hoverBackground': '#2a2d2e',
      'scrollbarSlider-background': 'rgba(121, 121, 121, 0.4)',
    },
  },
  'light-modern': {
    bodyClass: 'vscode-light',
    colors: {
      'editor-background': '#ffffff',
      'editor-foreground': '#3b3b3b',
      foreground: '#3b3b3b',
      descriptionForeground: '#3b3b3b',
      disabledForeground: 'rgba(97, 97, 97, 0.5)',
      'icon-foreground': '#3b3b3b',
      focusBorder: '#005fb8',
      'textLink-foreground': '#005fb8',
      'editor-selectionBackground': '#add6ff',
      'editor-findMatchBackground': '#a8ac94',
      'editor-findMatchHighlightBackground': 'rgba(234, 92, 0, 0.33)',
      'editorWarning-foreground': '#bf8803',
      'editorWidget-background': '#f8f8f8',
      'editorWidget-foreground': '#3b3b3b',
      'editorWidget-border': '#c8c8c8',
      'editorHoverWidget-background': '#f8f8f8',
      'editorHoverWidget-foreground': '#3b3b3b',
      'editorHoverWidget-border': '#c8c8c8',
      'widget-border': '#e5e5e5',
      'widget-shadow': 'rgba(0, 0, 0, 0.16)',
      'input-background': '#ffffff',
      'input-foreground': '#3b3b3b',
      'input-border': '#cecece',
      'input-placeholderForeground': '#767676',
      'inputValidation-errorBorder': '#be1100',
      errorForeground: '#f85149',
      'button-background': '#005fb8',
      'button-foreground': '#ffffff',
      'toolbar-hoverBackground': 'rgba(184, 184, 184, 0.31)',
      'list-hoverBackground': '#f2f2f2',
      'scrollbarSlider-background': 'rgba(100, 100, 100, 0.4)',
    },
  },
  'dark-high-contrast': {
    bodyClass: 'vscode-high-contrast',
    colors: {
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      foreground: '#ffffff',
      descriptionForeground: 'rgba(255, 255, 255, 0.7)',
      disabledForeground: '#a5a5a5',
      'icon-foreground': '#ffffff',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      'textLink-foreground': '#21a6ff',
      'editor-selectionBackground': '#ffffff',
      'editor-selectionForeground': '#000000',
      'editorWarning-foreground': '#ffd370',
      'editorWidget-background': '#0c141f',
      'editorWidget-foreground': '#ffffff',
      'editorWidget-border': '#6fc3df',
      'editorHoverWidget-background': '#0c141f',
      'editorHoverWidget-foreground': '#ffffff',
      'editorHoverWidget-border': '#6fc3df',
      'widget-border': '#6fc3df',
      'input-background': '#000000',
      'input-foreground': '#ffffff',
      'input-border': '#6fc3df',
      'input-placeholderForeground': 'rgba(255, 255, 255, 0.7)',
      'inputValidation-errorBorder': '#6fc3df',
      errorForeground: '#f48771',
      'button-background': '#000000',
      'button-foreground': '#ffffff',
      'scrollbarSlider-background': 'rgba(111, 195, 223, 0.6)',
    },
  },
  'light-high-contrast': {
    bodyClass: 'vscode-high-contrast-light vscode-high-contrast',
    colors: {
      'editor-background': '#ffffff',
      'editor-foreground': '#292929',
      foreground: '#292929',
      descriptionForeground: 'rgba(41, 41, 41, 0.7)',
      disabledForeground: '#7f7f7f',
      'icon-foreground': '#292929',
      focusBorder: '#006bbd',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
      'textLink-foreground': '#0f4a85',
      'editor-selectionBackground': '#0f4a85',
      'editor-selectionForeground': '#ffffff',
      'editorWarning-foreground': '#895503',
      'editorWidget-background': '#ffffff',
      'editorWidget-foreground': '#292929',
      'editorWidget-border': '#0f4a85',
      'editorHoverWidget-background': '#ffffff',
      'editorHoverWidget-foreground': '#292929',
      'editorHoverWidget-border': '#0f4a85',
      'widget-border': '#0f4a85',
      'input-background': '#ffffff',
      'input-foreground': '#292929',
      'input-border': '#0f4a85',
      'input-placeholderForeground': 'rgba(41, 41, 41, 0.7)',
      'inputValidation-errorBorder': '#0f4a85',
      errorForeground: '#b5200d',
      'button-background': '#0f4a85',
      'button-foreground': '#ffffff',
      'scrollbarSlider-background': 'rgba(15, 74, 133, 0.4)',
    },
  },
} as const;

export type ThemeName = keyof typeof themes;

export function isThemeName(name: string): name is ThemeName {
  return Object.hasOwn(themes, name);
}

/** The style sheet that stands for what VS Code puts into every webview. */
export function themeCss(name: ThemeName): string {
  const colors = Object.entries(themes[name].colors)
    .map(([color, value]) => `--vscode-${color}: ${value};`)
    .join('\n');
  return `
    :root {
      --vscode-font-family: system-ui, 'Noto Sans', sans-serif;
      --vscode-font-size: 13px;
      --vscode-font-weight: normal;
      --vscode-editor-font-family: 'DejaVu Sans Mono', monospace;
      ${colors}
    }
    @layer vscode-default {
      body {
        background-color: transparent;
        color: var(--vscode-editor-foreground);
        font-family: var(--vscode-font-family);
        font-size: var(--vscode-font-size);
        margin: 0;
        padding: 0 20px;
      }
      html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
      a:focus, input:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
      code {
        color: var(--vscode-textPreformat-foreground);
        background-color: var(--vscode-textPreformat-background);
        padding: 1px 3px;
        border-radius: 4px;
      }
    }`;
}
