/** Writes an instant as the column holds it: `2026-01-01T00:00:00.000+00:00`. */
export function storedInstant(at: Date): string {
  return at.toISOString().replace("Z", "+00:00");
}
