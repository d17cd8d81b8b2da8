"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode } from "react";

import type { Sentence } from "@/lib/words/sentence";
import { useWords } from "@/components/page/use-words";
import type { Downloads } from "@/components/page/pictures/chart-downloads";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASS } from "@/components/ui/field";
import {
  availablePaths,
  growthField,
  growthText,
  outlookQuery,
} from "@/lib/assessment/outlook/growth-field";
import { Decimal } from "@/lib/assessment/formulas/decimal";
import { runOutlook } from "@/lib/assessment/outlook/outlook";
import type { OutlookInputs } from "@/lib/assessment/outlook/outlook-types";
import type { HistoryPoint } from "@/lib/words/outlook/outlook-series";
import {
  assumptionSentence,
  fieldProblem,
  resultHeading,
  type OutlookFacts,
} from "@/lib/words/outlook/outlook-words";

import { enteredEarly } from "./entered-early";
import { GrowthInput } from "./growth-input";
import { OutlookOutcome } from "./outlook-outcome";

export interface OutlookCalculatorProps {
  facts: OutlookFacts;
  history: readonly HistoryPoint[];
  /** Texts that stand in the fields, by the code of the part. */
  texts: Readonly<Record<string, string>>;
  path: OutlookInputs["path"];
  pathProblem: boolean;
  /** Address of this page with its language, without a query. */
  address: string;
  /** Plan and clocks as parameters, which the address keeps. */
  clocks: Readonly<Record<string, string>>;
  /** Downloads of the calculation without any assumption. */
  downloads: Downloads;
  /** The server's drawing of the calculation with these texts. */
  still: ReactNode;
  /** Sentence that goes with a copied table: “测算，不是数据。”. */
  mark: string;
}

const URL_DELAY = 300;

/**
 * Shows the form and what follows from it. A GET form without JavaScript; with JavaScript the result follows at
 * once.
 */
