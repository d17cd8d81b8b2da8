import clsx from "clsx";
import { useTranslations } from "next-intl";

import { Link } from "@/lib/i18n/navigation";

interface YearLinksProps {
  plan: string;
  years: readonly number[];
  current: number;
}

/** Leads to the board of each year. */
export function YearLinks({ plan, years, current }: YearLinksProps) {
  const t = useTranslations("reporting.board");
  return (
    <nav aria-label={t("years")}>
      <ul className="flex flex-wrap gap-2">
        {years.map((year) => (
          <li key={year}>
            <Link
              href={`/figures/completeness?plan=${plan}&year=${year}`}
              prefetch={false}
              aria-current={year === current ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-8 items-center rounded-md border px-3",
                year === current
                  ? "border-accent bg-accent-soft font-semibold"
                  : "border-line bg-card hover:border-field",
              )}
            >
              {year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
