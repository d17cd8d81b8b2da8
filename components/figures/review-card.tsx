import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { SourceLink } from "@/components/dashboard/source-link";
import { instantText } from "@/lib/i18n/instant-text";
import { Card } from "@/components/ui/card";
import { changeOf, formatChange } from "@/lib/figures/format-value";
import { placePath } from "@/lib/figures/read-place";
import type { Submission } from "@/lib/figures/types";
import { Link } from "@/lib/i18n/navigation";

import { ReviewFindings } from "./review-findings";
import { useStatedText } from "./use-stated-text";

interface ReviewCardProps {
  readonly submission: Submission;
  /** The decision, or why there is none. */
  readonly children: ReactNode;
}

/** One submission with what it would replace. */
export function ReviewCard({ submission, children }: ReviewCardProps) {
  const t = useTranslations("figures");
  const terms = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  const stated = useStatedText();
  const { revision, current, indicator, scope, calibre } = submission;
  const heading = t("cell", {
    indicator: indicator.name[locale],
    scope: scope.name[locale],
    year: String(revision.key.year),
    calibre: calibre.name[locale],
  });
  const notes = [
    ["reason", revision.reason],
    ["evidence", revision.evidence],
    ["publicNote", [revision.publicNoteZh, revision.publicNoteEn].filter(Boolean).join(" / ")],
    ["reviewerNote", revision.reviewerNote],
  ] as const;
  return (
    <Card aria-labelledby={`head-${revision.id}`} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={`head-${revision.id}`} className="text-lg font-semibold">
          {heading}
        </h2>
        <Link
          href={placePath("/figures/history", revision.key)}
          className="py-1 text-accent underline underline-offset-4"
        >
          {t("entry.history")}
        </Link>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-4">
        <Pair term={t("review.old")}>
          {current === null ? t("review.first") : stated(current, indicator.unit)}
        </Pair>
        <Pair term={t("review.new")}>{stated(revision, indicator.unit)}</Pair>
        <Pair term={t("review.change")}>
          <Change submission={submission} />
        </Pair>
        <Pair term={t("entry.nature")}>{terms(`nature.${revision.nature}`)}</Pair>
        <Pair term={terms("source")}>
          <SourceLink source={revision.source} />
          {revision.source !== null && (
            <span className="block text-sm font-normal text-muted">
              {revision.source.title} · {terms(`grade.${revision.source.grade}`)}
            </span>
          )}
        </Pair>
        <Pair term={t("review.author")}>{revision.authorName}</Pair>
        <Pair term={t("review.submittedAt")}>
          {instantText(revision.submittedAt ?? revision.createdAt, locale)}
        </Pair>
      </dl>
      <ReviewFindings revision={revision} />
      <ul className="flex flex-col gap-1 empty:hidden">
        {notes.map(([name, text]) =>
          text === null || text === "" ? null : (
            <li key={name}>{t(`history.${name}`, { text })}</li>
          ),
        )}
      </ul>
      {children}
    </Card>
  );
}

function Change({ submission }: { readonly submission: Submission }) {
  const locale = useLocale() === "en" ? "en" : "zh";
  const change = changeOf(submission.current?.value ?? null, submission.revision.value);
  if (change === null) return "—";
  const percent = change.percent === null ? "" : ` (${formatChange(change.percent, locale)}%)`;
  return `${formatChange(change.difference, locale)}${percent}`;
}

function Pair({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
