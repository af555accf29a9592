import type { InsertionOptions } from '../core/insertion/types';
import type { Settings } from './settings';

/** The settings as the engine takes them: the one place where the two vocabularies meet. */
export function insertionOptions(settings: Settings): InsertionOptions {
  const place = settings['citation.place'];
  return {
    ...(place !== 'auto' && { citationsIn: place }),
    sic: settings['quotation.sic'],
    blockThreshold: settings['quotation.blockLines'],
    style: 'auto',
    withCitation: settings['quotation.citation'],
    documentLocale: settings['citation.language'],
  };
}
