import { useTranslations } from "next-intl";

import { useMessageText } from "@/components/forms/use-message-text";
import { StateBadge } from "@/components/figures/state-badge";
import { useStatedText } from "@/components/figures/use-stated-text";
import type { MessageRef } from "@/lib/errors/domain-error";
import { isDirty, type CellState } from "@/lib/figures/grid/cell-state";
import type { GridCell } from "@/lib/figures/grid/types";
import type { LocalText } from "@/lib/plans/types";
import type { CellCheck } from "@/components/figures/grid/use-grid-checks";

interface CellStandingProps {
  cell: GridCell;
  now: CellState;
  check: CellCheck;
  closed: MessageRef | null;
  unit: LocalText | null;
}

/** Says of the chosen cell its state, the saving, what others wrote, why it is closed and what is wrong with it. */
export function CellStanding({ cell, now, check, closed, unit }: CellStandingProps) {
  const t = useTranslations("grid");
  const terms = useTranslations("terms");
  const inWords = useMessageText();
  const stated = useStatedText();
  const { current, returned } = cell;
  const isUnsaved = isDirty(now);
  const submitted = now.submitted ?? cell.submitted;
  const shown = now.draft ?? submitted ?? returned ?? current;
  const isOthers = submitted !== null && now.submitted === null && !cell.isOwnSubmission;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="flex flex-wrap gap-x-2">
        {shown === null && !isUnsaved && <span className="text-muted">{terms("unreported")}</span>}
        {/* A value typed over an adopted one is not adopted, so its state is not shown. */}
        {shown !== null && (shown !== current || !isUnsaved) && <StateBadge state={shown.state} />}
        <Saving now={now} isUnsaved={isUnsaved} />
        {current !== null && (shown !== current || isUnsaved) && (
          <span className="text-muted">{t("approved", { value: stated(current, unit) })}</span>
        )}
      </p>
      {closed !== null && <p className="text-muted">{inWords(closed)}</p>}
      {isOthers && (
        <p className="font-semibold text-watch">
          {t("others", { author: submitted.authorName, value: stated(submitted, unit) })}
        </p>
      )}
      {returned !== null && now.draft === null && (
        <p className="text-behind">{t("returned", { note: returned.returnNote ?? "" })}</p>
      )}
      {[...check.errors, ...unsaid(now.messages, check.errors)].map((message) => (
        <p key={message.key} className="font-semibold text-behind">
          ▼ {inWords(message)}
        </p>
      ))}
    </div>
  );
}

/** Gives the messages of the server that the browser's own checks have not given already. */
function unsaid(messages: readonly MessageRef[], errors: readonly MessageRef[]) {
  return messages.filter(
    ({ key }) => !key.startsWith("checks.") && !errors.some((error) => error.key === key),
  );
}

function Saving({ now, isUnsaved }: { now: CellState; isUnsaved: boolean }) {
  const t = useTranslations("grid.status");
  if (now.status === "refused" && isUnsaved) {
    return <span className="font-semibold text-behind">{t("cellUnsaved")}</span>;
  }
  if (now.status === "saving" || isUnsaved)
    return <span className="text-muted">{t("saving")}</span>;
  if (now.status === "saved") return <span className="text-met">{t("cellSaved")}</span>;
  return null;
}
