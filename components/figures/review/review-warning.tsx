import { useLocale, useTranslations } from "next-intl";

import { useMessageText } from "@/components/forms/use-message-text";
import { SourceLink } from "@/components/page/source-link";
import type { JudgedCell } from "@/lib/assessment/review/review-sections";
import { placePath } from "@/lib/figures/read-place";
import { instantText } from "@/lib/i18n/instant-text";
import { Link } from "@/lib/i18n/navigation";

interface ReviewWarningProps {
  cell: JudgedCell;
  calibreName: string;
}

/**
 * Says in one line what a reviewer has to know, a warning with its explanation, else the source; all of it opens
 * below.
 */
export function ReviewWarning({ cell, calibreName }: ReviewWarningProps) {
  const t = useTranslations("reviewing.row");
  const history = useTranslations("figures.history");
  const terms = useTranslations("terms");
  const inWords = useMessageText();
  const locale = useLocale() === "en" ? "en" : "zh";
  const { revision, outdated, yearClosed } = cell;
  const { findings, explanation, source, publicNoteZh, publicNoteEn } = revision;
  const warnings = [
    ...(outdated ? [t("outdated")] : []),
    ...(yearClosed ? [t("closed")] : []),
    ...findings.map(inWords),
  ];
  const [first] = warnings;
  const notes = (
    [
      ["reason", revision.reason],
      ["evidence", revision.evidence],
      ["publicNote", [publicNoteZh, publicNoteEn].filter(Boolean).join(" / ")],
      ["reviewerNote", revision.reviewerNote],
    ] as const
  ).filter(([, text]) => text !== null && text !== "");
  const said = explanation === null ? null : t("explained", { text: explanation });
  return (
    <details className="group/row">
      <summary className="flex cursor-pointer items-baseline gap-1.5 marker:content-none">
        <span aria-hidden="true" className="text-accent">
          <span className="group-open/row:hidden">▸</span>
          <span className="hidden group-open/row:inline">▾</span>
        </span>
        <span className="min-w-0 lg:truncate lg:group-open/row:whitespace-normal">
          {first === undefined ? (
            <span className="text-muted">{source?.title ?? said ?? "—"}</span>
          ) : (
            <span className="font-semibold text-watch">
              <span aria-hidden="true">◆ </span>
              {warnings.length === 1 ? first : t("more", { text: first, count: warnings.length })}
            </span>
          )}
          {first !== undefined && said !== null && <span className="text-ink">{` ${said}`}</span>}
        </span>
      </summary>
      <div className="flex flex-col gap-1 py-2 text-ink lg:whitespace-normal">
        {warnings.length > 1 && (
          <ul className="list-disc pl-5">
            {warnings.slice(1).map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
        {first === undefined && said !== null && <p>{said}</p>}
        <p>
          {source !== null && `${source.title} · ${terms(`grade.${source.grade}`)} · `}
          <SourceLink source={source} />
        </p>
        {notes.map(([name, text]) => (
          <p key={name} className="whitespace-pre-line">
            {history(name, { text: text ?? "" })}
          </p>
        ))}
        <p className="text-muted">
          {t("calibre", { calibre: calibreName })}
          {" · "}
          {t("sent", {
            author: revision.authorName,
            time: instantText(revision.submittedAt ?? revision.createdAt, locale),
          })}
          {" · "}
          <Link
            href={placePath("/figures/history", revision.key)}
            prefetch={false}
            className="text-accent underline underline-offset-4"
          >
            {t("history")}
          </Link>
        </p>
      </div>
    </details>
  );
}
