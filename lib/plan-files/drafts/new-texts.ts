import { choiceLabel } from "../choices";
import type { PlanFile } from "../plan-file";
import { planTexts } from "../plan-texts";
import { SECTION_NAMES, type PlanTexts, type Section, type TextRow } from "../sections";
import type { StartDraft } from "./start-schema";

/** The texts of a plan that holds nothing but what it is called and its whole; on a demonstration it says that it is one. */
export function emptyPlan(
  input: Extract<StartDraft, { from: "nothing" }>,
  code: string,
  isDemonstration: boolean,
): PlanTexts {
  const { nameZh, nameEn, regionZh, startYear, endYear } = input;
  const illustrative = isDemonstration ? choiceLabel("illustrative", "yes", "zh") : "";
  const words = { nameZh, nameEn, regionZh, startYear, endYear, illustrative };
  const filled = Object.entries(words).filter(([, text]) => text !== "");
  return withRows({
    plan: [{ code, ...Object.fromEntries(filled) }],
    members: [{ code: "province", nameZh: regionZh === "" ? "全省" : regionZh }],
  });
}

/**
 * Copies a plan as the one that continues it, for as many years: what it is divided into, what it counts and how, and
 * which targets there are. What these come to is nobody's to guess: bounds, wordings and documents are left empty, and
 * the last values are taken over as baselines once it is in force.
 */
export function successorTexts(ended: PlanFile, code: string): PlanTexts {
  const { plan } = ended;
  const texts = planTexts(ended);
  const years = plan.endYear - plan.startYear;
  const [startYear, endYear] = [plan.endYear + 1, plan.endYear + 1 + years];
  const latest = ended.targets.filter(
    (target) =>
      target.origin === "plan" &&
      !ended.targets.some(
        (other) =>
          other.indicator === target.indicator &&
          other.scope === target.scope &&
          other.version > target.version,
      ),
  );
  const targets = planTexts({ ...ended, targets: latest }).targets;
  return withRows({
    plan: texts.plan.map((row) => ({
      ...row,
      code,
      nameZh: "",
      nameEn: "",
      startYear: String(startYear),
      endYear: String(endYear),
      predecessor: plan.code,
    })),
    dimensions: texts.dimensions,
    members: texts.members,
    indicators: texts.indicators,
    calibres: texts.calibres,
    targets: targets.map(({ indicator = "", scope = "", comparison = "", calibre = "" }) => ({
      indicator,
      scope,
      year: String(endYear),
      comparison,
      calibre,
    })),
  });
}

function withRows(rows: Partial<Record<Section, readonly TextRow[]>>): PlanTexts {
  return Object.fromEntries(
    SECTION_NAMES.map((section) => [section, rows[section] ?? []]),
  ) as Record<Section, readonly TextRow[]>;
}
