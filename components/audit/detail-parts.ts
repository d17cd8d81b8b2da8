/**
 * The details of an event as `name=value`, in the order of the record; hashes are cut to their beginning. A list of
 * seals is left to the export: `rows` says how many they are.
 */
export function detailParts(detail: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(detail)
    .filter(([name]) => name !== "seals")
    .map(([name, value]) => `${name}=${valueText(value)}`);
}

function valueText(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text;
}
