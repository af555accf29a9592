import type { StyledReference } from '../../protocol/bibliography';
import { styleLabel, stylesInOrder } from '../../protocol/styleNames';
import { requireArticle } from '../article';
import type { Session } from '../session';
import { format } from './format';
import { referenceIn } from './reference';
import { citing, itemOf } from './sources';

/** An article in all shipped styles. @throws {CitingFailure} where the processor does not run */
export async function provideStyledReferences(
  session: Session,
  { articleId }: { readonly articleId: string },
): Promise<readonly StyledReference[]> {
  const item = itemOf(requireArticle(session, articleId));
  const settings = await session.settings(null);
  const citations = [citing(String(item.id))];
  return Promise.all(
    stylesInOrder.map(async (name): Promise<StyledReference> => {
      const formatted = await format(session, {
        style: { type: 'shipped', name },
        locale: settings['citation.language'],
        items: [item],
        citations,
      });
      return { style: name, label: styleLabel(name, session.locale), text: referenceIn(formatted) };
    }),
  );
}
