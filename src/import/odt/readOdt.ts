import { Notes } from '../notes';
import type { ImportFootnote } from '../text/blocks';
import { wordsOf } from '../text/blocks';
import { trustworthy } from '../text/trustworthy';
import { writeDocument } from '../text/writeDocument';
import type { ImportReader } from '../types';
import { ImportError } from '../types';
import { childElements, childOf, descendants, parseXml, streamXml, xmlText } from '../xml/xml';
import { ZipArchive } from '../zip/archive';
import { OdtCounters } from './counters';
import type { OdtContext } from './story';
import { OdtStory } from './story';
import { OdtStyles } from './styles';

/** Reads the text of an OpenDocument text, as LibreOffice writes it. */
export const readOdt: ImportReader = ({ bytes }, limits) =>
  Promise.resolve().then(() => {
    const zip = new ZipArchive(bytes, limits);
    const content = zip.read('content.xml');
    if (content === null) throw new ImportError('not-this-format', 'odt');
    refuseLocked(zip);
    const notes = new Notes();
    const styles = readStyles(zip, content);
    const headings = new OdtCounters(styles.outline);
    const context: OdtContext = {
      styles,
      notes,
      found: [],
      headings,
      lists: new Map(),
      repeated: 0,
    };
    const body = new OdtStory(context);
    streamXml(
      content,
      (_, parent) => parent === 'office:text',
      (element) => {
        body.add(element);
      },
    );
    const written = writeDocument({ blocks: body.blocks, footnotes: footnotesOf(context) });
    return { ...written, csl: metadata(zip, written.text), notes: notes.list() };
  });

function readStyles(zip: ZipArchive, content: Uint8Array): OdtStyles {
  const styles = new OdtStyles();
  const common = zip.read('styles.xml');
  for (const element of common ? childElements(parseXml(common)) : []) {
    if (/^office:(?:automatic-)?styles$/.test(element.name)) styles.add(element);
  }
  streamXml(
    content,
    (name) => name === 'office:automatic-styles',
    (element) => {
      styles.add(element);
    },
  );
  return styles;
}

function footnotesOf(context: OdtContext): ImportFootnote[] {
  // Notes within notes are added while these are read, and read in their turn.
  const footnotes: ImportFootnote[] = [];
  for (const { label, body } of context.found) {
    footnotes.push({ label, text: wordsOf(OdtStory.read(body, context)) });
  }
  context.notes.count('footnotes-at-end', footnotes.length);
  return footnotes;
}

function refuseLocked(zip: ZipArchive): void {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && descendants(parseXml(manifest), 'manifest:encryption-data').length > 0) {
    throw new ImportError('encrypted', 'odt');
  }
}

function metadata(zip: ZipArchive, text: string) {
  const bytes = zip.read('meta.xml');
  const meta = bytes ? childOf(parseXml(bytes), 'office:meta') : undefined;
  const said = (name: string) => xmlText(childOf(meta, name));
  return trustworthy('document', text, {
    title: said('dc:title'),
    author: said('meta:initial-creator') || said('dc:creator'),
  });
}
