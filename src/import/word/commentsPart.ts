import type { CommentSigning } from '../../protocol/wordReports';
import { ImportError } from '../types';
import { parseXmlText, textOfXml } from '../xml/xml';
import type { NumberedComment } from './anchors';
import { applyEdits } from './edits';
import type { WordPackage } from './package';
import { relationsName } from './package';
import type { Prefix } from './xmlText';
import { appendTo, escapeXml, prefixOf } from './xmlText';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The parts that change so that the document has the comments: the one that holds them and, where
 * there was none, what tells of it. @param cleaned texts of parts that changed before
 * @throws {ImportError} for a broken part
 */
export function commentParts(
  word: WordPackage,
  comments: readonly NumberedComment[],
  signing: CommentSigning,
  cleaned: ReadonlyMap<string, string>,
): Map<string, string> {
  const name = word.nameOf('comments');
  if (name !== null) {
    const text = cleaned.get(name) ?? textOfXml(word.part('comments') ?? new Uint8Array());
    const content = commentsXml(comments, signing, prefixOf(text, 'comments'));
    return new Map([[name, applyEdits(text, [appendTo(text, parseXmlText(text), content)])]]);
  }
  const prefix = { ...prefixOf(word.main, 'document'), name: 'w:', declaration: '' };
  const folder = word.mainName.slice(0, word.mainName.lastIndexOf('/') + 1);
  const file = freeName(word, folder);
  const content = commentsXml(comments, signing, prefix);
  const root = `<w:comments xmlns:w="${prefix.uri}">${content}</w:comments>`;
  return new Map([
    [folder + file, declaration + root],
    [relationsName(word.mainName), relationsWith(word, file)],
    ['[Content_Types].xml', typesWith(word, folder + file)],
  ]);
}

function freeName({ zip }: WordPackage, folder: string): string {
  let file = 'comments.xml';
  for (let number = 1; zip.has(folder + file); number += 1) file = `comments${number}.xml`;
  return file;
}

function commentsXml(
  comments: readonly NumberedComment[],
  { name, initials, date }: CommentSigning,
  { name: w, declaration: declared }: Prefix,
): string {
  const paragraph = (text: string): string =>
    `<${w}p><${w}r><${w}t xml:space="preserve">${escapeXml(text)}</${w}t></${w}r></${w}p>`;
  return comments
    .map(
      ({ id, paragraphs }) =>
        `<${w}comment${declared} ${w}id="${id}" ${w}author="${escapeXml(name)}" ${w}date="${date}" ` +
        `${w}initials="${escapeXml(initials)}">${paragraphs.map(paragraph).join('')}</${w}comment>`,
    )
    .join('');
}

function relationsWith({ zip, mainName, relations }: WordPackage, file: string): string {
  const taken = new Set(relations.map(({ id }) => id.toLowerCase()));
  let number = relations.length + 1;
  const bytes = zip.read(relationsName(mainName));
  const text = bytes
    ? textOfXml(bytes)
    : `${declaration}<Relationships xmlns="${packageRelations}"></Relationships>`;
  // Those to the outside of the archive have ids of their own.
  while (taken.has(`rid${number}`) || text.includes(`"rId${number}"`)) number += 1;
  // Strict documents name all their relationships otherwise (ECMA-376 part 1).
  const [own] = relations;
  const base =
    own?.type.startsWith('http://purl.oclc.org/') === true
      ? own.type.slice(0, own.type.lastIndexOf('/'))
      : transitional;
  const relation = `Relationship Id="rId${number}" Type="${base}/comments" Target="${file}"/>`;
  return appended(text, 'Relationships', relation);
}

function typesWith({ zip }: WordPackage, part: string): string {
  const bytes = zip.read('[Content_Types].xml');
  if (bytes === null) throw new ImportError('broken', '[Content_Types].xml');
  const override = `Override PartName="/${part}" ContentType="${contentType}"/>`;
  return appended(textOfXml(bytes), 'Types', override);
}

/** An element as the last one of a part of the package, with the prefix of its root. */
function appended(text: string, root: string, element: string): string {
  const { name, declaration: declared } = prefixOf(text, root);
  const prefix = declared === '' ? name : '';
  return applyEdits(text, [appendTo(text, parseXmlText(text), `<${prefix}${element}`)]);
}
