import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { useMessageText } from "@/components/forms/use-message-text";
import { Notice } from "@/components/ui/notice";
import { OwnLanguage } from "@/components/ui/own-language";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { DashboardPlace } from "@/lib/addresses/place";
import { asOfWords } from "@/lib/words/verdict/as-of-words";
import { replacedSources } from "@/lib/words/verdict/figure-rows";
import type { Word } from "@/lib/words/sentence";

import { AsOfBar, AsOfControl } from "./as-of-control";
import { PrintMargins } from "./print-margins";
import { useWords } from "./use-words";
import { YearLens } from "./year-lens";
import type { ParamNotice } from "./param-notice";

interface PageHeadProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  path: string;
  /** Content of the page's one h1. */
  title: ReactNode;
  /** Where in the site this page stands, shown above the title. */
  trail?: ReactNode;
  /** Goes on with the line of the clocks: downloads and the like. */
  meta?: ReactNode;
  children?: ReactNode;
  /** Whether a year can be chosen; false where the page is about one year, or about none. */
  lens?: boolean;
  notices: readonly ParamNotice[];
  /** Names of this page's parameters that stay as they are when a clock changes. */
  carried?: readonly string[];
}

/** Shows the title, and below it in one line the two clocks, what the numbers stand for, and what the page adds. */
export function PageHead(props: PageHeadProps) {
  const {
    assessment,
    place,
    path,
    title,
    trail,
    meta,
    children,
    lens = true,
    notices,
    carried = [],
  } = props;
  const clock = { assessment, place, path, carried };
  const t = useTranslations();
  const inWords = useWords();
  const messageText = useMessageText();
  return (
    <header>
      <PrintMargins assessment={assessment} />
      {trail}
      <h1 className="text-lg leading-snug font-bold sm:text-[1.4rem]">
        {typeof title === "string" ? <OwnLanguage>{title}</OwnLanguage> : title}
      </h1>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 text-sm text-muted">
        {lens && <YearLens {...clock} />}
        <Standing assessment={assessment} />
        {meta}
        {place.base === "" && <AsOfControl {...clock} />}
      </div>
      {children}
      {notices.map((notice) => (
        <Notice key={notice.message.key} tone="warning" className="mt-4">
          {messageText(notice.message)}
          {t("dashboard.space")}
          {inWords({ key: `dashboard.notice.${notice.param}`, values: shown(assessment) })}
        </Notice>
      ))}
      <AsOfBar {...clock} />
    </header>
  );
}

function Standing({ assessment }: { assessment: PlanAssessment }) {
  const inWords = useWords();
  const { sources, illustrative } = assessment;
  const parts: readonly Word[] = [
    ...asOfWords(assessment),
    {
      // Invented sources are not called public.
      key: `dashboard.standing.${illustrative ? "illustrativeSources" : "sources"}`,
      values: { count: sources.length - replacedSources(assessment).length },
    },
  ];
  return (
    <ul className="dotted">
      {parts.map((part) => (
        <li key={inWords(part)}>{inWords(part)}</li>
      ))}
    </ul>
  );
}

function shown(assessment: PlanAssessment): Readonly<Record<string, Word>> {
  return {
    year: assessment.year,
    day: { day: assessment.asOf },
    release: assessment.release ?? 0,
  };
}
