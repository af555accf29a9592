import type { ShippedStyleName } from '../../protocol/citing';
import type { StyleFile } from '../styleFile';
import { lastSegment } from '../styleFile';
import apa from './apa.csl';
import chicagoAuthorDate from './chicago-author-date.csl';
import chicagoNotes from './chicago-fullnote-bibliography.csl';
import ieee from './ieee.csl';
import isoAuthorDate from './iso-690-author-date.csl';
import isoNumeric from './iso-690-numeric.csl';
import vnAdministrative from './vn-administrative.csl';
import vnAuthorDate from './vn-author-date.csl';
import vnNumeric from './vn-numeric.csl';

/** The styles that are shipped: the public ones as they are published, and our own. */
const files: Readonly<Record<ShippedStyleName, readonly [publicName: string, xml: string]>> = {
  apa: ['apa', apa],
  'chicago-author-date': ['chicago-author-date', chicagoAuthorDate],
  'chicago-notes': ['chicago-fullnote-bibliography', chicagoNotes],
  ieee: ['ieee', ieee],
  'iso-690-author-date': ['iso-690-author-date', isoAuthorDate],
  'iso-690-numeric': ['iso-690-numeric', isoNumeric],
  'vn-numeric': ['vn-numeric', vnNumeric],
  'vn-author-date': ['vn-author-date', vnAuthorDate],
  'vn-administrative': ['vn-administrative', vnAdministrative],
};

export function shippedStyle(name: ShippedStyleName): StyleFile {
  const [publicName, xml] = files[name];
  return { name: `${publicName}.csl`, xml };
}

/** The shipped style that is published under an address: what a dependent style may stand for. */
export function publishedStyle(address: string): StyleFile | null {
  const name = lastSegment(address);
  const found = Object.values(files).find(([publicName]) => publicName === name);
  return found ? { name: `${name}.csl`, xml: found[1] } : null;
}
