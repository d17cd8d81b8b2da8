import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { PageLink } from "@/components/layout/page-link";
import { SourcesList } from "@/components/page/evidence/sources-list";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PlaceTrail } from "@/components/page/place-trail";
import { Section } from "@/components/page/section";
import { useWords } from "@/components/page/use-words";
import { EmptyState } from "@/components/ui/empty-state";
import { dashboardPath, withParam, type DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { LocalText, Source } from "@/lib/plans/types";
import { namedSources } from "@/lib/records/shared-records";
import { countEntries, type Entry } from "@/lib/records/counted/count-entries";
import {
  filterEntries,
  filterQuery,
  NO_INDICATOR,
  PAGE_SIZE,
  type RegisterFilter,
} from "@/lib/register/register-filter";

import { RegisterFilterForm } from "./register-filter-form";
import { RegisterTable } from "./register-table";

interface RegisterViewProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  entries: readonly Entry[];
  sources: readonly Source[];
  filter: RegisterFilter;
  /** What only members have: links to write and review, and pages of entries. */
  isPublic?: boolean;
  /** Stands between the head and the table. */
  children?: ReactNode;
}

const PATH = "/register";

/** Shows the register: what is asked for, how many there are, and a page of them. */
export function RegisterView(props: RegisterViewProps) {
  const { assessment, place, notices, entries, sources, filter, isPublic = false } = props;
  const t = useTranslations("register");
  const inWords = useWords();
  const asked = filterEntries(entries, filter);
  const pages = Math.max(1, Math.ceil(asked.length / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const shown = asked.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const cited = [...new Set(shown.flatMap(namedSources))];
  const indicators = assessment.indicators.filter(({ register }) => register);
  const years = [...new Set(entries.flatMap(({ payload }) => payload.year ?? []))].toSorted();
  return (
    <>
      <PageHead
        assessment={{ ...assessment, sources: sources.filter(({ key }) => cited.includes(key)) }}
        place={place}
        path={PATH}
        notices={notices}
        lens={false}
        trail={<PlaceTrail place={place} here={t("title")} />}
        title={<Lead entries={asked} filter={filter} indicators={indicators} />}
        carried={["indicator", "state", "scope", "of", "q"]}
      >
        <p className="mt-2 max-w-[60rem] text-sm">{t("text")}</p>
      </PageHead>
      {props.children}
      {entries.length > 0 && (
        <RegisterFilterForm
          {...{ place, filter, indicators, years }}
          path={PATH}
          scopes={assessment.scopes}
        />
      )}
      <div className="mt-6">
        {shown.length === 0 ? (
          <EmptyState title={t(entries.length === 0 ? "empty.title" : "none.title")}>
            {t(entries.length === 0 ? "empty.text" : "none.text")}
          </EmptyState>
        ) : (
          <RegisterTable
            entries={shown}
            scopes={assessment.scopes}
            cited={cited}
            {...(isPublic ? {} : { place })}
          />
        )}
      </div>
      <Pages place={place} filter={filter} page={page} pages={pages} count={asked.length} />
      {cited.length > 0 && (
        <Section id="sources" heading={inWords({ key: "records.heading.sources" })}>
          <SourcesList sources={sources} keys={cited} isLong />
        </Section>
      )}
    </>
  );
}

interface LeadProps {
  entries: readonly Entry[];
  filter: RegisterFilter;
  indicators: readonly { code: string; name: LocalText }[];
}

/** Says how many there are of what is asked for; leads apart, because they are nobody's count. */
function Lead({ entries, filter, indicators }: LeadProps) {
  const t = useTranslations("register");
  const inWords = useWords();
  const { recognised, leads } = countEntries(entries, null);
  const indicator = indicators.find(({ code }) => code === filter.indicator);
  if (filter.indicator === NO_INDICATOR) {
    return t("lead", { indicator: t("noIndicator"), recognised, leads });
  }
  return indicator === undefined
    ? t("leadAll", { recognised, leads })
    : t("lead", { indicator: inWords(indicator.name), recognised, leads });
}

interface PagesProps {
  place: DashboardPlace;
  filter: RegisterFilter;
  page: number;
  pages: number;
  count: number;
}

function Pages({ place, filter, page, pages, count }: PagesProps) {
  const t = useTranslations("register");
  if (pages === 1) return null;
  const linkTo = (to: number) =>
    Object.entries(filterQuery({ ...filter, page: to })).reduce(
      (address, [name, value]) => withParam(address, name, value),
      dashboardPath(place, PATH),
    );
  const from = (page - 1) * PAGE_SIZE + 1;
  const link = "inline-flex min-h-10 items-center link";
  return (
    <nav aria-label={t("title")} className="mt-4 flex flex-wrap items-center gap-4 text-sm">
      <span>{t("pageOf", { from, to: Math.min(count, page * PAGE_SIZE), count })}</span>
      {page > 1 && (
        <PageLink href={linkTo(page - 1)} className={link}>
          {t("page.previous")}
        </PageLink>
      )}
      {page < pages && (
        <PageLink href={linkTo(page + 1)} className={link}>
          {t("page.next")}
        </PageLink>
      )}
    </nav>
  );
}
