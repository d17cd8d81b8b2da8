import "server-only";

import { contentHash } from "@/lib/audit/seal";
import { recordAudits } from "@/lib/audit/record-audit";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { givenRows, thenJoin } from "@/lib/db/dialect";
import { newId } from "@/lib/db/new-id";
import { insertRows } from "@/lib/db/write-rows";
import { authorise, DomainError, requireFound, type MessageRef } from "@/lib/errors/domain-error";
import type { Actor } from "@/lib/access/types";
import { conflict } from "@/lib/figures/conflicts";
import { revisionEvent } from "@/lib/figures/drafts/record-revision-audit";
import { loadRevisions } from "@/lib/figures/load-revisions";
import { canReviewFigures } from "@/lib/figures/policy";
import type { RevisionRef } from "@/lib/figures/schema";
import { readRevisionContents } from "@/lib/figures/sealed-revisions";
import type { Revision } from "@/lib/figures/types";

import { decisionInstant } from "./decision-instant";
import { loadDecisionFacts } from "./load-decision-facts";
import { undoRefusal } from "./undo-window";

/**
 * Takes back what the actor decided within the last minute: all the given decisions, or none of them. Nothing is
 * overwritten. The decision stays, with the instant from which it no longer stands; every instant between shows what
 * stood then; and what was decided about waits for review again, as a revision of its own that says the same. Gives
 * the revisions that wait again, in the order asked.
 * @throws DomainError `forbidden` where somebody else decided; `invalid` for nothing; `conflict` where the minute is over, or a
 * release, a later revision, a baseline or a closed year builds on it
 */
export async function undoDecisions(
  actor: Actor,
  refs: readonly RevisionRef[],
): Promise<readonly Revision[]> {
  authorise(canReviewFigures(actor));
  if (refs.length === 0) {
    const nothing = { _form: [{ key: "reporting.errors.nothingChosen" as const }] };
    throw new DomainError("invalid", { key: "errors.invalid" }, nothing);
  }
  const ids = [...new Set(refs.map(({ revision }) => revision))];
  return writeTransaction(async (tx) => {
    const undone = await loadRevisions(tx, ids);
    await requireUndoable(tx, actor, refs, undone);
    const at = await decisionInstant(tx, ids);
    const pairs = ids.map((revisionId) => ({ revisionId, againId: newId(), undoneAt: at }));
    await copyToReview(tx, pairs);
    await insertRows(tx, "UndoneDecision", pairs);
    const again = await loadRevisions(
      tx,
      pairs.map(({ againId }) => againId),
    );
    const seals = await sealsOf(tx, ids);
    const by = { actorId: actor.id, at };
    await recordAudits(
      tx,
      undone.map((revision, index) => {
        const next = again[index];
        const more = next === undefined ? {} : { again: next.number };
        const seal = revision.state === "returned" ? undefined : seals.get(revision.id);
        return revisionEvent("undone", revision, by, { ...more, ...(seal && { seal }) });
      }),
    );
    return again;
  });
}

async function requireUndoable(
  tx: WriteTransaction,
  actor: Actor,
  refs: readonly RevisionRef[],
  revisions: readonly Revision[],
): Promise<void> {
  const facts = await loadDecisionFacts(
    tx,
    refs.map(({ revision }) => revision),
  );
  const now = new Date().toISOString();
  const refusals: (readonly [string, MessageRef])[] = refs.flatMap((ref) => {
    const own = requireFound(facts.get(ref.revision), "revision");
    // A draft is its author's business: to everybody else it is not there.
    const decided = revisions.find(({ id, state }) => id === ref.revision && state !== "draft");
    const revision = requireFound(decided, "revision");
    const seen = revision.lockVersion === ref.lockVersion;
    const refusal = seen ? undoRefusal(own, actor.id, now) : conflict("changedElsewhere").reference;
    return refusal === null ? [] : [[`cell-${ref.revision}`, refusal] as const];
  });
  const [first] = refusals;
  if (first === undefined) return;
  const isForeign = first[1].key === "reviewing.undo.notOwn";
  const fields = Object.fromEntries(refusals.map(([field, refusal]) => [field, [refusal]]));
  // One reason for all of them is said once.
  const reasons = new Set(refusals.map(([, { key }]) => key));
  throw new DomainError(
    isForeign ? "forbidden" : "conflict",
    reasons.size === 1 ? first[1] : { key: "reviewing.undo.refused" },
    reasons.size === 1 ? {} : fields,
  );
}

/** Writes the revisions again as they were submitted, each under the next number of its figure. */
async function copyToReview(
  tx: WriteTransaction,
  pairs: readonly { revisionId: string; againId: string }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Revision" ("id", "figureId", "number", "value", "flag", "qualifier", "nature", "sourceId",
      "evidence", "publicNoteZh", "publicNoteEn", "reviewerNote", "reason", "findings", "explanation", "state",
      "lockVersion", "basedOnId", "authorId", "createdAt", "submittedAt", "submissionId")
    SELECT pair."againId", "figureId",
      (SELECT max("number") + 1 FROM "Revision" figure WHERE figure."figureId" = r."figureId"),
      r."value", "flag", "qualifier", "nature", "sourceId", "evidence", "publicNoteZh", "publicNoteEn",
      "reviewerNote", "reason", "findings", "explanation", 'submitted', 0, "basedOnId", "authorId", "createdAt",
      "submittedAt", "submissionId"
    FROM ${givenRows(pairs, { revisionId: "text", againId: "text" })} pair
    ${thenJoin()} "Revision" r ON r."id" = pair."revisionId"`;
}

async function sealsOf(
  tx: WriteTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const contents = await readRevisionContents(tx, ids);
  return new Map(contents.map((content) => [String(content["id"]), contentHash(content)]));
}
