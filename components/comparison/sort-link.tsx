import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { comparisonAddress } from "@/lib/addresses/comparison-address";
import type { DashboardPlace } from "@/lib/addresses/place";
import { PageLink } from "@/components/layout/page-link";
import { selectionQuery, type Selection, type SortKey } from "@/lib/comparison/selection";

interface SortLinkProps {
  place: DashboardPlace;
  selection: Selection;
  by: SortKey;
  children: ReactNode;
}

/**
 * Sorts by a column. The column that is sorted by already changes its direction; years begin with their largest
 * value.
 */
export function SortLink({ place, selection, by, children }: SortLinkProps) {
  const t = useTranslations("compare.table");
  const { sort, dir } = selection;
  const first = by.startsWith("y") ? "desc" : "asc";
  const other = dir === "asc" ? "desc" : "asc";
  const next = selectionQuery({ ...selection, sort: by, dir: sort === by ? other : first });
  const sign = sort !== by ? "↕" : dir === "asc" ? "↑" : "↓";
  return (
    <PageLink
      href={`${comparisonAddress(place, next)}#table`}
      className="inline-flex min-h-8 items-center gap-1 underline-offset-4 hover:text-accent hover:underline"
    >
      {children}
      <span aria-hidden="true" className={sort === by ? "text-accent" : "text-muted"}>
        {sign}
      </span>
      <span className="sr-only">{t("sort")}</span>
    </PageLink>
  );
}
