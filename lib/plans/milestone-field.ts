const PREFIX = "milestone-";

/** The name of the field for what should be reached by the end of a year before the target's. */
export function milestoneField(year: number): string {
  return `${PREFIX}${year}`;
}

/** The year of such a field; null for any other. */
export function milestoneYear(field: string): number | null {
  const year = field.startsWith(PREFIX) ? field.slice(PREFIX.length) : "";
  return /^\d{4}$/.test(year) ? Number(year) : null;
}
