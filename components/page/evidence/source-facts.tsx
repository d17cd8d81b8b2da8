import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { useWords } from "@/components/page/use-words";
import type { Source } from "@/lib/plans/types";
import { formatDay } from "@/lib/words/format";
import type { Word } from "@/lib/words/sentence";
import { checkWords } from "@/lib/words/verdict/check-words";
import { sourceAddress } from "@/lib/words/verdict/source-address";

interface SourceFactsProps {
  source: Source;
  /** What is said of it beside publisher, day and grade; left out for nothing. */
  uses?: Word;
  /** Who checked it, behind what was found; left out for readers who are not to know. */
  checkedBy?: ReactNode;
}

/** Says what a source is: title, publisher, day, grade, the address as it is cited, what was found there. */
export function SourceFacts({ source, uses, checkedBy }: SourceFactsProps) {
  const t = useTranslations();
  const inWords = useWords();
  const locale = useLocale() === "en" ? "en" : "zh";
  const { title, publisher, publishedOn, grade, url, check, note } = source;
  const address = sourceAddress(url);
  return (
    <>
      <p className="font-semibold">{title}</p>
      <p className="text-sm text-muted">
        {publisher}
        {publishedOn !== null && ` · ${formatDay(publishedOn, locale)}`}
        {" · "}
        {t("dashboard.source.grade", { grade, meaning: t(`terms.grade.${grade}`) })}
        {uses !== undefined && ` · ${inWords(uses)}`}
      </p>
      {url !== null && (
        <p className="text-sm break-all">
          {address === null ? (
            url
          ) : (
            <a
              href={address}
              data-address=""
              rel="noreferrer noopener external"
              className="inline-block min-h-6 text-accent underline underline-offset-2"
            >
              {url}
            </a>
          )}
        </p>
      )}
      {check !== undefined && (
        <p className="text-sm">
          {inWords(checkWords(check))}
          {check.note !== null && <span className="text-muted"> · {inWords(check.note)}</span>}
          {checkedBy}
        </p>
      )}
      {note !== null && <p className="text-sm text-muted">{inWords(note)}</p>}
    </>
  );
}
