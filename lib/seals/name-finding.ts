import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Translate } from "@/lib/i18n/message-key";
import type { Locale } from "@/lib/i18n/routing";
import type { LocalText } from "@/lib/plans/types";

import type { Difference } from "./compare-seals";
import type { SealedNoun } from "./sealed-tables";

/** A difference with what it is about. */
export interface Unlike extends Difference {
  noun: SealedNoun;
  subjectType: string;
  /** Of a release the parts concerned, else empty. */
  parts: readonly string[];
}

/** Names of everything that a finding may speak of, by kind and code: `indicator scale`. */
export type Names = ReadonlyMap<string, LocalText>;

export async function loadNames(tx: ReadTransaction): Promise<Names> {
  const select = { code: true, nameZh: true, nameEn: true } as const;
  const named = {
    plan: await tx.plan.findMany({ select }),
    indicator: await tx.indicator.findMany({ select }),
    scope: await tx.scope.findMany({ select }),
    calibre: await tx.calibre.findMany({ select }),
  };
  return new Map(
    Object.entries(named).flatMap(([kind, rows]) =>
      rows.map(
        ({ code, nameZh, nameEn }) => [`${kind} ${code}`, { zh: nameZh, en: nameEn }] as const,
      ),
    ),
  );
}

/** Says in one sentence of a language what is wrong and with what. */
export function findingSentence(
  unlike: Unlike,
  names: Names,
  locale: Locale,
  t: Translate,
): string {
  const nameOf = (kind: string, code: unknown) =>
    names.get(`${kind} ${String(code)}`)?.[locale] ?? (typeof code === "string" ? code : "?");
  const list = new Intl.ListFormat(locale === "zh" ? "zh" : "en-GB", { type: "conjunction" });
  const parts = unlike.parts.map((part) => {
    const [kind, code] = part.split(" ");
    if (code !== undefined)
      return t("audit.evidence.part.indicator", { name: nameOf("indicator", code) });
    return kind === "notes" || kind === "records" || kind === "seal"
      ? t(`audit.evidence.part.${kind}`)
      : t("audit.evidence.part.release");
  });
  return t(`audit.evidence.${unlike.noun}.${unlike.deed}`, {
    place: placeWords(unlike, nameOf, t),
    event: String(unlike.event ?? ""),
    parts: list.format(parts),
  });
}

/** Names the place: the cell, the version, the release. A row that is gone is named by its audit event. */
function placeWords(
  { noun, subjectType, subjectId, facts }: Unlike,
  nameOf: (kind: string, code: unknown) => string,
  t: Translate,
): string {
  const known = (name: string) => {
    const value = facts[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : "?";
  };
  const cell = {
    indicator: nameOf("indicator", facts["indicator"]),
    scope: nameOf("scope", facts["scope"]),
    year: known("year"),
    calibre: nameOf("calibre", facts["calibre"]),
    number: known("number"),
  };
  const plan = nameOf("plan", facts["plan"]);
  const place = "audit.evidence.place";
  // Sealed at the upgrade, where one event names many rows by their ids alone.
  if (Object.keys(facts).length === 0) {
    return t(`${place}.unknown`, { type: subjectType, id: subjectId });
  }
  if (noun === "figure") return t(`${place}.figure`, cell);
  if (noun === "target" || noun === "baseline") {
    return t(`${place}.version`, { ...cell, number: known("version") });
  }
  if (noun === "bridge") {
    const { indicator } = cell;
    const [from, to] = [nameOf("calibre", facts["from"]), nameOf("calibre", facts["to"])];
    return t(`${place}.bridge`, { indicator, from, to });
  }
  if (noun === "year") return t(`${place}.year`, { plan, year: cell.year, number: cell.number });
  if (noun === "record") {
    return t(`${place}.record`, {
      name: `${known("kind")} ${known("code")}`,
      number: cell.number,
    });
  }
  if (noun === "release") return t(`${place}.release`, { plan, number: cell.number });
  if (noun === "member") return t(`${place}.member`, { name: known("name") });
  const kinds = ["plan", "indicator", "scope", "calibre"] as const;
  const kind = kinds.find((one) => one === subjectType);
  const name = typeof facts["code"] === "string" ? nameOf(subjectType, facts["code"]) : subjectId;
  return kind === undefined
    ? t(`${place}.unknown`, { type: subjectType, id: subjectId })
    : t(`${place}.${kind}`, { name });
}
