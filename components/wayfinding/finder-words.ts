import type { DestinationKind } from "@/lib/wayfinding/types";

/** The words of the search, as props: a public page brings no messages to the browser. `#` stands for a number. */
export interface FinderWords {
  readonly find: string;
  readonly label: string;
  readonly hint: string;
  readonly close: string;
  readonly kinds: Readonly<Record<DestinationKind, string>>;
  readonly year: string;
  readonly one: string;
  readonly many: string;
  readonly none: string;
  readonly loading: string;
  readonly failed: string;
  readonly keys: { readonly choose: string; readonly open: string; readonly close: string };
}
