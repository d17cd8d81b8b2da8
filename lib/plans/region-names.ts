import { WHOLE_KIND, type Plan, type Scope } from "./types";

/** Gives the whole of a plan the further names that people call it by in their tables: 湖北省, 湖北, Hubei. */
export function withRegionNames(
  scopes: readonly Scope[],
  { region }: Pick<Plan, "region">,
): readonly Scope[] {
  if (region == null) return scopes;
  const short = region.zh.replace(/(省|市|自治区|特别行政区)$/, "");
  const also = [...new Set([region.zh, short, region.en, `${region.en} Province`])].filter(
    (name) => name.length > 1,
  );
  return scopes.map((scope) => (scope.kind === WHOLE_KIND ? { ...scope, also } : scope));
}
