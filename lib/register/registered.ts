import type { Indicator, LocalText, Scope } from "@/lib/plans/types";
import { recordsInForce, type ApprovedVersion } from "@/lib/records/in-force";
import type { Payload } from "@/lib/records/schemas";
import type { Instant } from "@/lib/vocabulary/instant";
import { countEntries, entriesBehind, entriesOf } from "@/lib/records/counted/count-entries";

/** A version of an entry, or of the decision that an indicator is counted from its register. */
export type RegisterVersion = ApprovedVersion &
  (
    | { readonly kind: "entry"; readonly payload: Payload<"entry"> }
    | { readonly kind: "register-count"; readonly payload: Payload<"register-count"> }
  );

/** What the register holds of a scope beside the count that was reported for it. */
export interface RegisteredRow {
  readonly scope: string;
  /** Year of the reported count; the assessment year where there is none. */
  readonly year: number;
  /** Things recognised that count by the end of the year. */
  readonly recognised: number;
  readonly leads: number;
  readonly reported: number | null;
  /** Reported less recognised: what the count has no names for; negative where the register has more. */
  readonly missing: number | null;
}

/** The register behind the count of an indicator. It never makes the count: the two stand beside each other. */
export interface Registered {
  /** Since when an administrator has the indicator counted from its register, and why; null where it is not. */
  readonly counted: { readonly reason: LocalText; readonly since: Instant } | null;
  /** The province first, then the scopes that claim anything. */
  readonly rows: readonly RegisteredRow[];
}

interface Reported {
  readonly scope: string;
  readonly reported: { readonly year: number; readonly value: number } | null;
}

/**
 * Holds the register of an indicator as it was known at an instant against its reported counts; null where it has
 * neither entries nor the decision to be counted from them. Pure.
 */
export function holdRegister(
  versions: readonly RegisterVersion[],
  {
    indicator,
    scopes,
    reported,
    asOf,
    year,
  }: {
    indicator: Pick<Indicator, "code">;
    scopes: readonly Scope[];
    reported: readonly Reported[];
    asOf: Instant;
    year: number;
  },
): Registered | null {
  const standing = recordsInForce(versions, asOf);
  const behind = entriesBehind(standing.filter(isEntry), indicator.code);
  const decision = standing.find(
    (version) =>
      version.kind === "register-count" && version.payload.indicators.includes(indicator.code),
  );
  if (behind.length === 0 && decision === undefined) return null;
  const rows = scopes.flatMap((scope): RegisteredRow[] => {
    const own = entriesOf(behind, scope);
    if (own.length === 0 && scope.kind !== "province") return [];
    const value = reported.find((one) => one.scope === scope.code)?.reported ?? null;
    const { recognised, leads } = countEntries(own, value?.year ?? year);
    return [
      {
        scope: scope.code,
        year: value?.year ?? year,
        recognised,
        leads,
        reported: value?.value ?? null,
        missing: value === null ? null : value.value - recognised,
      },
    ];
  });
  return { counted: decision === undefined ? null : countedBy(decision), rows };
}

type EntryVersion = Extract<RegisterVersion, { kind: "entry" }>;

function isEntry(version: RegisterVersion): version is EntryVersion {
  return version.kind === "entry";
}

function countedBy(decision: RegisterVersion): Registered["counted"] {
  if (decision.kind !== "register-count") return null;
  return { reason: decision.payload.reason, since: decision.approvedAt };
}
