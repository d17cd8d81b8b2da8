import { regionWord } from "@/lib/plans/region-word";
import { shownUnit } from "@/lib/plans/money-unit";
import type { PlanAssessment, Verdict } from "@/lib/assessment/types";
import type {
  GaugeArc,
  GaugesSeries,
  PillarBar,
  PillarPanelsSeries,
  PillarTone,
} from "@/lib/chart-layout/pillar-types";
import type { BoardSheet } from "@/lib/assessment/charts/board-sheets";
import { provinceOf, scopeAssessment } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { VERDICT_TONE } from "@/lib/words/verdict/verdict-colour";

import { pillarBoard, type BoardCell, type BoardRow } from "./pillar-board";

type InWords = (word: Word) => string;

/** Order of the arcs of a gauge: trouble first, what is not judged after it, what nobody knows last. */
const ARCS: readonly GaugeArc["tone"][] = [
  "behind",
  "watch",
  "open",
  "on-track",
  "met",
  "accent",
  "track",
];

/**
 * Makes the “333” mark: nine gauges, each divided among the targets of the plan. An arc has the colour of a verdict only
 * for targets that were allocated to the pillar; what is reported without a target of its own is blue, and what is
 * unreported, or counted otherwise, is the empty track. Counts, never a score.
 */
export function pillarGauges(assessment: PlanAssessment, inWords: InWords): GaugesSeries {
  const { rows } = pillarBoard(assessment);
  return {
    gauges: rows.map(({ pillar, cells }) => {
      const counted = countCells(cells);
      return {
        key: pillar.code,
        name: inWords(pillar.name),
        arcs: ARCS.flatMap((tone): GaugeArc[] => {
          const count = cells.filter((cell) => toneOf(cell) === tone).length;
          return count === 0 ? [] : [{ tone, count }];
        }),
        text: inWords(
          counted.own > 0
            ? { key: "board.mark.ofOwn", values: { met: counted.met, own: counted.own } }
            : { key: "board.mark.ofAll", values: { reported: counted.reported } },
        ),
        announcement: inWords({
          key: "board.mark.gauge",
          values: { name: pillar.name, ...counted },
        }),
      };
    }),
  };
}

/** Says the mark in one sentence. */
export function markSentence(assessment: PlanAssessment): Sentence {
  const { rows } = pillarBoard(assessment);
  const counted = countCells(rows.flatMap(({ cells }) => cells));
  return { key: "board.mark.name", values: { pillars: rows.length, ...counted } };
}

function countCells(cells: readonly BoardCell[]) {
  return {
    total: cells.length,
    own: cells.filter(({ verdict }) => verdict !== null).length,
    met: cells.filter(({ verdict }) => verdict === "met").length,
    reported: cells.filter((cell) => cell.verdict === null && toneOf(cell) === "accent").length,
    unknown: cells.filter((cell) => toneOf(cell) === "track").length,
  };
}

function toneOf({ kind, verdict }: BoardCell): GaugeArc["tone"] {
  if (verdict !== null) return toneOfVerdict(verdict);
  return kind === "unreported" || kind === "other-calibre" ? "track" : "accent";
}

function toneOfVerdict(verdict: Verdict): PillarTone {
  return VERDICT_TONE[verdict];
}

interface InPage {
  inWords: InWords;
  /** Address of the page of an indicator; null where panels lead nowhere. */
  hrefOf: (indicator: string) => string | null;
}

/** Makes a panel for each target: its nine pillars in one unit, with a mark where a target was allocated. */
export function pillarPanels(
  assessment: PlanAssessment,
  page: InPage,
  sheet: BoardSheet | null = null,
): PillarPanelsSeries {
  const { inWords, hrefOf } = page;
  const { indicators, rows } = pillarBoard(assessment, { sheet });
  return {
    panels: indicators.map((indicator, column) => {
      const target = provinceOf(assessment, indicator)?.target ?? null;
      const values = rows.flatMap((row) => {
        const scope = scopeAssessment(indicator, row.pillar.code);
        return [scope?.latest?.value ?? 0, scope?.target?.min ?? 0];
      });
      const largest = Math.max(0, ...values);
      const unit = indicator.unit === null ? "" : shownUnit(indicator.unit);
      return {
        key: indicator.code,
        name: inWords(indicator.name),
        note:
          target === null
            ? inWords(unit)
            : inWords({
                key: "board.panel.note",
                values: {
                  unit,
                  region: regionWord(assessment),
                  target: { zh: target.wording, en: target.wordingEn },
                },
              }),
        href: hrefOf(indicator.code),
        bars: rows.flatMap((row) => barOf(row, column, largest, inWords)),
      };
    }),
  };
}

function barOf(
  { pillar, isFirstOfKind, cells }: BoardRow,
  column: number,
  largest: number,
  inWords: InWords,
): PillarBar[] {
  const cell = cells[column];
  if (cell === undefined) return [];
  const scope = scopeAssessment(cell.indicator, pillar.code);
  const value = scope?.latest?.value ?? null;
  const bound = scope?.target?.min ?? null;
  const lengthOf = (amount: number | null) =>
    amount === null || largest <= 0 ? null : Math.max(amount, 0) / largest;
  const tone = toneOf(cell);
  return [
    {
      key: pillar.code,
      name: inWords(pillar.name),
      length: lengthOf(value),
      tone: tone === "track" ? "open" : tone,
      target: lengthOf(bound),
      text: inWords(barText(cell)),
      announcement: inWords(cell.sentence),
      isFirstOfKind,
    },
  ];
}

/** The value, with the distance from the pillar's own target where it has one. */
function barText({ kind, text, value, year }: BoardCell): Word {
  const shown: Word =
    year === null ? value : { key: "board.panel.earlier", values: { value, year } };
  if (kind === "gap") return { key: "board.panel.own", values: { value: shown, distance: text } };
  if (kind === "other-calibre") return { key: "board.panel.other", values: { value: shown } };
  return shown;
}
