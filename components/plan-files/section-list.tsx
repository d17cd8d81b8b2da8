import { useTranslations } from "next-intl";

import { Link } from "@/lib/i18n/navigation";
import type { DraftSection } from "@/lib/plan-files/drafts/types";
import { SECTION_NAMES, type Section } from "@/lib/plan-files/sections";

interface SectionListProps {
  draft: string;
  counts: DraftSection["counts"];
  /** The section that is open; null on the page of the draft as a whole. */
  current: Section | null;
}

/** Leads from one section of a draft to another, with what each holds and what is wrong in it. */
export function SectionList({ draft, counts, current }: SectionListProps) {
  const t = useTranslations("planFiles");
  return (
    <nav aria-label={t("edit.sections")}>
      <ol className="flex flex-wrap gap-2">
        {SECTION_NAMES.map((section) => {
          const { rows, faults } = counts[section];
          return (
            <li key={section}>
              <Link
                href={`/settings/plan-files/${draft}/${section}`}
                prefetch={false}
                aria-current={section === current ? "page" : undefined}
                className="flex min-h-8 items-baseline gap-1.5 rounded-md border border-line bg-card px-3 py-1 text-accent aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {t(`sheet.${section}`)}
                {section !== "plan" && <span className="text-sm text-muted">{rows}</span>}
                {faults > 0 && (
                  <span className="text-sm font-semibold text-behind">
                    {t("edit.faultsIn", { count: faults })}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
