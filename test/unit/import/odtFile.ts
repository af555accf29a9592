import { strToU8, zipSync } from 'fflate';

const namespaces = ['office', 'text', 'table', 'style', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');

export interface OdtParts {
  /** Automatic styles of the content. */
  readonly styles?: string;
  /** `styles.xml`'s styles. */
  readonly common?: string;
  readonly meta?: string;
  readonly manifest?: string;
}

/** The files of an OpenDocument text of the given body. */
export function odtFiles(body: string, parts: OdtParts = {}): Record<string, Uint8Array> {
  const { styles = '', common = '', meta = '', manifest = '' } = parts;
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${namespaces}><office:styles>${common}</office:styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${namespaces}><office:meta>${meta}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `<manifest:manifest ${namespaces}>${manifest}</manifest:manifest>`,
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

export function odt(body: string, parts?: OdtParts): Uint8Array {
  const { mimetype = new Uint8Array(), ...rest } = odtFiles(body, parts);
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...rest });
}
