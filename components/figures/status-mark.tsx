import clsx from "clsx";
import { useTranslations } from "next-intl";

import type { CellStatus } from "@/lib/figures/years/completeness";

/** Signs and colours of the cell's standing; the word always stands beside them. */
const LOOKS: Readonly<Record<CellStatus, { sign: string; tone: string }>> = {
  approved: { sign: "✓", tone: "text-met" },
  submitted: { sign: "◔", tone: "text-on-track" },
  returned: { sign: "↩", tone: "text-behind" },
  draft: { sign: "○", tone: "text-open" },
  "not-collected": { sign: "–", tone: "text-muted" },
  "not-applicable": { sign: "×", tone: "text-muted" },
  missing: { sign: "□", tone: "text-watch" },
};

export function StatusMark({ status }: { status: CellStatus }) {
  const t = useTranslations("reporting.status");
  const { sign, tone } = LOOKS[status];
  return (
    <span className={clsx("inline-flex items-center gap-1 font-semibold whitespace-nowrap", tone)}>
      <span aria-hidden="true">{sign}</span>
      {t(status)}
    </span>
  );
}
