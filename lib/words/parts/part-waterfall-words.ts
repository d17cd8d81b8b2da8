import type { PartStep, PartWaterfall } from "@/lib/assessment/charts/part-waterfall";
import type { DividedLatest } from "@/lib/assessment/charts/divided-latest";
import { restName, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf, type Subject } from "@/lib/words/subject";

import { changeWord, partName } from "./part-words";

export interface PartContent {
  readonly divided: DividedLatest;
  readonly waterfall: PartWaterfall;
}

const isPart = ({ kind }: PartStep): boolean => kind === "part" || kind === "rest";

/** Says who contributed most of the way so far, and what is missing. */
export function partWaterfallHeading(
  { assessment, indicator }: Subject,
  { divided, waterfall }: PartContent,
): Sentence {
  const [first, ...others] = waterfall.steps.filter(({ kind }) => kind === "part");
  const remaining = waterfall.steps.find(({ kind }) => kind === "remaining");
  const change = ({ from, to }: PartStep): number => to - from;
  const largest =
    first && others.reduce((best, step) => (change(step) > change(best) ? step : best), first);
  const grown = largest !== undefined && change(largest) > 0;
  const end =
    remaining === undefined ? (divided.whole.target === null ? "open" : "there") : "short";
  return {
    key: `outlook.parts.heading.${grown ? "most" : "none"}.${end}`,
    values: {
      since: waterfall.since,
      year: divided.year,
      whole: scopeName(assessment, divided.whole.scope),
      scope: grown ? partName(assessment, divided, largest.scope) : "",
      change: grown ? amountOf(indicator, change(largest), wordOptions(largest)) : "",
      gap:
        remaining === undefined ? "" : amountOf(indicator, change(remaining), { rounding: "up" }),
    },
  };
}

const wordOptions = ({ qualifier }: PartStep) => ({ qualifier });

/** Says the whole chart: where it starts, what each part changed, where that leads, what is missing. */
export function partWaterfallText(subject: Subject, content: PartContent): readonly Sentence[] {
  const { assessment, indicator } = subject;
  const { divided, waterfall } = content;
  const { steps } = waterfall;
  const [start] = steps;
  const latest = steps.find(({ kind }) => kind === "latest");
  const remaining = steps.find(({ kind }) => kind === "remaining");
  const difference = steps.find(({ kind }) => kind === "difference");
  const target = divided.whole.target;
  const names = (codes: readonly string[]): Word => ({
    list: codes.map((code) => scopeName(assessment, code)),
  });
  return [
    {
      key: `outlook.parts.way.${waterfall.startKind}`,
      values: {
        whole: scopeName(assessment, divided.whole.scope),
        since: waterfall.since,
        start: start === undefined ? "" : stepText(subject, content, start),
        changes: {
          list: steps.filter(isPart).map((step) => ({
            key: "outlook.parts.one",
            values: {
              name: stepLabel(subject, content, step),
              change: stepText(subject, content, step),
            },
          })),
        },
        year: divided.year,
        latest: latest === undefined ? "" : stepText(subject, content, latest),
      },
    },
    ...(remaining === undefined || target === null
      ? []
      : [
          {
            key: "outlook.parts.remaining",
            values: {
              target: { zh: target.wording, en: target.wordingEn },
              year: target.year,
              gap: amountOf(indicator, remaining.to - remaining.from, { rounding: "up" }),
            },
          } satisfies Sentence,
        ]),
    ...(difference === undefined
      ? []
      : [
          {
            key: "outlook.parts.difference",
            values: {
              since: waterfall.since,
              change: changeWord(indicator, difference.to - difference.from, false),
            },
          } satisfies Sentence,
        ]),
    ...(waterfall.mixed ? [{ key: "outlook.parts.mixed" } satisfies Sentence] : []),
    ...(waterfall.unknown.length === 0
      ? []
      : [
          {
            key: "outlook.parts.unknown",
            values: {
              names: names(waterfall.unknown),
              rest: restName(assessment, divided.kind),
            },
          } satisfies Sentence,
        ]),
  ];
}

export function stepLabel(
  { assessment }: Subject,
  { divided, waterfall }: PartContent,
  { kind, scope, year }: PartStep,
): Word {
  if (kind === "part") return partName(assessment, divided, scope);
  if (kind === "rest") return partName(assessment, { kind: divided.kind, missing: [] }, null);
  const key = kind === "start" ? waterfall.startKind : kind;
  return { key: `outlook.parts.step.${key}`, values: { year } };
}

/** Writes the text beside a bar: a whole as it was reported, a change with its sign, the gap in words. */
export function stepText({ indicator }: Subject, { divided }: PartContent, step: PartStep): Word {
  const { kind, from, to, qualifier } = step;
  const { latest, target } = divided.whole;
  if (kind === "target" && target !== null) return { zh: target.wording, en: target.wordingEn };
  if (kind === "latest" && latest !== null) {
    return readingOf(indicator, latest, { bound: target?.min });
  }
  if (kind === "start") return amountOf(indicator, to, { qualifier });
  if (kind === "remaining") {
    const gap = amountOf(indicator, to - from, { rounding: "up" });
    return { key: "dashboard.gaps.short", values: { gap } };
  }
  return changeWord(indicator, to - from, qualifier !== "exact");
}
