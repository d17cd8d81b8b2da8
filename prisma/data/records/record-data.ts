import type { LocalText } from "@/lib/plans/types";
import type { Payload, RecordData, RecordKind } from "@/lib/records/schemas";

/** The newspaper's report of the press conference of 2023-11-13. */
export const PRESS = "press-2";

/** A record that data files brought once and take back, with the reason that its withdrawal gives. */
export interface RetiredRecord {
  kind: RecordKind;
  code: string;
  reason: string;
}

/** What a record may leave out. `sources` is the press report where not given. */
interface Usual {
  words?: LocalText;
  note?: LocalText;
  sources?: readonly string[];
  indicators?: readonly string[];
  scopes?: readonly string[];
}

type Own<Kind extends RecordKind> = Omit<
  Payload<Kind>,
  "title" | "words" | "note" | "sources" | "indicators" | "scopes" | "position"
>;

/** Makes a record of a data file; its place is given to it by `inOrder`. */
export function record<Kind extends RecordKind>(
  kind: Kind,
  code: string,
  title: LocalText,
  { words, note, sources = [PRESS], indicators = [], scopes = [] }: Usual,
  own: Own<Kind>,
): RecordData<Kind> {
  const common = {
    title,
    words: words ?? null,
    note: note ?? null,
    sources: [...sources],
    indicators: [...indicators],
    scopes: [...scopes],
    position: 0,
  };
  return { kind, code, payload: { ...common, ...own } as unknown as Payload<Kind> };
}

/** Numbers the records of each kind as they stand in the file. */
export function inOrder(records: readonly RecordData[]): readonly RecordData[] {
  const counts = new Map<RecordKind, number>();
  return records.map((one) => {
    const position = counts.get(one.kind) ?? 0;
    counts.set(one.kind, position + 1);
    return { ...one, payload: { ...one.payload, position } };
  });
}

/** A statement of a source, by the group that the plan page shows it in. */
export function fact(
  group: Payload<"fact">["group"],
  code: string,
  title: LocalText,
  usual: Usual,
  by: LocalText | null = null,
): RecordData<"fact"> {
  return record("fact", code, title, usual, { group, by });
}

/** What an entry says of itself where it is a lead that a source only names. */
export const LEAD = {
  state: "lead",
  status: "named",
  organisationCode: null,
  decidedOn: null,
  document: null,
  others: [],
} satisfies Partial<Payload<"entry">>;
