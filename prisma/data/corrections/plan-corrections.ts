import type { LocalText } from "@/lib/plans/types";
import type { BaselineData, TargetData } from "@/prisma/data/plan-data";
import { SUCCESSOR_PLAN } from "@/prisma/data/successor-plan";
import { BASELINES, TARGETS } from "@/prisma/data/targets";

const PRESS = "更正出处：刊出日不详，引用的是转载，来源等级由B改为C";

/** How the words of a target are read where they can be read otherwise, by indicator. */
const READINGS: Readonly<Record<string, LocalText>> = {
  "little-giants": {
    zh: "方案原文是“培育……100家以上”，也可能指方案期内新培育的家数；本站按年末存量理解，是我们的解读。",
    en: "The plan says “cultivate … 100 or more”, which may also mean firms newly cultivated during the plan; reading it as the number at year end is our interpretation.",
  },
};

/** The targets of the action plan, citing the source as it should have been cited. */
export const TARGET_CORRECTIONS: readonly TargetData[] = TARGETS.map((target) => {
  const reading = READINGS[target.indicator] ?? null;
  const reason = reading === null ? PRESS : `${PRESS}；注明对“培育”一词的解读`;
  return { ...target, version: 2, source: "press-2", reading, reason };
});

export const BASELINE_CORRECTIONS: readonly BaselineData[] = BASELINES.map((baseline) => ({
  ...baseline,
  version: 2,
  source: "press-2",
  reason: PRESS,
}));

/** The bound is in the newspaper's report; the other source has the statements, and not this number. */
export const SUCCESSOR_TARGET_CORRECTIONS: readonly TargetData[] = SUCCESSOR_PLAN.targets.map(
  (target) =>
    target.comparison === "statement"
      ? { ...target, version: 2, source: "gmw-2025-2", reason: "更正出处题名：题名未见" }
      : {
          ...target,
          version: 2,
          source: "hbrb-2025-10-24",
          reason: "更正出处：原引的光明网报道中未见3500亿元，改引有此数的湖北日报报道",
        },
);

/** The document's own name. A plan's name belongs to no release, so it is corrected in its place. */
export const SUCCESSOR_NAME = {
  wrong: SUCCESSOR_PLAN.plan.name,
  right: {
    zh: "湖北省人民政府办公厅关于加快推进人工智能产业发展的实施意见（鄂政办发〔2025〕34号）",
    en: "Opinions of the General Office of the Hubei Provincial People's Government on accelerating the AI industry (E-Zheng-Ban-Fa [2025] No. 34)",
  },
} as const satisfies Record<"wrong" | "right", LocalText>;
