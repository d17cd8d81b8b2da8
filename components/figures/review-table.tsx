import { useLocale, useTranslations } from "next-intl";

import { SourceLink } from "@/components/dashboard/source-link";
import { Table, Td, Th } from "@/components/ui/table";
import { changeOf, formatChange } from "@/lib/figures/format-value";
import { placePath } from "@/lib/figures/read-place";
import type { Revision, Submission, SubmittedCell } from "@/lib/figures/types";
import { Link } from "@/lib/i18n/navigation";

import { ReviewFindings } from "./review-findings";
import { useStatedText } from "./use-stated-text";

interface ReviewTableProps {
  readonly submission: Submission;
  readonly isChosen: (cell: SubmittedCell) => boolean;
  readonly choose: (cells: readonly SubmittedCell[], value: boolean) => void;
  readonly errorsOf: (field: string) => string[];
}

/** A row a cell with what it would replace; a box to choose it where there is a choice. */
export function ReviewTable({ submission, isChosen, choose, errorsOf }: ReviewTableProps) {
  const t = useTranslations("figures");
  const terms = useTranslations("terms");
  const own = useTranslations("reporting.review");
  const { cells } = submission;
  const selectable = !submission.own && cells.length > 1;
  const caption = own("heading", { author: submission.authorName, count: cells.length });
  return (
    <Table caption={caption} className="min-w-[52rem]">
      <thead>
        <tr>
          {selectable && (
            <Th scope="col">
              <Box
                label={own("chooseAll")}
                checked={cells.every(isChosen)}
                onChange={(value) => choose(cells, value)}
              />
            </Th>
          )}
          <Th scope="col">{own("cell")}</Th>
          <Th scope="col">{t("review.old")}</Th>
          <Th scope="col">{t("review.new")}</Th>
          <Th scope="col">{t("review.change")}</Th>
          <Th scope="col">{terms("source")}</Th>
          <Th scope="col">{own("notes")}</Th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <ReviewRow
            key={cell.revision.id}
            {...{ cell, selectable, errorsOf }}
            own={submission.own}
            chosen={isChosen(cell)}
            choose={(value) => choose([cell], value)}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface ReviewRowProps {
  readonly cell: SubmittedCell;
  readonly own: boolean;
  readonly selectable: boolean;
  readonly chosen: boolean;
  readonly choose: (value: boolean) => void;
  readonly errorsOf: (field: string) => string[];
}

function ReviewRow({ cell, own, selectable, chosen, choose, errorsOf }: ReviewRowProps) {
  const t = useTranslations("figures");
  const terms = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  const stated = useStatedText();
  const { revision, current, indicator, scope, calibre } = cell;
  const name = `cell-${revision.id}`;
  const heading = t("cell", {
    indicator: indicator.name[locale],
    scope: scope.name[locale],
    year: String(revision.key.year),
    calibre: calibre.name[locale],
  });
  return (
    <tr>
      {selectable && (
        <Td>
          <Box
            {...{ id: name, name, label: heading, checked: chosen, onChange: choose }}
            value={String(revision.lockVersion)}
          />
        </Td>
      )}
      <Th
        scope="row"
        className="max-w-44 align-top sm:max-w-none"
        id={selectable ? undefined : name}
      >
        {!selectable && !own && <input type="hidden" name={name} value={revision.lockVersion} />}
        <Link
          href={placePath("/figures/history", revision.key)}
          className="inline-block py-1 text-accent underline underline-offset-4"
        >
          {heading}
        </Link>
        {errorsOf(name).map((error) => (
          <span key={error} className="block text-behind">
            {error}
          </span>
        ))}
      </Th>
      <Td>{current === null ? t("review.first") : stated(current, indicator.unit)}</Td>
      <Td className="font-semibold">{stated(revision, indicator.unit)}</Td>
      <Td>
        <Change cell={cell} />
      </Td>
      <Td>
        <SourceLink source={revision.source} />
        {revision.source !== null && (
          <span className="block text-muted">
            {revision.source.title} · {terms(`grade.${revision.source.grade}`)}
          </span>
        )}
      </Td>
      <Td>
        <Notes revision={revision} />
      </Td>
    </tr>
  );
}

function Change({ cell }: { readonly cell: SubmittedCell }) {
  const locale = useLocale() === "en" ? "en" : "zh";
  const change = changeOf(cell.current?.value ?? null, cell.revision.value);
  if (change === null) return "—";
  const percent = change.percent === null ? "" : ` (${formatChange(change.percent, locale)}%)`;
  return `${formatChange(change.difference, locale)}${percent}`;
}

function Notes({ revision }: { readonly revision: Revision }) {
  const t = useTranslations("figures.history");
  const notes = [
    ["reason", revision.reason],
    ["evidence", revision.evidence],
    ["publicNote", [revision.publicNoteZh, revision.publicNoteEn].filter(Boolean).join(" / ")],
    ["reviewerNote", revision.reviewerNote],
  ] as const;
  const written = notes.filter(([, text]) => text !== null && text !== "");
  const { findings, explanation } = revision;
  if (written.length === 0 && findings.length === 0 && explanation === null) return "—";
  return (
    <>
      <ReviewFindings revision={revision} />
      {written.map(([name, text]) => (
        <span key={name} className="block max-w-80">
          {t(name, { text: text ?? "" })}
        </span>
      ))}
    </>
  );
}

interface BoxProps {
  readonly id?: string;
  readonly name?: string;
  readonly value?: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (value: boolean) => void;
}

function Box({ label, onChange, ...rest }: BoxProps) {
  return (
    <label className="-m-1 inline-flex min-h-8 min-w-8 cursor-pointer items-center justify-center p-1">
      <input
        type="checkbox"
        className="size-5 accent-accent"
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...rest}
      />
      <span className="sr-only">{label}</span>
    </label>
  );
}
