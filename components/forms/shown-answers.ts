import { useEffect, useSyncExternalStore } from "react";

/** Ids of the answers that forms of this page are showing, as often as something shows them. */
let shown: readonly string[] = [];
const watchers = new Set<() => void>();

function change(next: readonly string[]): void {
  shown = next;
  for (const tell of watchers) tell();
}

/** Lets it be known that a form shows the answer with this id, for as long as it does; null for none. */
export function useShownAnswer(id: string | null): void {
  useEffect(() => {
    if (id === null) return undefined;
    change([...shown, id]);
    return () => {
      const last = shown.lastIndexOf(id);
      change(shown.filter((_, index) => index !== last));
    };
  }, [id]);
}

/** Whether a form shows the answer with this id; null before a script can know it. */
export function useIsShown(id: string): boolean | null {
  return useSyncExternalStore(
    watch,
    () => shown.includes(id),
    () => null,
  );
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
