"use server";

import { defineAction } from "@/lib/actions/define-action";
import { rulesSchema } from "@/lib/rules/rule-input";
import { setPlanRules } from "@/lib/rules/rule-mutations";

export const setPlanRulesAction = defineAction({
  name: "plans.set-rules",
  schema: rulesSchema,
  run: async (actor, input) => {
    await setPlanRules(actor, input);
    return { message: { key: "units.rules.done" }, data: undefined };
  },
});
