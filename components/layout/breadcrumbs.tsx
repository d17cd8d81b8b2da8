import { useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";

import { PageLink } from "./page-link";

export interface Crumb {
  label: string;
  /** Address without its language; absent for a step that only names a group, such as 设置, and is shown as text. */
  href?: string;
}

interface BreadcrumbsProps {
  /** Steps from the first page down to the one above this page. */
  above: readonly Crumb[];
  here: string;
}

/** Shows where in the site a page stands, each step above it a link. */
export function Breadcrumbs({ above, here }: BreadcrumbsProps) {
  const t = useTranslations("wayfinding.trail");
  return (
    <nav aria-label={t("label")} className="mb-2 text-sm text-muted print:hidden">
      <ol className="flex flex-wrap items-center wrap-anywhere">
        {above.map(({ label, href }) => (
          <li
            key={label}
            className="inline-flex min-h-6 items-center after:mx-2 after:content-['›'/'']"
          >
            {href === undefined ? (
              <OwnLanguage>{label}</OwnLanguage>
            ) : (
              <PageLink href={href} className="inline-flex min-h-6 items-center link">
                <OwnLanguage>{label}</OwnLanguage>
              </PageLink>
            )}
          </li>
        ))}
        <li aria-current="page" className="inline-flex min-h-6 min-w-0 items-center">
          <OwnLanguage>{here}</OwnLanguage>
        </li>
      </ol>
    </nav>
  );
}
