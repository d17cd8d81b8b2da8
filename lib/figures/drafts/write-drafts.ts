import "server-only";

import { recordAudits } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { deleteRows, insertRows, updateRows } from "@/lib/db/write-rows";
import type { Actor } from "@/lib/access/types";
import { tellWaiting } from "@/lib/outbox/tell-reviewed";
import { toSource } from "@/lib/plans/plan-rows";
import { findingsText } from "@/lib/figures/stored-findings";
import type { Revision } from "@/lib/figures/types";

import type { DecidedDraft, Outcome } from "./decide-drafts";
import type { LoadedFacts } from "./load-draft-facts";
import { revisionEvent, type By } from "./record-revision-audit";
import { placeSources, sourceEvent, type PlacedSources } from "./place-sources";

/**
 * Writes what was decided, in as many statements for many cells as for one: new sources and figures, drafts and
 * submissions, the drafts thrown away, and the audit events of all of them. What goes to review is one submission.
 * Gives the revision of each outcome as it is stored now, null where none is kept.
 */
export async function writeDrafts(
  tx: WriteTransaction,
  outcomes: readonly Outcome[],
  facts: LoadedFacts,
  actor: Actor,
  now: Date,
): Promise<readonly (Revision | null)[]> {
  const by = { actorId: actor.id, at: now };
  const drafts = outcomes.map((outcome) => (outcome.kind === "kept" ? outcome.draft : null));
  const choices = drafts.flatMap((draft) => draft?.checked.source ?? []);
  const sources = placeSources(facts.sources, choices, now);
  const submission = { id: newId(), planId: facts.planId, authorId: actor.id, submittedAt: now };
  const written = drafts.map((draft) =>
    draft === null ? null : toWrite(draft, { facts, sources, submission, actor, now }),
  );
  const kept = written.filter((one) => one !== null);
  const figures = kept.filter(({ draft }) => draft.figureId === null);
  const isSubmission = kept.some(({ draft }) => draft.sentAs !== null);
  const added = kept.filter(({ draft }) => draft.from === null);
  const changed = kept.filter(({ draft }) => draft.from !== null);
  const start = { authorId: actor.id, createdAt: now };
  const discarded = outcomes.flatMap((outcome) =>
    outcome.kind === "emptied" ? (outcome.discarded ?? []) : [],
  );
  await insertRows(tx, "Source", sources.added);
  await insertRows(
    tx,
    "Figure",
    figures.map((one) => figureRow(one, facts, now)),
  );
  await insertRows(tx, "Submission", isSubmission ? [submission] : []);
  await deleteRows(tx, "Revision", discarded);
  await insertRows(
    tx,
    "Revision",
    added.map(({ columns, figureId }) => ({ ...columns, ...start, figureId })),
  );
  await updateRows(
    tx,
    "Revision",
    changed.map(({ columns }) => columns),
  );
  await recordAudits(tx, [
    ...sources.added.map((source) => sourceEvent(source, by)),
    ...discarded.map((revision) => revisionEvent("discarded", revision, by)),
    ...kept.flatMap((one) => eventsOf(one, by)),
  ]);
  if (isSubmission) {
    const { id, planId, authorId } = submission;
    await tellWaiting(tx, { of: "figures", planId, authorId, submission: id }, now);
  }
  return written.map((one) => one?.revision ?? null);
}

interface Circumstances {
  facts: LoadedFacts;
  sources: PlacedSources;
  submission: { id: string };
  actor: Actor;
  now: Date;
}

/** Makes the columns of a revision that saving and sending change, and the revision as they leave it. */
function toWrite(draft: DecidedDraft, { facts, sources, submission, actor, now }: Circumstances) {
  const { checked, from, basedOn, sentAs } = draft;
  const { indicator, scope, calibre, year, source: choice, findings, ...stated } = checked;
  const source = sources.rowOf(choice);
  const isSent = sentAs !== null;
  const plan = facts.catalogue.plan.code;
  const changed = {
    ...stated,
    id: from?.id ?? newId(),
    number: sentAs ?? draft.number,
    state: isSent ? ("submitted" as const) : ("draft" as const),
    // Saving raises it by one, sending by another.
    lockVersion: (from?.lockVersion ?? -1) + (isSent ? 2 : 1),
  };
  const revision: Revision = {
    ...changed,
    key: { plan, indicator: indicator.code, scope: scope.code, year, calibre: calibre.code },
    source: source && toSource(source),
    findings,
    basedOn,
    submission: isSent ? submission.id : null,
    authorId: actor.id,
    authorName: from?.authorName ?? actor.name,
    createdAt: from?.createdAt ?? now.toISOString(),
    submittedAt: isSent ? now.toISOString() : null,
    reviewerName: null,
    reviewedAt: null,
    returnNote: null,
    undoneAt: null,
  };
  const columns = {
    ...changed,
    sourceId: source?.id ?? null,
    findings: findingsText(findings),
    basedOnId: basedOn,
    submissionId: revision.submission,
    submittedAt: isSent ? now : null,
  };
  return { draft, revision, columns, figureId: draft.figureId ?? newId() };
}

type Written = ReturnType<typeof toWrite>;

function figureRow({ revision, figureId }: Written, { planId, ids }: LoadedFacts, createdAt: Date) {
  const { indicator, scope, year, calibre } = revision.key;
  return {
    id: figureId,
    planId,
    indicatorId: ids.indicator(indicator),
    scopeId: ids.scope(scope),
    year,
    calibreId: ids.calibre(calibre),
    createdAt,
  };
}

function eventsOf({ draft, revision }: Written, by: By) {
  const saved = revisionEvent("saved", { ...revision, number: draft.number }, by);
  return draft.sentAs === null ? [saved] : [saved, revisionEvent("submitted", revision, by)];
}
