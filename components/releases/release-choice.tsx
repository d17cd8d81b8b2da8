import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";

interface ReleaseChoiceProps {
  /** Numbers of the earlier releases, newest first. */
  numbers: readonly number[];
  current: number | null;
  /** Path of the page, without language prefix. */
  path: string;
}

/** Chooses the earlier release to compare with; nothing where there is no choice. */
export function ReleaseChoice({ numbers, current, path }: ReleaseChoiceProps) {
  const t = useTranslations("plans.changes");
  if (numbers.length < 2) return null;
  return (
    <nav aria-label={t("compareWith")}>
      <ul className="flex flex-wrap items-center gap-2">
        <li className="text-muted">{t("compareWith")}</li>
        {numbers.map((number) => (
          <li key={number}>
            <PageLink
              href={`${path}?from=${number}`}
              aria-current={number === current ? "true" : undefined}
              className="inline-flex min-h-8 items-center rounded-md border border-line bg-card px-3 hover:border-field aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
            >
              {t("option", { number: String(number) })}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
