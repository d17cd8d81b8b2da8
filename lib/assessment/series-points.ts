import type { ReviewedRevision } from "@/lib/figures/types";
import { parseDecimal, toFinite } from "@/lib/assessment/formulas/decimal";
import type { CompareCalibres } from "@/lib/plans/calibre-order";

import type { SeriesPoint } from "./types";

/** Lists figures as the read model does: by year, calibre in the plan's order, approval, number. */
export function seriesPoints(
  revisions: readonly ReviewedRevision[],
  compareCalibres: CompareCalibres,
): readonly SeriesPoint[] {
  return revisions
    .toSorted(
      (a, b) =>
        a.year - b.year ||
        compareCalibres(a.calibre, b.calibre) ||
        (a.approvedAt === b.approvedAt
          ? a.number - b.number
          : a.approvedAt < b.approvedAt
            ? -1
            : 1),
    )
    .map((revision) => ({
      year: revision.year,
      value: toFinite(parseDecimal(revision.value)),
      qualifier: revision.qualifier,
      nature: revision.nature,
      flag: revision.flag,
      calibre: revision.calibre,
      source: revision.source,
      note: revision.note,
      reason: revision.reason,
      approvedAt: revision.approvedAt,
    }));
}
