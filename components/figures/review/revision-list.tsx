import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { instantText } from "@/lib/i18n/instant-text";
import type { Catalogue, Revision } from "@/lib/figures/types";
import { placePath } from "@/lib/figures/read-place";
import { Link } from "@/lib/i18n/navigation";
import { StateBadge } from "@/components/figures/state-badge";
import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";

interface RevisionListProps {
  revisions: readonly Revision[];
  catalogue: Catalogue;
}

/** Lists the revisions that the member has in hand, each leading to its cell. */
export function RevisionList({ revisions, catalogue }: RevisionListProps) {
  const t = useTranslations("figures.mine");
  const locale = useLocale() === "en" ? "en" : "zh";
  const names = useNames(catalogue);
  const stated = useStatedText();
  if (revisions.length === 0) return <EmptyState title={t("empty")}>{t("emptyNext")}</EmptyState>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {revisions.map((revision) => (
        <li key={revision.id} className="flex flex-col gap-1 py-3">
          <span className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
            <StateBadge state={revision.state} />
            <time dateTime={revision.createdAt} className="text-muted">
              {instantText(revision.submittedAt ?? revision.createdAt, locale)}
            </time>
          </span>
          <Link
            href={placePath("/figures", revision.key)}
            className="py-0.5 text-accent underline underline-offset-4"
          >
            {names.cellOf(revision.key)}
          </Link>
          <span className="font-semibold">
            {stated(revision, names.unitOf(revision.key.indicator))}
          </span>
          {revision.state === "returned" && revision.returnNote !== null && (
            <span className="text-behind">{t("returnNote", { note: revision.returnNote })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
