/** Writes the address of the form of a single target, without language prefix. */
export function targetPath(plan: string, indicator: string, scope: string): string {
  const query = new URLSearchParams({ plan, indicator, scope });
  return `/settings/plans?${query.toString()}`;
}
