import "server-only";

import type { MessageKey, MessageName } from "@/lib/i18n/message-key";
import {
  authorise,
  DomainError,
  requireFound,
  type FieldMessages,
} from "@/lib/errors/domain-error";
import { conflictsOfEveryYear } from "@/lib/assessment/load/conflicts-of-every-year";
import { loadInput } from "@/lib/assessment/load/load-input";
import { CURRENT_METHOD } from "@/lib/assessment/method";
import { recordAudit } from "@/lib/audit/record-audit";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { tell } from "@/lib/outbox/tell";
import { loadRules } from "@/lib/rules/load-rules";
import { ROLES, type Actor } from "@/lib/access/types";
import type { Release } from "@/lib/vocabulary/release";

import { assessChange, instantOf } from "./assess-change";
import { needsCorrectionNote } from "./compare";
import { notesStillAsked } from "./notes-asked";
import { canMakeRelease } from "./policy";
import { hasMoreToTell } from "./read-releases";
import { latestApproval, releaseInstant } from "./release-instant";
import type { ReleaseInput } from "./schema";
import { sealRelease } from "./seal-release";
import { RELEASE_COLUMNS, toRelease } from "./to-release";

/**
 * Publishes everything approved so far as the plan's next release. Its instant is not before any approval and later
 * than the release before, so that what the release shows never changes again; its hash is sealed with it.
 * `expectedNumber` is the number that the administrator saw in the preview, `previewedAt` when.
 * @throws DomainError `forbidden`; `not-found`; `conflict` where somebody made a release or approved something
 * meanwhile, or nothing differs from the release before; `invalid` where something published changes and no correction
 * note says why, where parts exceed their whole and the administrator has not acknowledged it, or where notes that the
 * plan's rules ask for are missing and nothing says why
 */
export async function makeRelease(
  actor: Actor,
  planCode: string,
  input: Pick<ReleaseInput, "note" | "expectedNumber"> & Partial<ReleaseInput>,
): Promise<Release> {
  authorise(canMakeRelease(actor));
  const { note, expectedNumber, previewedAt } = input;
  const correctionNote = input.correctionNote ?? null;
  return writeTransaction(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true } });
    const planId = requireFound(plan, "plan").id;
    const row = await tx.release.findFirst({
      where: { planId },
      orderBy: { number: "desc" },
      select: RELEASE_COLUMNS,
    });
    const previous = row === null ? null : toRelease(row);
    const number = (previous?.number ?? 0) + 1;
    if (number !== expectedNumber) throw conflict("releases.errors.numberTaken", { number });

    const approved = await latestApproval(tx, planId);
    if (approved !== null && previewedAt !== undefined && approved > new Date(previewedAt)) {
      throw conflict("releases.errors.newApprovals");
    }

    const instant = releaseInstant(approved, previous);
    const asOf = instant.toISOString();
    const known = requireFound(
      await loadInput(tx, planCode, [asOf, ...instantOf(previous)]),
      "plan",
    );
    const method = CURRENT_METHOD;
    const next = { asOf, release: number, method };
    const { after, changes, isUnchanged } = assessChange(known, previous, next);
    if (isUnchanged && !(await hasMoreToTell(tx, planId, previous))) {
      throw conflict("releases.errors.unchanged", { number: number - 1 });
    }
    const corrects = changes !== null && needsCorrectionNote(changes);
    const asked = notesStillAsked(await loadRules(tx, planId), after);
    const withoutNotes = asked.length > 0 ? (input.withoutNotes ?? null) : null;
    const refusals = {
      ...(asked.length > 0 &&
        withoutNotes === null &&
        refusal("withoutNotes", "notesMissing", { count: asked.length })),
      ...(corrects &&
        correctionNote === null &&
        refusal("correctionNote", "correctionNoteMissing")),
      ...(conflictsOfEveryYear(known, asOf).length > 0 &&
        input.acknowledged !== true &&
        refusal("acknowledged", "conflictsNotAcknowledged")),
    };
    if (Object.keys(refusals).length > 0) {
      throw new DomainError("invalid", { key: "errors.invalid" }, refusals);
    }

    const id = newId();
    const release = { number, instant, note, correctionNote, methodVersion: method.version };
    await tx.release.create({
      data: { id, planId, ...release, withoutNotes, createdById: actor.id },
    });
    const hash = await sealRelease(tx, { id, planCode, ...release, instant: asOf }, instant);
    await recordAudit(tx, {
      at: instant,
      actorId: actor.id,
      action: "release.made",
      subjectType: "release",
      subjectId: id,
      detail: {
        plan: planCode,
        number,
        corrects,
        ...(asked.length > 0 && { withoutNotes: asked.map(({ code }) => code).join(" ") }),
        seal: hash,
      },
    });
    await tell(tx, {
      kind: "released",
      event: `released ${id}`,
      thread: `released ${id}`,
      planId,
      detail: { number },
      to: { roles: ROLES, except: actor.id },
      at: instant,
    });
    return toRelease({ ...release, seal: { hash, sealedAt: instant } });
  });
}

function conflict(
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
): DomainError {
  return new DomainError("conflict", values === undefined ? { key } : { key, values });
}

function refusal(
  field: string,
  name: MessageName<"releases.errors">,
  values?: Readonly<Record<string, number>>,
): FieldMessages {
  const key = `releases.errors.${name}` as const;
  return { [field]: [values === undefined ? { key } : { key, values }] };
}
