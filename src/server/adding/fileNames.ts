import { stem as stemOfPath } from '../../core/library/draftArticle';

/** `2024/duong.md` is called `duong`. */
export function stemOfFile(path: string): string {
  return stemOfPath(path).slice(path.lastIndexOf('/') + 1);
}

/** A file's name before its first dot, as systems that know no case compare it. */
export function stemOf(name: string): string {
  const dot = name.indexOf('.');
  return (dot > 0 ? name.slice(0, dot) : name).toLowerCase();
}

/** The original beside the article: it must not take the article's own name. */
export function originalName(stem: string, name: string, extension: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
  const isArticle = ending === extension || ending === '.txt' || ending === '.md';
  return isArticle ? `${stem}${ending}.bak` : `${stem}${ending}`;
}
