import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { useMessageText } from "@/components/forms/use-message-text";
import { Notice } from "@/components/ui/notice";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { DashboardPlace } from "@/lib/addresses/place";
import { asOfWords } from "@/lib/words/verdict/as-of-words";
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
  children?: ReactNode;
  /** Whether a year can be chosen; false where the page is about one year, or about none. */
  lens?: boolean;
  notices: readonly ParamNotice[];
  /** Names of this page's parameters that stay as they are when a clock changes. */
  carried?: readonly string[];
}

/** Shows title, standing of the numbers, and the two clocks. */
export function PageHead(props: PageHeadProps) {
  const {
    assessment,
    place,
    path,
    title,
    trail,
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
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-[1_1_40rem]">
          <h1 className="max-w-[60rem] text-2xl leading-snug font-bold sm:text-[1.75rem]">
            {title}
          </h1>
          <Standing assessment={assessment} />
          {children}
        </div>
        <div className="flex flex-col gap-1 sm:items-end">
          {lens && <YearLens {...clock} />}
          {place.base === "" && <AsOfControl {...clock} />}
        </div>
      </div>
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
      values: { count: sources.length },
    },
  ];
  return (
    <ul className="mt-2 flex flex-wrap text-sm text-muted">
      {parts.map((part, index) => (
        <li
          key={inWords(part)}
          className={index === parts.length - 1 ? "" : "after:mx-2 after:content-['·']"}
        >
          {inWords(part)}
        </li>
      ))}
    </ul>
  );
}

function shown(assessment: PlanAssessment): Readonly<Record<string, Word>> {
  return { year: assessment.year, day: { day: assessment.asOf } };
}
