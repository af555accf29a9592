/** So many are looked at at a time. */
const TOGETHER = 32;

/** What `look` gives for each item, in their order; a few are looked at at a time. */
export async function together<Item, Seen>(
  items: readonly Item[],
  look: (item: Item) => Promise<Seen>,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) seen[index] = await look(item);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return seen;
}
