import { DomainError } from "@/lib/errors/domain-error";

/**
 * Finds the indicator, scope or calibre of a key.
 * @throws DomainError `not-found` for a code the plan does not have
 */
export function requireByCode<Item extends { code: string }>(
  items: readonly Item[],
  code: string,
  name: "unknownIndicator" | "unknownScope" | "unknownCalibre",
): Item {
  const item = items.find((candidate) => candidate.code === code);
  if (item === undefined) throw new DomainError("not-found", { key: `figures.errors.${name}` });
  return item;
}
