import { readUnit } from "@/lib/figures/values/unit-scale";
import type { LocalText } from "@/lib/plans/types";

const UNIT =
  /^(?:[十百千万亿]*(?:元|美元|欧元|港元|日元|英镑|家|户|个|项|件|台|套|人|次|所|座|条|种|名|只|篇|吨|度|平方米|千瓦时|百分点)|%|(?:(?:hundred|thousand|million|billion|100million|10,?000)?(?:cny|rmb|yuan|usd|eur|firms?|labs?|items?|models?|scenarios?|platforms?)))$/;

/** A unit as people write it, made comparable: 人民币亿元 and 亿元（人民币） are 亿元. */
export function foldUnit(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s"'“”]|[(（]?人民币[)）]?/g, "")
    .toLowerCase();
}

/** Whether a text is a unit of something, the indicator's or another one. */
export function isUnitLike(text: string): boolean {
  return UNIT.test(foldUnit(text));
}

/**
 * Finds by how many powers of ten a number in one of these units must be moved to stand in the indicator's. Several
 * units, as in 单位：亿元、家, must leave one reading. Null where none fits, or two do.
 */
export function exponentOf(units: readonly string[], own: LocalText | null): number | null {
  const fitting = units.flatMap((unit) => {
    const isOwn = own !== null && foldUnit(unit) === foldUnit(own.en);
    const reading = isOwn ? { ok: true as const, exponent: 0 } : readUnit(foldUnit(unit), own);
    return reading.ok ? [reading.exponent] : [];
  });
  const different = new Set(fitting);
  return different.size === 1 ? (fitting[0] ?? null) : null;
}
