import type { PassageChoice } from '../insertPassage';
import type { PickOptions } from '../pickPassage';
import type { Parts } from './command';
import { passagesFrom } from './passageArguments';

/** What all insert commands share: take the passages they were called for, or ask for one. */
export async function insertFrom(
  parts: Parts,
  args: readonly unknown[],
  pick: PickOptions,
  choose: (passage: PassageChoice['passage']) => Promise<PassageChoice | null>,
): Promise<void> {
  const given = passagesFrom(args);
  const picked = given.length > 0 ? null : await parts.picker.pick(pick);
  for (const passage of picked ? [picked] : given) {
    const { articleId, range, statisticId } = passage;
    const choice = await choose({ articleId, range, statisticId });
    if (!choice) {
      return;
    }
    const outcome = await parts.inserter.insert(choice);
    await parts.recent.add(choice.passage);
    parts.reader.say(outcome.message);
  }
}
