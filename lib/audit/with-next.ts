/** Gives each item with the one after it; null after the last. */
export async function* withNext<Item>(
  items: AsyncIterable<Item>,
): AsyncGenerator<readonly [Item, Item | null], void, undefined> {
  let waiting: { item: Item } | null = null;
  for await (const item of items) {
    if (waiting !== null) yield [waiting.item, item];
    waiting = { item };
  }
  if (waiting !== null) yield [waiting.item, null];
}
