import clsx from "clsx";
import { useTranslations } from "next-intl";

import type { RevisionState } from "@/lib/figures/types";

/** Signs and colours of the states; the word always stands beside them. */
const LOOKS: Readonly<Record<RevisionState, { sign: string; tone: string }>> = {
  draft: { sign: "○", tone: "text-open" },
  submitted: { sign: "◔", tone: "text-on-track" },
  approved: { sign: "✓", tone: "text-met" },
  returned: { sign: "↩", tone: "text-behind" },
  reference: { sign: "※", tone: "text-muted" },
};

/** Shows the sign of a state alone, beside words that the caller writes. */
export function StateSign({ state }: { state: RevisionState }) {
  const { sign, tone } = LOOKS[state];
  return (
    <span aria-hidden="true" className={clsx("font-semibold", tone)}>
      {sign}
    </span>
  );
}

export function StateBadge({ state }: { state: RevisionState }) {
  const t = useTranslations("terms.state");
  const { sign, tone } = LOOKS[state];
  return (
    <span className={clsx("inline-flex items-center gap-1 font-semibold whitespace-nowrap", tone)}>
      <span aria-hidden="true">{sign}</span>
      {t(state)}
    </span>
  );
}
