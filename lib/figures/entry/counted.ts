import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { countedOtherwise, type Counted } from "@/lib/records/counted/counted";

import type { CheckedEntry } from "./check-entry";

type Stated = Pick<CheckedEntry, "indicator" | "scope" | "year" | "value" | "nature"> & {
  calibre: Pick<CheckedEntry["calibre"], "code">;
};

/**
 * What is said of a number that the register contradicts, to who enters it or, where it was submitted before the register
 * said so (`countedBefore`), to who is to approve it; null where it does not.
 */
export function countedMessage(
  counted: Counted,
  entry: Stated,
  currentYear: number,
  name: "countedFromRegister" | "countedBefore" = "countedFromRegister",
): MessageRef | null {
  const count = countedOtherwise(counted, entry, currentYear);
  if (count === null) return null;
  const { indicator, scope, year, value } = entry;
  return {
    key: `figures.errors.${name}`,
    values: {
      nameZh: `${indicator.name.zh} · ${scope.name.zh}`,
      nameEn: `${indicator.name.en} · ${scope.name.en}`,
      year: String(year),
      count: String(count),
      value: value ?? "",
    },
  };
}

/** Refuses a number of an indicator that is counted from its register, where the register has another. */
export function refuseCounted(message: MessageRef): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, { value: [message] });
}
