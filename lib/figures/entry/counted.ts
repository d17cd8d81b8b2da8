import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { countedOtherwise, type Counted } from "@/lib/records/counted/counted";

import type { CheckedEntry } from "./check-entry";

/** What is said of a number that the register contradicts; null where it does not. */
export function countedMessage(
  counted: Counted,
  entry: Pick<CheckedEntry, "indicator" | "scope" | "calibre" | "year" | "value" | "nature">,
  currentYear: number,
): MessageRef | null {
  const count = countedOtherwise(counted, entry, currentYear);
  if (count === null) return null;
  const { indicator, scope, year, value } = entry;
  return {
    key: "figures.errors.countedFromRegister",
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