export function OutlookCalculator(props: OutlookCalculatorProps) {
  const { facts, history, address, clocks } = props;
  const { model } = facts;
  const form = useRef<HTMLFormElement>(null);
  const t = useTranslations("outlook.live");
  const inWords = useWords();
  const [texts, setTexts] = useState(props.texts);
  const [path, setPath] = useState(props.path);
  const [touched, setTouched] = useState(false);
  const fields = model.parts.map((part) => growthField(model, part, texts[part.code] ?? ""));
  const result = runOutlook(model, new Map(fields.map(({ code, growth }) => [code, growth])), path);
  const assumed = outlookQuery(model, { fields, path });
  const query = new URLSearchParams([...Object.entries(clocks), ...assumed]);
  const here = query.size === 0 ? address : `${address}?${query.toString()}`;
  const start = new URLSearchParams(clocks).toString();

  useEffect(() => {
    if (!touched) return;
    const timer = setTimeout(() => window.history.replaceState(null, "", here), URL_DELAY);
    return () => clearTimeout(timer);
  }, [touched, here]);

  // What somebody entered before the scripts ran stands in the fields, but not yet in the state.
  useEffect(() => {
    const early = form.current === null ? null : enteredEarly(form.current, model.parts);
    if (early === null) return;
    setTouched(true);
    setTexts((before) => ({ ...before, ...early.texts }));
    if (early.path !== null) setPath(early.path);
  }, [model.parts]);

  const change = (code: string, text: string): void => {
    setTouched(true);
    setTexts((before) => ({ ...before, [code]: text }));
  };
  const problems: readonly Sentence[] = [
    ...fields.flatMap((field) => fieldProblem(facts, field) ?? []),
    ...(props.pathProblem && !touched
      ? [{ key: "outlook.live.problem.path" } satisfies Sentence]
      : []),
  ];
  const paths = availablePaths(model);

  return (
    <div
      // Marked as live: this part is here to be used, not only read, so its scripts do not wait for a first
      // touch.
      data-live=""
      className="mt-6 grid grid-cols-1 gap-x-6 gap-y-4 lg:grid-cols-[minmax(18rem,24rem)_1fr]"
    >
      {/* Sticky, so that the result stays in sight while somebody moves the sliders on a small screen. */}
      <div className="sticky top-0 z-10 -mx-1 bg-paper px-1 py-2 lg:static lg:col-span-2 print:static">
        <p className="text-sm font-semibold text-watch">{t("result")}</p>
        <h2 aria-live="polite" className="mt-1 text-xl leading-snug font-semibold text-balance">
          {inWords(resultHeading(facts, { fields, path }, result))}
        </h2>
      </div>
      <form
        ref={form}
        method="get"
        action={address}
        className="h-fit rounded-lg border border-line bg-card p-4 sm:p-5"
        onSubmit={(event) => event.preventDefault()}
        noValidate
      >
        <h3 className="text-lg font-semibold">{t("assumptions")}</h3>
        {Object.entries(clocks).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {problems.length > 0 && (
          <div role="alert" className="mt-2 text-sm font-semibold text-behind">
            <p>{t("problems", { count: problems.length })}</p>
            <ul>
              {problems.map((problem) => (
                <li key={inWords(problem)}>{inWords(problem)}</li>
              ))}
            </ul>
          </div>
        )}
        <fieldset className="mt-3">
          <legend className="text-sm text-muted">
            {t(`legend.${model.growth}`, { year: model.start.year })}
          </legend>
          <div className="mt-2 flex flex-col gap-5">
            {model.parts.map((part, index) => {
              const field = fields[index];
              return field === undefined ? null : (
                <GrowthInput
                  key={part.code}
                  facts={facts}
                  part={part}
                  field={field}
                  onChange={(text) => change(part.code, text)}
                />
              );
            })}
          </div>
        </fieldset>
        {paths.length > 0 && (
          <div className="mt-5 flex flex-col gap-1">
            <label htmlFor="outlook-path" className="font-semibold">
              {t("path")}
            </label>
            <select
              id="outlook-path"
              name="path"
              value={path ?? ""}
              className={`${CONTROL_CLASS} scroll-mt-32`}
              onChange={(event) => {
                setTouched(true);
                setPath(paths.find((one) => one === event.target.value) ?? null);
              }}
            >
              {paths.map((one) => (
                <option key={one} value={one}>
                  {t(`${model.target.comparison === "lte" ? "pathLower" : "pathName"}.${one}`)}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="mt-5 flex flex-wrap items-center gap-3 print:hidden">
          <Button type="submit" tone="primary" className="[@media(scripting:enabled)]:hidden">
            {t("submit")}
          </Button>
          <a
            href={start === "" ? address : `${address}?${start}`}
            className="inline-flex min-h-10 scroll-mt-32 items-center link"
            onClick={(event) => {
              event.preventDefault();
              setTouched(true);
              setTexts(
                Object.fromEntries(
                  model.parts.map(({ code, observed }) => [
                    code,
                    growthText(model, new Decimal(observed ?? 0)),
                  ]),
                ),
              );
            }}
          >
            {t("reset")}
          </a>
        </div>
      </form>
      <OutlookOutcome
        facts={facts}
        history={history}
        inputs={{ fields, path }}
        result={result}
        still={touched ? null : props.still}
        downloads={downloadsOf(
          props.downloads,
          assumed,
          `${props.mark} ${inWords(assumptionSentence(facts, { fields, path }))}`,
        )}
      />
    </div>
  );
}

/** Makes the downloads of what is assumed right now; a copied table says what that is. */
function downloadsOf(start: Downloads, assumed: URLSearchParams, assumption: string): Downloads {
  const { copy, files } = start;
  const more = assumed.size === 0 ? "" : `&${assumed.toString()}`;
  return {
    ...start,
    files: files.map((file) => ({ ...file, href: `${file.href}${more}` })),
    copy: copy && { ...copy, context: `${assumption} ${copy.context}` },
  };
}
