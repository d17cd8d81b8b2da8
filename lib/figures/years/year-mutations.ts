import "server-only";

import type { MessageKey, MessageName } from "@/lib/i18n/message-key";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Actor } from "@/lib/access/types";
import { entryYears } from "@/lib/figures/entry-years";
import { canManageYears } from "@/lib/figures/policy";

import { loadYearEvents } from "./load-year-events";
import { readYearEventContents } from "./sealed-year-events";
import type { YearDecision } from "./year-schema";
import { yearStateOf, type YearState } from "./year-state";

const ACTIONS = { due: "year.due-set", closed: "year.closed", reopened: "year.reopened" } as const;

/**
 * Sets the due date of a reporting year, closes it, or opens it again (with a reason), as one more decision
 * beside those before.
 * @throws DomainError `forbidden`; `not-found`; `invalid` by field; `conflict` where somebody decided meanwhile
 * or the year stands so already
 */
export async function decideYear(actor: Actor, decision: YearDecision): Promise<YearState> {
  authorise(canManageYears(actor));
  const { year, kind } = decision;
  const dueOn = kind === "due" ? requireDay(decision.dueOn) : null;
  if (kind === "reopened" && decision.reason === "") {
    throw invalid("reason", "reporting.errors.reopenReason");
  }
  return writeTransaction(async (tx) => {
    const where = { code: decision.plan };
    const plan = requireFound(await tx.plan.findUnique({ where }), "plan");
    const at = new Date();
    const { first, last } = entryYears(plan, "forecast", chinaYear(at.getTime()));
    if (year < first || year > last) throw invalid("year", "reporting.errors.noSuchYear");

    const state = yearStateOf(year, await loadYearEvents(tx, plan.id, year));
    if (state.lastNumber !== decision.seen) throw conflict("decidedMeanwhile", year);
    if (kind === "reopened" && !state.closed) throw conflict("isOpen", year);
    if (kind !== "reopened" && state.closed) throw conflict("isClosed", year);

    const number = state.lastNumber + 1;
    const reason = decision.reason === "" ? null : decision.reason;
    const id = newId();
    await tx.yearEvent.create({
      data: { id, planId: plan.id, year, number, kind, dueOn, reason, actorId: actor.id, at },
    });
    await recordAudit(tx, {
      at,
      actorId: actor.id,
      action: ACTIONS[kind],
      subjectType: "year-event",
      subjectId: id,
      detail: {
        plan: plan.code,
        year,
        number,
        ...(dueOn === null ? {} : { dueOn }),
        ...(await sealOf(readYearEventContents(tx, [id]))),
      },
    });
    return yearStateOf(year, await loadYearEvents(tx, plan.id, year));
  });
}

function requireDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const date = new Date(`${text}T00:00:00Z`);
  const exists = isDay && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (!exists) throw invalid("dueOn", "reporting.errors.dueOn");
  return text;
}

function invalid(field: string, key: MessageKey): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, { [field]: [{ key }] });
}

function conflict(name: MessageName<"reporting.errors">, year: number): DomainError {
  return new DomainError("conflict", {
    key: `reporting.errors.${name}`,
    values: { year: String(year) },
  });
}
