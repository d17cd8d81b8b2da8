import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { WHOLE_KIND } from "@/lib/plans/types";
import { recordsInForce } from "@/lib/records/in-force";
import { loadVersions } from "@/lib/records/load-versions";
import { ofKind } from "@/lib/records/of-kind";

import { entriesBehind } from "./count-entries";
import type { Counted, CountedIndicator } from "./counted";

export const NOTHING_COUNTED: Counted = new Map();

/** Reads which indicators of a plan are counted from their register now, and what stands in it. */
export async function loadCounted(tx: ReadTransaction, planCode: string): Promise<Counted> {
  // An approval is stamped after every earlier one, at times by a millisecond past the clock.
  const now = new Date(Date.now() + 1).toISOString();
  const decisions = recordsInForce(await loadVersions(tx, planCode, now, ["register-count"]), now);
  const codes = ofKind(decisions, "register-count").flatMap(({ payload }) => payload.indicators);
  if (codes.length === 0) return NOTHING_COUNTED;
  const entries = ofKind(
    recordsInForce(await loadVersions(tx, planCode, now, ["entry"]), now),
    "entry",
  );
  const targets = await tx.target.findMany({
    where: {
      indicator: { code: { in: codes }, plan: { code: planCode } },
      scope: { kind: WHOLE_KIND },
    },
    orderBy: { version: "asc" },
    select: { indicator: { select: { code: true } }, calibre: { select: { code: true } } },
  });
  return new Map(
    targets.flatMap(({ indicator, calibre }): [string, CountedIndicator][] =>
      calibre === null
        ? []
        : [
            [
              indicator.code,
              { calibre: calibre.code, entries: entriesBehind(entries, indicator.code) },
            ],
          ],
    ),
  );
}
