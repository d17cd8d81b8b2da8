const holder = globalThis as typeof globalThis & { hubei?: Map<string, unknown> };

/**
 * The one thing of this name in this process, made when it is first asked for. A variable of a module would not do:
 * Next gives the proxy, the pages and each route a copy of the module, and new copies after every change while
 * developing. Each name belongs to one place in the code, so that its type is known there.
 */
export function processWide<Thing>(name: string, make: () => Thing): Thing {
  const things = (holder.hubei ??= new Map<string, unknown>());
  if (!things.has(name)) things.set(name, make());
  return things.get(name) as Thing;
}
