import { useTranslations } from "next-intl";

import { Link } from "@/lib/i18n/navigation";
import type { DraftSection } from "@/lib/plan-files/drafts/types";

interface SectionPagesProps {
  draft: string;
  content: Pick<DraftSection, "section" | "page" | "pages" | "total">;
}

/** Leads through the pages of a section with many rows; nothing where there is one page. */
export function SectionPages({ draft, content }: SectionPagesProps) {
  const { section, page, pages, total } = content;
  const t = useTranslations("planFiles.edit");
  if (pages === 1) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap items-center gap-1">
      <span className="mr-2 text-sm text-muted">{t("total", { count: total })}</span>
      {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
        <Link
          key={number}
          href={`/settings/plan-files/${draft}/${section}${number === 1 ? "" : `?page=${number}`}`}
          prefetch={false}
          aria-current={number === page ? "page" : undefined}
          className="inline-flex min-h-8 min-w-8 items-center justify-center rounded border border-line px-2 text-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {number}
        </Link>
      ))}
    </nav>
  );
}
