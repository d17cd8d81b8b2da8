import clsx from "clsx";
import { useTranslations } from "next-intl";

import { useMessageText } from "@/components/forms/use-message-text";
import type { AllocationSum } from "@/lib/targets/allocation-sum";

export interface NamedSum {
  /** Name of the indicator. */
  name: string;
  sum: AllocationSum;
}

/** Says what the parts of a row come to, and how many are left out of it; what is too much is marked by a sign as well as by its colour. */
export function SumText({ sum }: { sum: AllocationSum }) {
  const t = useTranslations("targets.grid.sum");
  const inWords = useMessageText();
  const { message, apart } = sum;
  return (
    <span
      className={clsx(
        sum.tone === "over" && "font-semibold text-behind",
        sum.tone === "exact" && "text-met",
        sum.tone === "none" && "text-muted",
      )}
    >
      {sum.tone === "over" && <span aria-hidden="true">▲ </span>}
      {sum.tone === "exact" && <span aria-hidden="true">✓ </span>}
      {inWords(message)}
      {apart > 0 && t("separator") + t("apart", { count: apart })}
    </span>
  );
}

/** Lists what rows come to, by indicator. */
export function SumList({ sums }: { sums: readonly NamedSum[] }) {
  const t = useTranslations("targets.grid");
  return (
    <ul className="list-disc pl-5">
      {sums.map(({ name, sum }) => (
        <li key={name}>
          {t("sumName", { name })}
          <SumText sum={sum} />
        </li>
      ))}
    </ul>
  );
}
