"use server";

import { defineAction } from "@/lib/actions/define-action";
import { refreshingConflicts } from "@/lib/actions/refreshing-conflicts";
import { addAllocations } from "@/lib/targets/allocation-mutations";
import { allocationSchema } from "@/lib/targets/allocation-schema";
import { addTargetVersion } from "@/lib/targets/target-mutations";
import { takeOverBaseline } from "@/lib/closing/takeover-mutations";
import { takeoverSchema } from "@/lib/closing/takeover-schema";
import { targetSchema } from "@/lib/targets/target-schema";

export const addTargetAction = defineAction({
  name: "targets.add",
  schema: targetSchema,
  run: async (actor, input) => {
    const version = await refreshingConflicts(() => addTargetVersion(actor, input));
    return { message: { key: "targets.done", values: { version } }, data: undefined };
  },
});

/** Takes a filled grid of allocations: every changed cell, or none. */
export const saveAllocationsAction = defineAction({
  name: "targets.allocate",
  schema: allocationSchema,
  run: async (actor, input) => {
    const saved = await refreshingConflicts(() => addAllocations(actor, input));
    const message = { key: "targets.grid.done" as const, values: { count: saved.cells } };
    return { message, data: saved };
  },
});

export const takeOverBaselineAction = defineAction({
  name: "baselines.take-over",
  schema: takeoverSchema,
  run: async (actor, input) => {
    const version = await refreshingConflicts(() => takeOverBaseline(actor, input));
    return { message: { key: "plans.takeover.done", values: { version } }, data: undefined };
  },
});
