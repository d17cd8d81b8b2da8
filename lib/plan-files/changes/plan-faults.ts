import { otherUnit } from "@/lib/figures/names/other-unit";

import { choiceLabel } from "../choices";
import type { PlanFile } from "../plan-file";
import type { Fault } from "../row-reader";
import type { Section } from "../sections";
import { siteFaults, type Site } from "../site-faults";
import { planDifferences, type PlanDifference } from "./plan-differences";

const NAME = ["nameZh", "nameEn"];

/**
 * Columns that may say something else from now on. What is not among them would make of the figures that are there
 * other figures: how a thing is counted, what is a part of what, the years.
 */
const CHANGEABLE: Readonly<Partial<Record<Section, readonly string[]>>> = {
  plan: [...NAME, "regionZh", "regionEn", "productZh", "productEn"],
  dimensions: [...NAME, "restZh", "restEn"],
  members: NAME,
  indicators: [
    ...NAME,
    ...["unitZh", "unitEn", "definitionZh", "definitionEn", "cautionZh", "cautionEn"],
  ],
  calibres: [...NAME, "noteZh", "noteEn"],
  sources: [],
  bridges: ["withdrawn"],
};

/** A calibre or a source that a plan does not use any more stays with the site; a path is part of its target. */
const REMOVABLE: readonly Section[] = ["calibres", "sources", "milestones"];

/** As the texts of a plan write it. */
const WITHDRAWN = choiceLabel("withdrawn", "yes", "zh");

/** Finds what keeps a plan from being put in force on a site; `before` is the plan where it is in force already. */
export function planFaults(file: PlanFile, before: PlanFile | null, site: Site): readonly Fault[] {
  if (before === null) return siteFaults(file, site);
  // The plan itself is no other plan, and its own calibres may be renamed.
  const own = new Set(before.calibres.map(({ code }) => code));
  const others = {
    ...site,
    plans: site.plans.filter(({ code }) => code !== before.plan.code),
    calibres: site.calibres.filter(({ code }) => !own.has(code)),
  };
  return [
    ...siteFaults(file, others),
    ...planDifferences(before, file).flatMap((difference) => differenceFaults(difference, file)),
    ...unitFaults(before, file),
  ];
}

/** The words of a unit may change, the unit may not. */
function unitFaults(before: PlanFile, file: PlanFile): readonly Fault[] {
  return file.indicators.flatMap(({ code, unit }, row): Fault[] => {
    const was = before.indicators.find((one) => one.code === code)?.unit ?? null;
    const column = was === null || unit === null ? null : otherUnit(was, unit);
    return column === null ? [] : [fault({ section: "indicators", row }, column, "fixed")];
  });
}

function differenceFaults(difference: PlanDifference, file: PlanFile): readonly Fault[] {
  const { section, deed, label, cells } = difference;
  if (deed === "removed") {
    if (REMOVABLE.includes(section)) return [];
    const message = { key: "planFiles.fault.removed", values: { name: label.zh } } as const;
    return [{ section, row: 0, column: "", message }];
  }
  if (deed === "added") return [];
  if (section === "targets" || section === "allocations" || section === "baselines") {
    return isReplaced(difference, file) ? [fault(difference, "version", "pastVersion")] : [];
  }
  const allowed = CHANGEABLE[section];
  if (allowed === undefined) return [];
  const fixed = cells.filter(({ column }) => !allowed.includes(column));
  // A bridge that was withdrawn is signed anew in a row of its own.
  const again = section === "bridges" ? cells.filter(({ before }) => before.zh === WITHDRAWN) : [];
  return [...fixed, ...again].map(({ column }) => fault(difference, column, "fixed"));
}

/** Whether a later version of the same target or baseline stands in the draft. */
function isReplaced({ section, row }: PlanDifference, file: PlanFile): boolean {
  const origin = section === "targets" ? "plan" : "allocation";
  const rows =
    section === "baselines" ? file.baselines : file.targets.filter((one) => one.origin === origin);
  const own = rows[row];
  if (own === undefined) return false;
  const all = section === "baselines" ? file.baselines : file.targets;
  return all.some(
    (other) =>
      other.indicator === own.indicator && other.scope === own.scope && other.version > own.version,
  );
}

function fault(
  { section, row }: Pick<PlanDifference, "section" | "row">,
  column: string,
  name: "fixed" | "pastVersion",
): Fault {
  return { section, row, column, message: { key: `planFiles.fault.${name}` } };
}
