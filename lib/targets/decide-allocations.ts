import type { MessageKey } from "@/lib/i18n/message-key";
import type { FieldMessages, MessageRef } from "@/lib/errors/domain-error";
import { checkSource, type SourceChoice } from "@/lib/figures/entry/check-source";
import type { Catalogue } from "@/lib/figures/types";
import type { Indicator } from "@/lib/plans/types";

import { basisText, cellField } from "./allocation-fields";
import { closedCell, signedInForce, wholeAndBasis } from "./allocation-grid";
import type { AllocationInput } from "./allocation-schema";
import { cellText, comparisonOf, readCell, saysTheSame } from "./allocation-text";
import { rangeWords, wordingOf } from "./amount-words";
import type { NextVersion, SignedTarget } from "./target-types";

interface Facts {
  catalogue: Catalogue;
  targets: readonly SignedTarget[];
}

export type AllocationDecision =
  | { ok: true; versions: readonly NextVersion[]; source: SourceChoice }
  | {
      ok: false;
      fields: FieldMessages;
      /** Whether one of the reasons is that somebody else wrote meanwhile. */
      isConflict: boolean;
    };

type CellInput = AllocationInput["cells"][number];

type CellDecision =
  | { kind: "unchanged" }
  | { kind: "version"; version: NextVersion }
  | { kind: "refused" | "conflict"; message: MessageRef };

/**
 * Decides what a filled grid writes: a new version for each cell that says something else than the version that stood
 * in it, or nothing at all with every reason by field. Pure.
 */
export function decideAllocations(input: AllocationInput, facts: Facts): AllocationDecision {
  const fields: Record<string, readonly MessageRef[]> = {};
  const decided = input.cells.map((cell) => ({ cell, decision: decideCell(cell, input, facts) }));
  const versions: NextVersion[] = [];
  for (const { cell, decision } of decided) {
    if (decision.kind === "version") versions.push(decision.version);
    if (decision.kind !== "refused" && decision.kind !== "conflict") continue;
    fields[cellField(cell.indicator, cell.scope)] = [decision.message];
  }
  const isUnchanged = decided.every(({ decision }) => decision.kind === "unchanged");
  if (isUnchanged) fields["_form"] = [{ key: "targets.grid.errors.nothing" }];
  if (input.reason === "") fields["reason"] = [{ key: "targets.errors.reason" }];
  const source = checkSource(input, facts.catalogue.sources);
  Object.assign(fields, source.fields);
  if (source.choice.kind === "none") fields["source"] = [{ key: "targets.errors.source" }];
  if (Object.keys(fields).length === 0) return { ok: true, versions, source: source.choice };
  const isConflict = decided.some(({ decision }) => decision.kind === "conflict");
  return { ok: false, fields, isConflict };
}

function decideCell(cell: CellInput, input: AllocationInput, facts: Facts): CellDecision {
  const refuse = (key: MessageKey, values?: MessageRef["values"]): CellDecision => ({
    kind: "refused",
    message: values === undefined ? { key } : { key, values },
  });
  const { indicators, scopes } = facts.catalogue;
  const indicator = indicators.find(({ code }) => code === cell.indicator);
  const scope = scopes.find(({ code }) => code === cell.scope);
  if (indicator === undefined) return refuse("figures.errors.unknownIndicator");
  if (scope?.kind !== input.kind || scope.parent === null) {
    return refuse("figures.errors.unknownScope");
  }
  const place = { indicator: indicator.code, scope: scope.code };
  const current = signedInForce(facts, place.indicator, place.scope);
  const seen = seenVersion(facts, cell);
  if (seen === undefined) return refuse("targets.grid.errors.incomplete");
  const isUntouched = saysTheSame(cell.text, seen, indicator);
  if (isUntouched || saysTheSame(cell.text, current, indicator)) return { kind: "unchanged" };
  const { basis: ofRow } = wholeAndBasis(facts, place.indicator, scope.parent);
  const closed = closedCell({ basis: ofRow }, { scope: scope.code, current }, indicator);
  if (closed !== null) return { kind: "refused", message: closed };
  if (current !== seen) return contested(current, indicator);
  if (input.bases[place.indicator] !== basisText(ofRow)) {
    return { kind: "conflict", message: { key: "targets.grid.errors.wholeChanged" } };
  }
  if (cell.text.trim() === "") {
    return refuse("targets.grid.errors.emptied", { text: cellText(current) });
  }
  const read = readCell(cell.text, indicator);
  if (!read.ok) return { kind: "refused", message: read.error };
  const basis = current ?? ofRow;
  // Without one the cell is closed.
  if (basis === null) return refuse("targets.grid.errors.noBasis");
  const { bounds } = read;
  const comparison = comparisonOf(bounds, basis.comparison);
  return {
    kind: "version",
    version: {
      ...place,
      ...bounds,
      comparison,
      year: basis.year,
      calibre: basis.calibre,
      wording: wordingOf(bounds, comparison, indicator.unit),
      // A path belongs to the part: the province's is never handed down.
      milestones: current?.milestones ?? [],
      after: current,
    },
  };
}

/** Finds the version that stood beside the typed text: null for none, undefined where there is no such version. */
function seenVersion(
  { targets }: Pick<Facts, "targets">,
  { indicator, scope, seen }: CellInput,
): SignedTarget | null | undefined {
  if (seen === 0) return null;
  return targets.find(
    (target) => target.indicator === indicator && target.scope === scope && target.version === seen,
  );
}

/** Says what somebody else has just put into a cell. */
function contested(current: SignedTarget | null, indicator: Indicator): CellDecision {
  const name = current?.createdBy ?? "—";
  const now =
    current === null || current.min === null
      ? null
      : rangeWords({ min: current.min, max: current.max }, indicator.unit);
  const values = { name, nowZh: now?.zh ?? "—", nowEn: now?.en ?? "—" };
  return { kind: "conflict", message: { key: "targets.grid.errors.contested", values } };
}
