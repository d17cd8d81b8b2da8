import clsx from "clsx";
import { useTranslations } from "next-intl";

import type { Source } from "@/lib/plans/types";
import { sourceAnchor } from "@/components/page/source-mark";

import { SourceFacts } from "./source-facts";

interface SourcesListProps {
  /** The sources that are known. */
  sources: readonly Source[];
  /** Keys of the sources, in the order of their numbers. */
  keys: readonly string[];
  /** Keys of those that only an earlier version of a target cites. */
  replaced?: readonly string[];
  /** Whether a long list stands in two columns where there is room. */
  isLong?: boolean;
}

/** Lists title, publisher, day, grade and cited address of every source. */
export function SourcesList({ sources, keys, replaced = [], isLong = false }: SourcesListProps) {
  const t = useTranslations();
  if (keys.length === 0) return <p className="text-muted">{t("dashboard.source.empty")}</p>;
  return (
    <ol
      className={clsx(
        "divide-y divide-line rounded-lg border border-line bg-card px-4",
        isLong ? "lg:columns-2 lg:gap-8" : "print:columns-2 print:gap-8",
      )}
    >
      {keys.map((key, index) => {
        const source = sources.find((one) => one.key === key);
        if (source === undefined) return null;
        return (
          <li
            key={key}
            id={sourceAnchor(key)}
            className="flex break-inside-avoid gap-3 py-3 target:bg-accent-soft"
          >
            <span className="w-8 shrink-0 text-muted">[{index + 1}]</span>
            <div className="min-w-0">
              <SourceFacts source={source} />
              {replaced.includes(key) && (
                <p className="text-sm font-semibold text-watch">{t("dashboard.source.replaced")}</p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
