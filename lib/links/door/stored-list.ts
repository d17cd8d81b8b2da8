/** A list of texts as a column keeps it, in JSON; anything else counts as empty. */
export function storedList(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
