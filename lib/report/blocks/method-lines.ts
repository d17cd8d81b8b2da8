import { GROWTH_KINDS, PATH_SHAPES } from "@/lib/assessment/formulas/kinds";
import type { CountedAccrual } from "@/lib/assessment/method";
import type { Sentence } from "@/lib/words/sentence";
import { thresholdWords } from "@/lib/words/verdict/thresholds";

import type { ReportContext } from "./report-context";

const RULES = ["clocks", "usable", "calibre", "quantities", "path", "verdict", "parts"] as const;

const COUNTED = ["level", "stock", "cumulative"] as const satisfies readonly CountedAccrual[];

/**
 * Says how the numbers were computed, after docs/method.md; a title and a text each. Thresholds and formulas are
 * those of the method that the read model carries, whichever is current.
 */
export function methodLines(context: ReportContext): readonly { title: string; text: string }[] {
  const { assessment, inWords } = context;
  const { method, seal } = assessment;
  const values: Sentence["values"] = {
    ...thresholdWords(method),
    paths: {
      key: `report.method.paths.${commonKind(method.paths) ?? "both"}`,
      values: namesByKind(context, method.paths, PATH_SHAPES),
    },
    growth: {
      key: `report.method.growth.${commonKind(method.growth) ?? "both"}`,
      values: namesByKind(context, method.growth, GROWTH_KINDS),
    },
  };
  return [
    {
      title: inWords({ key: "report.method.version.title" }),
      text: inWords({ key: "report.method.version.text", values: { version: method.version } }),
    },
    ...(seal === null
      ? []
      : [
          {
            title: inWords({ key: "report.method.seal.title" }),
            text: inWords({
              key: "report.method.seal.text",
              values: { hash: seal.hash, day: { day: seal.sealedAt } },
            }),
          },
        ]),
    ...RULES.map((rule) => ({
      title: inWords({ key: `report.method.${rule}.title` }),
      text: inWords({ key: `report.method.${rule}.text`, values }),
    })),
  ];
}

type ByAccrual<Kind> = Readonly<Record<CountedAccrual, Kind>>;

/** Finds the one kind that all accruals have; null where they differ. */
function commonKind<Kind>(kinds: ByAccrual<Kind>): Kind | null {
  return COUNTED.every((accrual) => kinds[accrual] === kinds.level) ? kinds.level : null;
}

/** Names the accruals of each kind as the language lists them; an empty text for a kind that none has. */
function namesByKind<Kind extends string>(
  { inWords, locale }: ReportContext,
  kinds: ByAccrual<Kind>,
  all: readonly Kind[],
): Readonly<Record<string, string>> {
  const list = new Intl.ListFormat(locale === "zh" ? "zh" : "en-GB", { type: "conjunction" });
  const namesOf = (kind: Kind): string =>
    list.format(
      COUNTED.filter((accrual) => kinds[accrual] === kind).map((accrual) =>
        inWords({ key: `report.method.accrual.${accrual}` }),
      ),
    );
  return Object.fromEntries(all.map((kind) => [kind, namesOf(kind)]));
}
