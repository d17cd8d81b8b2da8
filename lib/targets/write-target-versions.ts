import "server-only";

import { recordAudits } from "@/lib/audit/record-audit";
import { contentHash } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { insertRows } from "@/lib/db/write-rows";
import type { SourceChoice } from "@/lib/figures/entry/check-source";
import type { By } from "@/lib/figures/drafts/record-revision-audit";
import { placeSources, sourceEvent } from "@/lib/figures/drafts/place-sources";
import { readTargetContents } from "@/lib/plans/sealed-decisions";

import type { TargetFacts } from "./load-target-facts";
import type { NextVersion } from "./target-types";

/** Who sets targets, when, why, and by which document. */
export interface Signature extends By {
  reason: string;
  source: SourceChoice;
}

/**
 * Writes new versions of targets with their audit events and seals, in as many statements for many as for one. Gives
 * their numbers.
 */
export async function writeTargetVersions(
  tx: WriteTransaction,
  facts: TargetFacts,
  versions: readonly NextVersion[],
  { reason, source, ...by }: Signature,
): Promise<readonly number[]> {
  const sources = placeSources(facts.sources, [source], by.at);
  const rows = versions.map(({ indicator, scope, after, milestones, ...content }) => {
    const { comparison, min, max, year, wording } = content;
    // A reading belongs to words: it goes with them, and not on to others.
    const reading = after?.wording.zh === wording.zh ? after.reading : null;
    const calibre = content.calibre === null ? null : facts.ids.calibre(content.calibre);
    return {
      place: { indicator, scope },
      milestones,
      columns: {
        id: newId(),
        indicatorId: facts.ids.indicator(indicator),
        scopeId: facts.ids.scope(scope),
        version: (after?.version ?? 0) + 1,
        year,
        comparison,
        min,
        max,
        calibreId: calibre,
        wordingZh: wording.zh,
        wordingEn: wording.en,
        // Kept from the version before: a target that the plan never set stays an allocation, one that it set
        // stays the plan's.
        origin: after?.origin ?? "allocation",
        reason,
        readingZh: reading?.zh ?? null,
        readingEn: reading?.en ?? null,
        sourceId: sources.rowOf(source)?.id ?? null,
        createdById: by.actorId,
        approvedAt: by.at,
      },
    };
  });
  await insertRows(tx, "Source", sources.added);
  await insertRows(
    tx,
    "Target",
    rows.map(({ columns }) => columns),
  );
  await insertRows(
    tx,
    "TargetMilestone",
    rows.flatMap(({ columns, milestones }) =>
      milestones.map(({ year, value }) => ({ targetId: columns.id, year, value })),
    ),
  );
  const ids = rows.map(({ columns }) => columns.id);
  const contents = await readTargetContents(tx, ids);
  const seals = new Map(contents.map((content) => [content["id"], contentHash(content)]));
  await recordAudits(tx, [
    ...sources.added.map((added) => sourceEvent(added, by)),
    ...rows.map(({ columns: { id, version }, place }) => {
      const seal = seals.get(id);
      if (seal === undefined) throw new Error("What is to be sealed is not in the database.");
      return {
        ...by,
        action: "target.created" as const,
        subjectType: "target",
        subjectId: id,
        detail: { plan: facts.catalogue.plan.code, ...place, version, seal },
      };
    }),
  ]);
  return rows.map(({ columns }) => columns.version);
}
