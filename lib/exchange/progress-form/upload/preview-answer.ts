import type { MessageRef } from "@/lib/errors/domain-error";
import { entryYears } from "@/lib/figures/entry-years";
import type { Catalogue } from "@/lib/figures/types";
import type {
  ImportAnswer,
  ImportFile,
  MappedInfo,
  OtherSheets,
} from "@/lib/exchange/progress-form/types";

import { fingerprintOf } from "./fingerprint";
import type { MappedFile } from "./map-file";
import type { ImportPlan } from "./plan-import";
import type { RememberedMapping } from "./remembered-mappings";
import { countStored } from "./stored-results";

/** What a preview was worked out from. */
export interface Previewed {
  read: ImportFile;
  fileName: string;
  changedSince?: boolean;
  stored?: boolean;
  mapping?: string;
  mapped?: MappedInfo | null;
  others?: OtherSheets | null;
}

export function previewAnswer(plan: ImportPlan, previewed: Previewed): ImportAnswer {
  const { read, fileName, changedSince = false, stored = false, mapping = "" } = previewed;
  return {
    step: "preview",
    preview: plan.preview,
    fileName,
    rows: JSON.stringify(read),
    fingerprint: fingerprintOf(plan),
    changedSince,
    stored,
    formulas: stored ? 0 : countStored(read),
    mapping,
    mapped: previewed.mapped ?? null,
    others: previewed.others ?? null,
  };
}

/** What the preview says of how the columns were mapped. */
export function mappedInfo(
  { views, choice }: MappedFile,
  { packed, remembered }: { packed: string; remembered: RememberedMapping | null },
): MappedInfo {
  const used = views.filter(({ sheets }) => sheets.some(({ chosen }) => chosen));
  return {
    packed,
    choice: JSON.stringify(choice),
    columns: used.flatMap(({ columns }) =>
      columns
        .filter(({ mapping }) => mapping.as !== "ignore" && mapping.as !== "")
        .map(({ at, parts, mapping }) => ({ at, heading: parts.join(" / "), mapping })),
    ),
    remembered:
      remembered === null ? null : { name: remembered.memberName, at: remembered.chosenAt },
  };
}

/** The mapping page for a file. `why`: why it asks; null where the uploader wanted it. */
export function mappingAnswer(
  { views, gaps, choice }: MappedFile,
  { sources, plan }: Catalogue,
  { fileName, packed }: { fileName: string; packed: string },
  why: MessageRef | null,
): ImportAnswer {
  const { first, last } = entryYears(plan, "forecast", plan.endYear);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const known = sources.map(({ key, title }) => ({ key, title }));
  const view = { groups: views, gaps, years, sources: known };
  return { step: "mapping", fileName, packed, choice: JSON.stringify(choice), why, view };
}
