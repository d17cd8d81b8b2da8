/** Reads a list of texts from a column, where it is kept in JSON; anything else counts as empty. */
export function storedList(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
