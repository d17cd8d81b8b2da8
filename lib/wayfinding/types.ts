import type { LocalText, ScopeKind } from "@/lib/plans/types";

/** What can be found in a plan by name: sent to the browser when somebody first searches. */
export interface Destinations {
  readonly indicators: readonly { readonly code: string; readonly name: LocalText }[];
  readonly pillars: readonly {
    readonly code: string;
    readonly name: LocalText;
    readonly kind: ScopeKind;
  }[];
  /** Years that the plan can be judged for. */
  readonly years: readonly number[];
}

export const DESTINATION_KINDS = ["page", "indicator", "pillar", "year"] as const;
export type DestinationKind = (typeof DESTINATION_KINDS)[number];

export interface Destination {
  readonly kind: DestinationKind;
  /** Address without its language. */
  readonly href: string;
  /** Name as it is shown, in the reader's language. */
  readonly label: string;
  /** Further names: the one in the other language, and the code. */
  readonly aliases: readonly string[];
}
