import { useTranslations } from "next-intl";

import { SourceLink } from "@/components/page/source-link";
import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import { placePath } from "@/lib/figures/read-place";
import type { Submission, SubmittedCell } from "@/lib/figures/types";
import { Link } from "@/lib/i18n/navigation";
import { CheckBox } from "@/components/figures/entry/check-box";
import { useChangeText } from "@/components/figures/use-change-text";
import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";

import { ReviewNotes } from "./review-notes";

interface ReviewTableProps {
  submission: Submission;
  isChosen: (cell: SubmittedCell) => boolean;
  choose: (cells: readonly SubmittedCell[], value: boolean) => void;
  errorsOf: (field: string) => string[];
}

/** Shows a row for each cell with what it would replace, and a box to choose it where there is a choice. */
export function ReviewTable({ submission, isChosen, choose, errorsOf }: ReviewTableProps) {
  const t = useTranslations("figures");
  const terms = useTranslations("terms");
  const own = useTranslations("reporting.review");
  const { cells } = submission;
  const selectable = !submission.own && cells.length > 1;
  const columns = {
    old: t("review.old"),
    new: t("review.new"),
    change: t("review.change"),
    source: terms("source"),
    notes: own("notes"),
  };
  return (
    <div className="flex flex-col gap-1">
      {selectable && (
        <CheckBox
          label={own("chooseAll")}
          checked={cells.every(isChosen)}
          onChange={(value) => choose(cells, value)}
        />
      )}
      <StackedTable
        caption={own("heading", { author: submission.authorName, count: cells.length })}
        columns={[own("cell"), ...Object.values(columns)]}
      >
        {cells.map((cell) => (
          <ReviewRow
            key={cell.revision.id}
            cell={cell}
            columns={columns}
            selectable={selectable}
            errorsOf={errorsOf}
            own={submission.own}
            chosen={isChosen(cell)}
            choose={(value) => choose([cell], value)}
          />
        ))}
      </StackedTable>
    </div>
  );
}

interface ReviewRowProps {
  cell: SubmittedCell;
  columns: Readonly<Record<"old" | "new" | "change" | "source" | "notes", string>>;
  own: boolean;
  selectable: boolean;
  chosen: boolean;
  choose: (value: boolean) => void;
  errorsOf: (field: string) => string[];
}

function ReviewRow({ cell, columns, own, selectable, chosen, choose, errorsOf }: ReviewRowProps) {
  const t = useTranslations("figures");
  const terms = useTranslations("terms");
  const stated = useStatedText();
  const changeText = useChangeText();
  const { revision, current, indicator, scope, calibre } = cell;
  const name = `cell-${revision.id}`;
  const names = useNames({ indicators: [indicator], scopes: [scope], calibres: [calibre] });
  const heading = names.cellOf(revision.key);
  return (
    <StackedRow className={selectable && !chosen ? "text-muted" : undefined}>
      <StackedHead id={selectable ? undefined : name} className="lg:max-w-72">
        {!selectable && !own && <input type="hidden" name={name} value={revision.lockVersion} />}
        <span className="flex items-start gap-1">
          {selectable && (
            <CheckBox
              id={name}
              name={name}
              label={heading}
              checked={chosen}
              onChange={choose}
              value={String(revision.lockVersion)}
              silent
            />
          )}
          <Link
            href={placePath("/figures/history", revision.key)}
            prefetch={false}
            className="inline-block py-1 text-accent underline underline-offset-4"
          >
            {heading}
          </Link>
        </span>
        {errorsOf(name).map((error) => (
          <span key={error} className="block text-behind">
            {error}
          </span>
        ))}
      </StackedHead>
      <StackedCell label={columns.old}>
        {current === null ? t("review.first") : stated(current, indicator.unit)}
      </StackedCell>
      <StackedCell label={columns.new} className="font-semibold">
        {stated(revision, indicator.unit)}
      </StackedCell>
      <StackedCell label={columns.change} className="lg:whitespace-nowrap">
        {changeText(current, revision, indicator.unit) ?? "—"}
      </StackedCell>
      <StackedCell label={columns.source}>
        <SourceLink source={revision.source} />
        {revision.source !== null && (
          <span className="block text-muted">
            {revision.source.title} · {terms(`grade.${revision.source.grade}`)}
          </span>
        )}
      </StackedCell>
      <StackedCell label={columns.notes}>
        <ReviewNotes revision={revision} />
      </StackedCell>
    </StackedRow>
  );
}
