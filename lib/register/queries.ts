import "server-only";

import { canReadRelease } from "@/lib/access/link-policy";
import { canViewWorkspace } from "@/lib/access/policy";
import type { PublicScope } from "@/lib/access/public-scope";
import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { loadRecords } from "@/lib/records/load-records";
import { ofKind } from "@/lib/records/of-kind";
import { canReviewRecords, canWriteRecords } from "@/lib/records/policy";
import { getReleasedRecords } from "@/lib/records/queries";
import { readPayload } from "@/lib/records/schemas";
import type { Source } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";
import type { Entry } from "@/lib/records/counted/count-entries";

import { NameBook, placeNames } from "./find-near";
import { loadDeclarations } from "./load-declarations";
import { loadCatalogue, loadOpenEntries } from "./load-register";
import type { EntryPage, EntryStep, NearEntry, Register } from "./types";

/**
 * Reads the register of a plan as members see it at an instant, with what waits for a second person now.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getRegister(
  actor: Actor,
  planCode: string,
  asOf: Instant,
): Promise<Register> {
  authorise(canViewWorkspace(actor));
  return readSnapshot(async (tx) => {
    const { planId, ...catalogue } = await loadCatalogue(tx, planCode);
    const { records } = await loadRecords(tx, planCode, asOf);
    return {
      ...catalogue,
      entries: ofKind(records, "entry"),
      open: await loadOpenEntries(tx, actor, planId),
      counts: await loadDeclarations(tx, actor, planId, catalogue.indicators),
      mayWrite: canWriteRecords(actor),
      mayDecide: canReviewRecords(actor),
    };
  });
}

/**
 * Reads everything that was said of one entry.
 * @throws DomainError `forbidden`; `not-found`, for a code of another plan too
 */
export async function getEntryPage(
  actor: Actor,
  planCode: string,
  code: string,
): Promise<EntryPage> {
  authorise(canViewWorkspace(actor));
  return readSnapshot(async (tx) => {
    const { planId, ...catalogue } = await loadCatalogue(tx, planCode);
    const rows = await tx.recordVersion.findMany({
      where: {
        state: { in: ["approved", "returned"] },
        record: { planId, kind: "entry", code },
      },
      orderBy: { number: "desc" },
      include: { author: { select: { name: true } }, reviewer: { select: { name: true } } },
    });
    const history = rows.map((row): EntryStep => ({
      number: row.number,
      state: row.state === "approved" ? "approved" : "returned",
      author: row.author.name,
      reviewer: row.reviewer?.name ?? "",
      reviewedAt: row.reviewedAt?.toISOString() ?? "",
      reason: row.reason,
      returnNote: row.returnNote,
      isWithdrawn: row.withdrawn,
      payload: readPayload("entry", row.payload),
    }));
    const [open = null] = await loadOpenEntries(tx, actor, planId, code);
    const approved = history.find(({ state }) => state === "approved");
    const current = approved === undefined || approved.isWithdrawn ? null : approved.payload;
    const [newest] = history;
    // One that came back and was never in force has its page too: there its author mends it.
    const shown = current ?? open?.payload ?? approved?.payload ?? newest?.payload;
    const thing = requireFound(shown, "record");
    const cameBack = newest?.state === "returned" && rows[0]?.authorId === actor.id;
    const now = new Date().toISOString();
    const entries = ofKind((await loadRecords(tx, planCode, now)).records, "entry");
    return {
      code,
      current,
      open,
      history,
      returned: cameBack ? newest : null,
      last: newest?.number ?? 0,
      near: nearTo({ code, ...thing }, entries, placeNames(catalogue.scopes)),
      catalogue,
      mayWrite: canWriteRecords(actor),
    };
  });
}

/**
 * Reads the entries and their sources that an open public link shows: what its release has, about nothing but the
 * indicators that it shares.
 * @throws DomainError `forbidden`
 */
export async function getReleasedRegister(
  scope: PublicScope,
): Promise<{ entries: readonly Entry[]; sources: readonly Source[] }> {
  authorise(canReadRelease(scope));
  const { records, sources } = await getReleasedRecords(scope);
  return { entries: ofKind(records, "entry"), sources };
}

function nearTo(
  thing: { code: string } & Entry["payload"],
  entries: readonly Entry[],
  places: readonly string[],
): readonly NearEntry[] {
  const book = new NameBook(
    entries.map(({ code, payload }) => ({ ...payload, code, others: [] })),
    places,
  );
  const { same, near } = book.find({ ...thing, others: [] });
  const like = [...(same === null ? [] : [same]), ...near];
  return like.flatMap(({ code }) => {
    const entry = entries.find((one) => one.code === code);
    if (entry === undefined) return [];
    const decided =
      thing.others.find((other) => other.code === code) ??
      entry.payload.others.find((other) => other.code === thing.code);
    return [{ code, payload: entry.payload, reason: decided?.reason ?? null }];
  });
}
