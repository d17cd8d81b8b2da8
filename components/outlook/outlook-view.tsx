import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";

import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { useDownloads } from "@/components/page/pictures/chart-actions";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PlaceTrail } from "@/components/page/place-trail";
import type { DashboardPlace } from "@/lib/addresses/place";
import { useWords } from "@/components/page/use-words";
import { Notice } from "@/components/ui/notice";
import { runOutlook } from "@/lib/assessment/outlook/outlook";
import { outlookModel } from "@/lib/assessment/outlook/outlook-model";
import { outlookParams, readOutlookInputs } from "@/lib/assessment/outlook/outlook-params";
import type { OutlookModel } from "@/lib/assessment/outlook/outlook-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { CHINA_TIME_ZONE } from "@/lib/i18n/china-time";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import { outlookFacts, outlookHistory, outlookRemarks } from "@/lib/words/outlook/outlook-facts";
import { outlookSeries } from "@/lib/words/outlook/outlook-series";
import { resultHeading } from "@/lib/words/outlook/outlook-words";

import { OutlookCalculator } from "./outlook-calculator";

export type OutlookSearch = Readonly<Record<string, string | string[] | undefined>>;

interface OutlookViewProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  search: OutlookSearch;
}

/**
 * Shows the calculation (测算): what it would take to reach a target. Nothing on this page is a figure, and
 * nothing of it is stored.
 */
export function OutlookView(props: OutlookViewProps) {
  const { assessment, indicator, place, notices, search } = props;
  const all = useTranslations();
  const t = useTranslations("outlook.page");
  const inWords = useWords();
  const path = `/indicators/${indicator.code}/outlook`;
  const model = outlookModel(assessment, indicator);
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        path={path}
        notices={notices}
        carried={outlookParams(assessment)}
        trail={
          <PlaceTrail
            place={place}
            above={[
              { to: "/indicators", label: all("common.nav.indicators") },
              { to: `/indicators/${indicator.code}`, label: inWords(indicator.name) },
            ]}
            here={all("wayfinding.trail.outlook")}
          />
        }
        title={t("title", { name: inWords(indicator.name) })}
      />
      <Notice tone="warning" className="mt-4">
        <strong>{t("mark")}</strong> {t("markText")}
      </Notice>
      {typeof model === "string" ? (
        <p className="mt-6 text-lg font-semibold">{t(`none.${model}`)}</p>
      ) : (
        <>
          {outlookRemarks(assessment, indicator, model).map((remark) => (
            <p key={remark.key} className="mt-3 max-w-[60rem] text-sm text-muted">
              {inWords(remark)}
            </p>
          ))}
          <Calculator {...props} model={model} path={path} search={search} />
        </>
      )}
    </>
  );
}

function Calculator({
  assessment,
  indicator,
  place,
  search,
  model,
  path,
}: OutlookViewProps & { model: OutlookModel; path: string }) {
  const t = useTranslations("outlook.page");
  const live = useTranslations("outlook.live");
  const inWords = useWords();
  const locale = useLocale() as Locale;
  const messages = useMessages();
  const { inputs, pathProblem } = readOutlookInputs(model, search);
  const facts = outlookFacts(assessment, indicator, model);
  const history = outlookHistory(assessment, indicator, model);
  const growths = new Map(inputs.fields.map(({ code, growth }) => [code, growth]));
  const result = runOutlook(model, growths, inputs.path);
  const finding = inWords(resultHeading(facts, inputs, result));
  const downloads = useDownloads({
    assessment,
    place,
    indicator: indicator.code,
    chart: "outlook",
    name: t("title", { name: inWords(indicator.name) }),
  });
  const clocks = {
    ...(place.plan == null ? {} : { plan: place.plan }),
    ...(place.year === null ? {} : { year: place.year }),
    ...(place.asOf === null ? {} : { asOf: place.asOf }),
  };
  return (
    // Only the words that the form itself says go to the browser.
    <NextIntlClientProvider
      locale={locale}
      timeZone={CHINA_TIME_ZONE}
      messages={{
        outlook: { live: messages.outlook.live },
        terms: { qualifier: messages.terms.qualifier },
        dashboard: { nature: messages.dashboard.nature },
      }}
    >
      <OutlookCalculator
        key={JSON.stringify([clocks, model.start])}
        facts={facts}
        history={history}
        texts={Object.fromEntries(inputs.fields.map(({ code, text }) => [code, text]))}
        path={inputs.path}
        pathProblem={pathProblem}
        address={localPath(`${place.base}${path}`, locale)}
        clocks={clocks}
        downloads={downloads}
        still={
          <ChartPicture
            drawing={{
              kind: "trajectory",
              series: outlookSeries(facts, history, result, inputs.path, inWords),
            }}
            name={live("chartFinding", { region: inWords(facts.region), finding })}
          />
        }
        mark={t("mark")}
      />
    </NextIntlClientProvider>
  );
}
