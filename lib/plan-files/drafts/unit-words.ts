import type { LocalText } from "@/lib/plans/types";

import type { PlanTexts, Section, TextRow } from "../sections";
import type { Site } from "../site-faults";

/** Units that every plan is likely to count in; those of the plans of a site come before them. */
const USUAL: readonly LocalText[] = [
  { zh: "亿元", en: "100 million CNY" },
  { zh: "万元", en: "10,000 CNY" },
  { zh: "家", en: "firms" },
  { zh: "个", en: "items" },
  { zh: "项", en: "items" },
  { zh: "%", en: "%" },
  { zh: "位", en: "places" },
  { zh: "人", en: "people" },
  { zh: "件", en: "pieces" },
  { zh: "EFLOPS", en: "EFLOPS" },
];

/** Lists the units of the site's plans, of the draft, and those that are usual, each once by its Chinese word. */
export function unitsOf({ units }: Site, texts: PlanTexts | null): readonly LocalText[] {
  const own = (texts?.indicators ?? []).flatMap(({ unitZh = "", unitEn = "" }) =>
    unitZh === "" ? [] : [{ zh: unitZh, en: unitEn === "" ? unitZh : unitEn }],
  );
  const known = new Map<string, LocalText>();
  for (const unit of [...units, ...USUAL, ...own])
    if (!known.has(unit.zh)) known.set(unit.zh, unit);
  return [...known.values()];
}

/** Writes the English of a known unit where only the Chinese was given. */
export function withUnits(
  section: Section,
  rows: readonly TextRow[],
  site: Site,
): readonly TextRow[] {
  if (section !== "indicators") return rows;
  const known = new Map(unitsOf(site, null).map(({ zh, en }) => [zh, en]));
  return rows.map((row) => {
    const { unitZh = "", unitEn = "" } = row;
    const english = known.get(unitZh);
    const isTold = unitEn !== "" || english === undefined || english === unitZh;
    return isTold ? row : { ...row, unitEn: english };
  });
}
