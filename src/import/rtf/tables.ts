import { codePageOf } from './codePages';

export interface RtfFont {
  name: string;
  codePage: number | null;
}

/** The fonts and styles that the head of a file lists: entries of words and a name up to `;`. */
export class RtfTables {
  readonly #fonts = new Map<number, RtfFont>();
  readonly #styles = new Map<number, { name: string; outline: number | null }>();
  #font: RtfFont | null = null;
  #style: { name: string; outline: number | null } | null = null;

  fontWord(name: string, value: number | null): void {
    if (name === 'f' && value !== null) {
      this.#font = { name: '', codePage: null };
      this.#fonts.set(value, this.#font);
    } else if (name === 'fcharset' && value !== null && this.#font) {
      this.#font.codePage = codePageOf(value);
    } else if (name === 'cpg' && value !== null && this.#font) {
      this.#font.codePage = value;
    }
  }

  fontText(text: string): void {
    if (this.#font) this.#font.name += text.replaceAll(';', '');
  }

  styleWord(name: string, value: number | null): void {
    if (name === 's' && value !== null) {
      this.#style = { name: '', outline: null };
      this.#styles.set(value, this.#style);
    } else if (name === 'outlinelevel' && this.#style) {
      this.#style.outline = value;
    }
  }

  styleText(text: string): void {
    if (this.#style) this.#style.name += text.replaceAll(';', '');
  }

  font(number: number | null): RtfFont | null {
    return (number === null ? undefined : this.#fonts.get(number)) ?? null;
  }

  /** 1 to 9 for headings, 0 for the title, null for text. */
  rank(style: number | null): number | null {
    const found = style === null ? undefined : this.#styles.get(style);
    if (!found) return null;
    const name = found.name.trim().toLowerCase();
    if (name === 'title') return 0;
    const level = /^heading ([1-9])$/.exec(name)?.[1];
    if (level !== undefined) return Number(level);
    return found.outline !== null && found.outline >= 0 && found.outline < 9
      ? found.outline + 1
      : null;
  }

  isContents(style: number | null): boolean {
    const found = style === null ? undefined : this.#styles.get(style);
    return found !== undefined && /^(?:toc \d|toc heading)$/i.test(found.name.trim());
  }
}
