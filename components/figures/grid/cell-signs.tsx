import { useTranslations } from "next-intl";

import type { MessageRef } from "@/lib/errors/domain-error";
import { isDirty, type CellState } from "@/lib/figures/grid/cell-state";
import type { GridCell } from "@/lib/figures/grid/types";
import type { LocalText } from "@/lib/plans/types";
import { StateBadge } from "@/components/figures/state-badge";
import { useMessageText } from "@/components/forms/use-message-text";
import { useStatedText } from "@/components/figures/use-stated-text";

import type { CellCheck } from "./use-grid-checks";

interface CellSignsProps {
  cell: GridCell;
  now: CellState;
  check: CellCheck;
  unit: LocalText | null;
}

/** Shows below a cell its state, the saving, how the text is read, what others wrote, and what the checks find. */
export function CellSigns({ cell, now, check, unit }: CellSignsProps) {
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
    <>
      <span className="flex flex-wrap gap-x-2">
        {shown === null && !isUnsaved && <span className="text-muted">{terms("unreported")}</span>}
        {/* A value typed over an adopted one is not adopted, so its state is not shown. */}
        {shown !== null && (shown !== current || !isUnsaved) && <StateBadge state={shown.state} />}
        {shown !== null && shown.qualifier !== "exact" && (
          <span>{terms(`qualifier.${shown.qualifier}`)}</span>
        )}
        {shown !== null && shown.nature !== "actual" && (
          <span>{terms(`nature.${shown.nature}`)}</span>
        )}
        <Saving now={now} isUnsaved={isUnsaved} />
      </span>
      {current !== null && (shown !== current || isUnsaved) && (
        <span className="text-muted">{t("approved", { value: stated(current, unit) })}</span>
      )}
      {isOthers && (
        <span className="font-semibold text-watch">
          {t("others", { author: submitted.authorName, value: stated(submitted, unit) })}
        </span>
      )}
      {returned !== null && now.draft === null && (
        <span className="text-behind">{t("returned", { note: returned.returnNote ?? "" })}</span>
      )}
      {[...check.errors, ...unsaid(now.messages, check.errors)].map((message) => (
        <span key={message.key} className="font-semibold text-behind">
          ▼ {inWords(message)}
        </span>
      ))}
      {check.findings.map((finding) => (
        <span
          key={finding.code}
          className={finding.level === "block" ? "font-semibold text-behind" : "text-watch"}
        >
          {finding.level === "block" ? "▼" : "◆"} {inWords(finding)}
        </span>
      ))}
    </>
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
