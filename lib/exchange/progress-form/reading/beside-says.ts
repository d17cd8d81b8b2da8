import type { MessageRef } from "@/lib/errors/domain-error";
import { readIndicator } from "@/lib/figures/names/indicator-name";
import { readYear } from "@/lib/figures/names/read-year";
import { readScope } from "@/lib/figures/names/scope-names";
import type { Indicator, Scope } from "@/lib/plans/types";

import { remarkDoubts, remarkNature, remarkSays, remarkYear } from "./caption-kinds";
import type { Column } from "../columns";
import type { Nature } from "../said";
import type { Beside, ImportRow } from "../types";

/** All of a place, or nothing: a column of districts has it for the city itself. */
const WHOLE = /^(?:[-—–/.…]+|无|全[省市区域县境州]|全部|整体|合计|总计|小计|all|total)$/i;
/** The office that reports, in a column of its name. */
const OFFICE = /[局厅委办]$|中心$|政府$|委员会$/;
/** The end of a year: what stands there is of the whole year. */
const YEAR_END =
  /^(20\d\d)(?:年|[-/.])12(?:月|[-/.])?(?:(?:31|30)日?)?(?:底|末)?$|^(20\d\d)年(?:全年|末|底|1[-—–~至]12月)$/;

/**
 * What a row says in a column that is not read, where it speaks against the cell it is read for: a district of the city, half
 * of the year, another indicator, a remark that the number is a forecast where it is not `noted` as one. Null where
 * nothing does.
 */
export function besideProblem(
  { beside = [], cells }: ImportRow,
  place: { scope: string; year: number; indicator: string },
  { scopes, indicators }: { scopes: readonly Scope[]; indicators: readonly Indicator[] },
  noted: Nature | null = null,
): { column: Column; message: MessageRef } | null {
  for (const one of beside) {
    const { kind, at, heading, text } = one;
    const values = { at, heading, text };
    if (kind === "scope" && !isOfScope(one, place.scope, scopes)) {
      return { column: "scope", message: { key: "files.wrong.besideScope", values } };
    }
    if (kind === "year" && !isOfYear(text, place.year)) {
      return { column: "year", message: { key: "files.wrong.besideYear", values } };
    }
    if (
      kind === "indicator" &&
      readIndicator(indicators, text)?.indicator.code !== place.indicator
    ) {
      return { column: "indicator", message: { key: "files.wrong.besideIndicator", values } };
    }
    if (kind !== "note") continue;
    const of = remarkYear(text);
    if (of !== null && of !== place.year) {
      return { column: "year", message: { key: "files.wrong.besideYear", values } };
    }
    if (remarkDoubts(text)) {
      return { column: "value", message: { key: "files.wrong.besideDoubt", values } };
    }
    const isSaid = noted !== null || (cells.nature ?? "") !== "";
    if (remarkSays(text) && !isSaid) {
      const isNature = remarkNature(text) === null ? "no" : "yes";
      const message = { key: "files.wrong.besideNature", values: { ...values, isNature } } as const;
      return { column: "value", message };
    }
  }
  return null;
}

function isOfScope({ text }: Beside, scope: string, scopes: readonly Scope[]): boolean {
  return WHOLE.test(text) || OFFICE.test(text) || readScope(scopes, text)?.code === scope;
}

function isOfYear(text: string, year: number): boolean {
  const folded = text.normalize("NFKC").replaceAll(/\s/g, "");
  const end = YEAR_END.exec(folded);
  const said = readYear(text) ?? (end === null ? null : Number(end[1] ?? end[2]));
  return said === year || /^(?:全年|[-—–/.…]+|无)$/.test(folded);
}
