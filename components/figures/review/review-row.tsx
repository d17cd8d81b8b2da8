import clsx from "clsx";
import { useTranslations } from "next-intl";

import { CheckBox } from "@/components/figures/entry/check-box";
import { useGrowthText } from "@/components/figures/use-change-text";
import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";
import { EvidenceLinks } from "@/components/page/evidence/evidence-links";
import { useWords } from "@/components/page/use-words";
import { StackedCell, StackedHead, StackedRow } from "@/components/ui/stacked-table";
import { isBlocked, movesVerdict, type JudgedCell } from "@/lib/assessment/review/review-sections";
import { shortName } from "@/lib/words/short-names";

import { ReviewTarget, ReviewVerdict } from "./review-judgement";
import { ReviewWarning } from "./review-warning";
import type { RowChoices } from "./row-choices";

type Column = "cell" | "lastYear" | "value" | "growth" | "target" | "verdict" | "warning";

interface ReviewRowProps extends RowChoices {
  cell: JudgedCell;
  columns: Readonly<Record<Column, string>>;
}

/** Keeps a row at 36 px where there is room for a table: one line, cut off where it is longer. */
const LINE = "lg:truncate";

/** Shows one cell in a line: what it says, how it grew, and what it would make of target and verdict. */
export function ReviewRow({
  cell,
  columns,
  selectable,
  isChosen,
  choose,
  errorsOf,
  filesOf,
}: ReviewRowProps) {
  const t = useTranslations("reviewing.row");
  const inWords = useWords();
  const stated = useStatedText();
  const growthText = useGrowthText();
  const { revision, current, lastYear, indicator, scope, calibre, judgement } = cell;
  const names = useNames({ indicators: [indicator], scopes: [scope], calibres: [calibre] });
  const name = `cell-${revision.id}`;
  const { unit } = indicator;
  const chosen = isChosen(cell);
  const otherCalibre =
    judgement?.target != null && judgement.target.calibre !== revision.key.calibre;
  return (
    <StackedRow
      data-review-row={revision.id}
      tabIndex={-1}
      className={clsx(
        "scroll-mt-4 scroll-mb-40 outline-none focus-within:bg-accent-soft target:bg-accent-soft focus:bg-accent-soft",
        selectable && !chosen && !isBlocked(cell) && "lg:[&_td]:text-muted",
      )}
    >
      <StackedHead id={selectable ? undefined : name} className={clsx("lg:py-0!", LINE)}>
        {!selectable && !cell.own && (
          <input type="hidden" name={name} value={revision.lockVersion} />
        )}
        <span className="flex items-center gap-1">
          {selectable && (
            <CheckBox
              id={name}
              name={name}
              label={names.cellOf(revision.key)}
              checked={chosen}
              onChange={(value) => choose([cell], value)}
              value={String(revision.lockVersion)}
              silent
            />
          )}
          <span
            title={names.cellOf(revision.key)}
            className="flex min-w-0 flex-wrap items-baseline max-lg:wrap-anywhere lg:flex-nowrap lg:py-2"
          >
            <span className="lg:truncate">{inWords(shortName(indicator))}</span>
            <span className="whitespace-pre-wrap lg:shrink-0 lg:whitespace-pre">
              {` · ${names.inWords(scope.name)} · ${revision.key.year}`}
            </span>
            {otherCalibre && (
              <span className="ml-1.5 rounded-sm bg-notice px-1 text-xs font-normal text-notice-ink lg:max-w-16 lg:truncate">
                {names.inWords(calibre.name)}
              </span>
            )}
          </span>
        </span>
        {errorsOf(name).map((error) => (
          <span key={error} className="block whitespace-normal text-behind">
            {error}
          </span>
        ))}
      </StackedHead>
      <StackedCell label={columns.lastYear} className={LINE}>
        {stated(lastYear, null)}
      </StackedCell>
      <StackedCell label={columns.value} className={LINE}>
        <span className="font-semibold text-ink">{stated(revision, unit)}</span>
        {current !== null && (
          <span className="text-muted"> {t("was", { value: stated(current, null) })}</span>
        )}
      </StackedCell>
      <StackedCell label={columns.growth} className={LINE}>
        {growthText(lastYear, revision, unit) ?? "—"}
      </StackedCell>
      <StackedCell label={columns.target} className={LINE}>
        <ReviewTarget cell={cell} />
      </StackedCell>
      <StackedCell
        label={columns.verdict}
        className={clsx(LINE, movesVerdict(cell) && "lg:-mx-1 lg:rounded-sm lg:bg-notice lg:px-1")}
      >
        <ReviewVerdict cell={cell} />
      </StackedCell>
      <StackedCell label={columns.warning}>
        <ReviewWarning cell={cell} calibreName={names.inWords(calibre.name)} />
        <EvidenceLinks files={filesOf(cell)} />
      </StackedCell>
    </StackedRow>
  );
}
