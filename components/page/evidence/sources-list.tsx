import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";

import type { Locale } from "@/lib/i18n/routing";
import type { Source } from "@/lib/plans/types";
import { formatDay } from "@/lib/words/format";
import { checkWords } from "@/lib/words/verdict/check-words";
import { sourceAddress } from "@/lib/words/verdict/source-address";
import { sourceAnchor } from "@/components/page/source-mark";
import { useWords } from "@/components/page/use-words";

interface SourcesListProps {
  /** The sources that are known. */
  sources: readonly Source[];
  /** Keys of the sources, in the order of their numbers. */
  keys: readonly string[];
  /** Whether a long list stands in two columns where there is room. */
  isLong?: boolean;
}

/** Lists title, publisher, day, grade and cited address of every source. */
export function SourcesList({ sources, keys, isLong = false }: SourcesListProps) {
  const t = useTranslations();
  const inWords = useWords();
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  if (keys.length === 0) return <p className="text-muted">{t("dashboard.source.empty")}</p>;
  return (
    <ol
      className={clsx(
        "divide-y divide-line rounded-lg border border-line bg-card px-4",
        isLong && "lg:columns-2 lg:gap-8",
      )}
    >
      {keys.map((key, index) => {
        const source = sources.find((one) => one.key === key);
        if (source === undefined) return null;
        const address = sourceAddress(source.url);
        return (
          <li
            key={key}
            id={sourceAnchor(key)}
            className="flex break-inside-avoid gap-3 py-3 target:bg-accent-soft"
          >
            <span className="w-8 shrink-0 text-muted">[{index + 1}]</span>
            <div className="min-w-0">
              <p className="font-semibold">{source.title}</p>
              <p className="text-sm text-muted">
                {source.publisher}
                {source.publishedOn !== null && ` · ${formatDay(source.publishedOn, locale)}`}
                {" · "}
                {t("dashboard.source.grade", {
                  grade: source.grade,
                  meaning: t(`terms.grade.${source.grade}`),
                })}
              </p>
              {source.url !== null && (
                <p className="text-sm break-all">
                  {address === null ? (
                    source.url
                  ) : (
                    <a
                      href={address}
                      data-address=""
                      rel="noreferrer noopener external"
                      className="text-accent underline underline-offset-2"
                    >
                      {source.url}
                    </a>
                  )}
                </p>
              )}
              {source.check !== undefined && (
                <p className="text-sm">
                  {inWords(checkWords(source.check))}
                  {source.check.note !== null && (
                    <span className="text-muted"> · {inWords(source.check.note)}</span>
                  )}
                </p>
              )}
              {source.note !== null && <p className="text-sm text-muted">{inWords(source.note)}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
