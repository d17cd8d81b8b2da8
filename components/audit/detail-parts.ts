/** A list of seals, of which `rows` says how many they are, and the id of the request, which the log has too. */
const ONLY_EXPORTED = new Set(["seals", "request"]);

/** The details of an event as `name=value`, in the order of the record; hashes are cut to their beginning. */
export function detailParts(detail: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(detail)
    .filter(([name]) => !ONLY_EXPORTED.has(name))
    .map(([name, value]) => `${name}=${valueText(value)}`);
}

function valueText(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text;
}
