import assert from 'node:assert/strict';
import { cited, citing, entryOf } from '../shown';
import { apa } from './apa';
import { chicago } from './chicago';
import { ieee } from './ieee';
import { iso690 } from './iso690';
import { vietnamese } from './vietnamese';

const between = { id: 'between', type: 'book', title: 'Zebra', author: [{ literal: 'Zebra' }] };

/** Records say their language; the guides’ own are of that of the guide. */
const guides = [apa, ...chicago, ieee, ...iso690, ...vietnamese];

for (const { style, source, locale, examples } of guides) {
  describe(`${style} by the examples of ${source}`, () => {
    for (const { item: told, entry, cited: places = [] } of examples) {
      const item = { language: locale === 'en' ? 'en-US' : 'vi', ...told };

      it(`lists “${String(item.title)}”`, () => {
        assert.equal(entryOf(style, item, { locale }), entry);
      });

      if (places.length > 0) {
        it(`cites “${String(item.title)}”`, () => {
          // With another work between, for guides show the later citation, not that which follows.
          const citations = places.flatMap(([locator]) => [
            citing(String(item.id), { locator }),
            citing(between.id),
          ]);
          const texts = cited(style, [item, between], { locale, citations });
          assert.deepEqual(
            texts.filter((_, at) => at % 2 === 0),
            places.map(([, citation]) => citation),
          );
        });
      }
    }
  });
}
