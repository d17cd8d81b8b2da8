import type { MessageName } from "@/lib/i18n/message-key";
import { DomainError } from "@/lib/errors/domain-error";
import type { LocalText } from "@/lib/plans/types";

import { messageName, statedMessageValues } from "./message-name";
import type { Revision } from "./types";

/** The refusals of entry and review that come from somebody else's work. Each says whose, and what they wrote. */
export function conflict(
  name: MessageName<"figures.conflict">,
  values?: Record<string, string | number>,
): DomainError {
  const key = `figures.conflict.${name}` as const;
  return new DomainError("conflict", values === undefined ? { key } : { key, values });
}

/** An administrator has closed the reporting year: nothing is taken in. */
export function yearClosed(year: number): DomainError {
  // A text, because a message would write the number 2025 as 2,025.
  return new DomainError("conflict", {
    key: "reporting.errors.yearClosed",
    values: { year: String(year) },
  });
}

/** Another submission waits for review in this very cell. */
export function alreadySubmitted(
  submitted: Revision,
  actorId: string,
  unit: LocalText | null,
): DomainError {
  if (submitted.authorId === actorId) return conflict("ownSubmitted");
  const { authorName: author } = submitted;
  return conflict("submittedByOther", { author, ...statedMessageValues(submitted, unit) });
}

/** A value was approved after the one that the draft corrects. */
export function approvedSince(current: Revision | null, unit: LocalText | null): DomainError {
  if (current === null) return conflict("changedElsewhere");
  const names = { author: current.authorName, reviewer: current.reviewerName ?? "" };
  return conflict("approvedSince", { ...names, ...statedMessageValues(current, unit) });
}

/** The revision has moved on: its state is no longer the one that the button was for. */
export function alreadyMoved(revision: Revision): DomainError {
  const values = { state: messageName(revision.state), name: revision.reviewerName ?? "none" };
  return conflict("alreadyMoved", values);
}
