import type { Destination, DestinationKind } from "@/lib/wayfinding/types";

export interface DestinationGroup {
  kind: DestinationKind;
  destinations: readonly Destination[];
}

/** Puts the destinations of each kind together, the kind of the best find first. */
export function groupDestinations(found: readonly Destination[]): readonly DestinationGroup[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    destinations: found.filter((destination) => destination.kind === kind),
  }));
}
