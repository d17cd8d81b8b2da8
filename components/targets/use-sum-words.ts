import { useTranslations } from "next-intl";

import { useMessageText } from "@/components/forms/use-message-text";
import type { AllocationSum } from "@/lib/targets/allocation-sum";

/** Says what the parts of a row come to beside their whole, and how many of them are left out of it. */
export function useSumWords(): (sum: AllocationSum) => string {
  const t = useTranslations("targets.grid.sum");
  const inWords = useMessageText();
  return ({ message, apart }) =>
    [inWords(message), ...(apart > 0 ? [t("apart", { count: apart })] : [])].join(t("separator"));
}
