import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";

import type { Floors } from "./floors";
import { houseRules } from "./house-rules";

const WINGS = ["app", "components", "lib"];

/** Reads every import of the code below `root`, types included, and holds it against the floors. */
export async function cruiseHouse(root: string, floors: Floors): Promise<ICruiseResult> {
  const tsConfig = join(root, "tsconfig.json");
  const { output } = await cruise(
    WINGS,
    {
      baseDir: root,
      tsPreCompilationDeps: true,
      tsConfig: { fileName: tsConfig },
      doNotFollow: { path: "node_modules" },
      exclude: { path: "^lib/db/generated/" },
      validate: true,
      ruleSet: { forbidden: houseRules(floors) },
    },
    {},
    { tsConfig: extractTsConfig(tsConfig) },
  );
  if (typeof output === "string") throw new Error(output);
  return output;
}

/** Lists what breaks the rules of the house, a line each: the rule, the importing file, and what it imports. */
export function breachesOf({ summary }: ICruiseResult): readonly string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
