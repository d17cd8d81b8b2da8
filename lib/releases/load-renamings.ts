import "server-only";

import type { PlanAssessment } from "@/lib/assessment/types";
import type { ReadTransaction } from "@/lib/db/client";
import { localText } from "@/lib/plans/stored-values";
import type { LocalText } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

import type { Renamed, Renaming } from "./types";

/** What of a definition has a name, and the columns that hold it: an indicator has that of its unit of measure, too. */
const NAMED: readonly { base: string; of: Renaming["of"] }[] = [
  { base: "name", of: "name" },
  { base: "unit", of: "measure" },
];

interface Span {
  /** The earlier instant, whose names are the old ones. */
  after: Instant;
  /** The later instant, whose names are the new ones. */
  until: Instant;
}

/**
 * Reads what of a plan came to be called otherwise between two instants, the earliest first: the plan, its dimensions,
 * scopes and indicators, the calibres, and the units that are responsible.
 */
export async function loadRenamings(
  tx: ReadTransaction,
  planId: string,
  { after, until }: Span,
): Promise<readonly Renaming[]> {
  const between = { gt: new Date(after), lte: new Date(until) };
  const versions = await tx.definitionVersion.findMany({
    where: { approvedAt: between },
    orderBy: [{ approvedAt: "asc" }, { id: "asc" }],
    select: { subject: true, subjectId: true, before: true, after: true, approvedAt: true },
  });
  const codes = versions.length === 0 ? new Map<string, string>() : await loadCodes(tx, planId);
  const reworded = versions.flatMap((version) => {
    const code = codes.get(version.subjectId);
    if (code === undefined) return [];
    const [was, is] = [version.before, version.after].map((text) => JSON.parse(text) as Words);
    return NAMED.flatMap(({ base, of }): Renaming[] =>
      renaming(wordsAt(was, base), wordsAt(is, base), {
        subject: version.subject as Renamed,
        of,
        code,
        at: version.approvedAt.toISOString(),
        isInternal: false,
      }),
    );
  });
  const units = await loadRenamedUnits(tx, planId, { after, until });
  return [...reworded, ...units].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Leaves out for a public link what no reader of one was ever told: the name of a unit from when it was not public. */
export function publicRenamings(renamings: readonly Renaming[]): readonly Renaming[] {
  return renamings.filter(({ isInternal }) => !isInternal);
}

/** Leaves out what the assessment does not show: of other indicators than a link shares, units that are not public. */
export function renamingsShown(
  renamings: readonly Renaming[],
  { dimensions, scopes, indicators, calibres, people }: PlanAssessment,
): readonly Renaming[] {
  const shown = { dimension: dimensions, scope: scopes, indicator: indicators, calibre: calibres };
  return renamings.filter(({ subject, code }) => {
    if (subject === "plan") return true;
    const things: readonly { code: string }[] = subject === "unit" ? people.units : shown[subject];
    return things.some((thing) => thing.code === code);
  });
}

type Words = Readonly<Record<string, string | null>>;

function wordsAt(words: Words | undefined, base: string): LocalText | null {
  return localText(words?.[`${base}Zh`] ?? null, words?.[`${base}En`] ?? null);
}

function renaming(
  before: LocalText | null,
  after: LocalText | null,
  about: Omit<Renaming, "before" | "after">,
): Renaming[] {
  if (before === null || after === null) return [];
  if (before.zh === after.zh && before.en === after.en) return [];
  return [{ ...about, before, after }];
}

/** Gives the codes of all that a plan names, by key of the database; calibres belong to all plans. */
async function loadCodes(tx: ReadTransaction, planId: string): Promise<Map<string, string>> {
  const select = { id: true, code: true } as const;
  const rows = [
    ...(await tx.plan.findMany({ where: { id: planId }, select })),
    ...(await tx.dimension.findMany({ where: { planId }, select })),
    ...(await tx.scope.findMany({ where: { planId }, select })),
    ...(await tx.indicator.findMany({ where: { planId }, select })),
    ...(await tx.calibre.findMany({ select })),
  ];
  return new Map(rows.map(({ id, code }) => [id, code]));
}

async function loadRenamedUnits(
  tx: ReadTransaction,
  planId: string,
  { after, until }: Span,
): Promise<readonly Renaming[]> {
  const records = await tx.planRecord.findMany({
    where: {
      planId,
      kind: "unit",
      versions: { some: { state: "approved", reviewedAt: { gt: new Date(after) } } },
    },
    orderBy: { code: "asc" },
    select: {
      code: true,
      versions: {
        where: { state: "approved", reviewedAt: { lte: new Date(until) } },
        orderBy: { number: "asc" },
        select: { payload: true, reviewedAt: true, withdrawn: true },
      },
    },
  });
  return records.flatMap(({ code, versions }) => {
    const known = versions.filter(({ withdrawn }) => !withdrawn);
    return known.flatMap(({ payload, reviewedAt }, index) => {
      const earlier = known[index - 1];
      if (earlier === undefined || reviewedAt === null || reviewedAt <= new Date(after)) return [];
      const [was, is] = [unitOf(earlier.payload), unitOf(payload)];
      const isInternal = !was.isPublic || !is.isPublic;
      const at = reviewedAt.toISOString();
      return renaming(was.name, is.name, { subject: "unit", of: "name", code, at, isInternal });
    });
  });
}

function unitOf(payload: string) {
  return JSON.parse(payload) as { name: LocalText; isPublic: boolean };
}
