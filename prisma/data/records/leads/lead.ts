import type { LocalText } from "@/lib/plans/types";
import type { Payload, RecordData } from "@/lib/records/schemas";

import { LEAD, record } from "../record-data";

interface LeadData {
  code: string;
  title: LocalText;
  sort: Payload<"entry">["sort"];
  /** The indicator that it may stand behind one day; null where it is of none. */
  indicator: string | null;
  scopes: readonly string[];
  status: string;
  /** Year that the source speaks of; null where it says none. */
  year: number | null;
  sources: readonly string[];
  words: LocalText;
  note: LocalText | null;
}

/** Makes a lead: a thing that a source names, and nobody's count. */
export function lead(data: LeadData): RecordData<"entry"> {
  const { code, title, sort, indicator, scopes, status, year, sources, words, note } = data;
  return record(
    "entry",
    code,
    title,
    {
      words,
      sources,
      scopes,
      indicators: indicator === null ? [] : [indicator],
      ...(note === null ? {} : { note }),
    },
    { ...LEAD, sort, status, year },
  );
}
