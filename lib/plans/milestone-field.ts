const PREFIX = "milestone-";

/** Names the field for what should be reached by the end of a year before the target's. */
export function milestoneField(year: number): string {
  return `${PREFIX}${year}`;
}

/** Reads the year from the name of such a field; null for any other name. */
export function milestoneYear(field: string): number | null {
  const year = field.startsWith(PREFIX) ? field.slice(PREFIX.length) : "";
  return /^\d{4}$/.test(year) ? Number(year) : null;
}
