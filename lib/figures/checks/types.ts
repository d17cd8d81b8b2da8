import type { MessageRef } from "@/lib/errors/domain-error";
import type { Catalogue, CheckLevel, KnownValue } from "@/lib/figures/types";
import type {
  Calibre,
  DecimalText,
  Flag,
  Indicator,
  LocalText,
  Nature,
  Qualifier,
  Scope,
} from "@/lib/plans/types";

/**
 * One rule: what it is called, how hard it is, and what it says of a subject; null where it has no objection.
 * What it says is a sentence that both languages have, or it does not compile.
 */
export interface Check<Checked> {
  readonly code: string;
  readonly level: CheckLevel;
  readonly find: (subject: Checked) => MessageRef | null;
}

/** One about a typed text; says which field of the form it is about. */
export interface TypedCheck extends Check<CheckedText> {
  readonly field: "scope" | "calibre" | "value";
}

/** The texts as typed. */
export interface CheckedText {
  readonly value: string;
  readonly scope: string;
  readonly calibre: string;
  readonly unit: LocalText | null;
  readonly catalogue: Pick<Catalogue, "scopes" | "calibres">;
}

/** A number that could be read. */
export interface CheckedNumber {
  readonly value: DecimalText;
  /** The text where it was written in another scale than the indicator's unit, else null. */
  readonly typed: string | null;
  readonly indicator: Indicator;
}

/** One cell, whole, with everything of the same indicator that is known beside it. */
export interface CheckedFigure {
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly year: number;
  readonly calibre: string;
  readonly value: DecimalText | null;
  readonly flag: Flag | null;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  /** null: no source yet, which is another rule's business. */
  readonly source: { readonly url: string | null } | null;
  readonly currentYear: number;
  readonly scopes: readonly Scope[];
  readonly calibres: readonly Calibre[];
  readonly known: readonly KnownValue[];
}
