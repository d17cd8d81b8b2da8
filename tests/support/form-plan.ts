import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Actor } from "@/lib/access/types";

import { createMember, createPlan, type TestPlan } from "./factories";

export const YEAR = 2024;
/** Indicators besides the plan's own: with four scopes they are 120 cells. */
export const COUNTED = 30;

export interface FormWorld {
  analyst: Actor;
  second: Actor;
  reviewer: Actor;
  plan: TestPlan;
}

/** A plan with many counts, two analysts and a reviewer. Its `code` stands in the key of every row. */
export async function createFormWorld(code?: string): Promise<FormWorld> {
  const analyst = await createMember("analyst", { name: "甲" });
  const second = await createMember("analyst", { name: "乙" });
  const reviewer = await createMember("reviewer", { name: "丙" });
  const plan = await createPlan({
    ...(code === undefined ? {} : { code }),
    signedBy: await createMember("admin"),
  });
  await writeTransaction(async (tx) => {
    for (let index = 1; index <= COUNTED; index += 1) {
      const names = { code: `count-${index}`, nameZh: `清单${index}`, nameEn: `List ${index}` };
      const unit = { unitZh: "家", unitEn: "firms", accrual: "stock", decimals: 0 };
      const position = 100 + index;
      await tx.indicator.create({
        data: { id: newId(), planId: plan.id, ...names, ...unit, position },
      });
    }
  });
  return { analyst, second, reviewer, plan };
}

export const placeIn = ({ plan }: FormWorld, scope: string | null = null) => ({
  plan: plan.code,
  year: YEAR,
  scope,
});
