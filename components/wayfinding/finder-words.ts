import type { DestinationKind } from "@/lib/wayfinding/types";

/** Words of the search, as props: a public page brings no messages to the browser. `#` stands for a number. */
export interface FinderWords {
  find: string;
  label: string;
  hint: string;
  close: string;
  kinds: Readonly<Record<DestinationKind, string>>;
  year: string;
  one: string;
  many: string;
  none: string;
  loading: string;
  failed: string;
  keys: { choose: string; open: string; close: string };
}
