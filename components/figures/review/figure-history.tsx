import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { placePath } from "@/lib/figures/read-place";
import type { HistoryPage } from "@/lib/figures/types";
import { Link } from "@/lib/i18n/navigation";
import { useNames } from "@/components/figures/use-names";

import { FigureThread } from "./figure-thread";
import { HistoryTable } from "./history-table";

interface FigureHistoryProps {
  history: HistoryPage;
  canEnter: boolean;
  /** Whether the notes between author and reviewer are shown, which officials do not see. */
  showsThread: boolean;
}

/** Shows one figure's name and everything that happened to it. */
export function FigureHistory({ history, canEnter, showsThread }: FigureHistoryProps) {
  const t = useTranslations("figures.history");
  const { key, indicator, scope, calibre, revisions } = history;
  const names = useNames({ indicators: [indicator], scopes: [scope], calibres: [calibre] });
  const heading = names.cellOf(key);
  return (
    <>
      <h2 className="text-lg font-semibold">{heading}</h2>
      <Card>
        <HistoryTable caption={heading} revisions={revisions} unit={indicator.unit} />
      </Card>
      {showsThread && <FigureThread revisions={revisions} unit={indicator.unit} />}
      {canEnter && (
        <p>
          <Link
            href={placePath("/figures", key)}
            className="inline-block py-1 text-accent underline underline-offset-4"
          >
            {t("back")}
          </Link>
        </p>
      )}
    </>
  );
}
