import { gridLayout, placeOf } from "@/lib/figures/grid/grid-layout";
import { planNamedPaste } from "@/lib/figures/grid/paste/named-paste";
import type { Position } from "@/lib/figures/grid/selection";
import type { GridLens, YearGrid } from "@/lib/figures/grid/types";
import { unreadableText } from "@/lib/figures/grid/unreadable-text";
import { cellId } from "@/lib/figures/cell-id";
import type { Catalogue } from "@/lib/figures/types";
import type { Indicator, Scope } from "@/lib/plans/types";

import { CATALOGUE } from "../catalogue";
import { gridCell } from "./grid-cells";

const CNY = { zh: "亿元", en: "100 million CNY" };
const FIRMS = { zh: "家", en: "firms" };

function indicator(code: string, zh: string, unit: Indicator["unit"], decimals = 0): Indicator {
  const texts = { definition: null, caution: null, context: false, register: false };
  return { code, name: { zh, en: code }, unit, accrual: "stock", decimals, ...texts };
}

function scope(code: string, zh: string, kind: Scope["kind"] = "hub"): Scope {
  return { code, kind, name: { zh, en: code }, parent: kind === "province" ? null : "province" };
}

export const PLAN: Catalogue = {
  ...CATALOGUE,
  indicators: [
    indicator("scale", "人工智能产业规模", CNY, 1),
    indicator("firms", "人工智能企业数", FIRMS),
    indicator("models", "行业大模型", { zh: "个", en: "models" }),
    indicator("scenarios", "应用示范场景", { zh: "个", en: "scenarios" }),
  ],
  scopes: [
    { ...scope("province", "全省", "province"), also: ["湖北省", "湖北"] },
    scope("wuhan", "武汉"),
    scope("xiangyang", "襄阳"),
    scope("yichang", "宜昌"),
  ],
  calibres: [
    { code: "industry-scale", name: { zh: "产业规模", en: "Industry scale" }, note: null },
    { code: "core-scale", name: { zh: "核心产业规模", en: "Core scale" }, note: null },
    {
      code: "department-count",
      name: { zh: "主管部门公布数", en: "Department count" },
      note: null,
    },
  ],
};

const USED = {
  scale: ["industry-scale", "core-scale"],
  firms: ["department-count"],
  models: ["department-count"],
  scenarios: ["department-count"],
};

export function gridOf(lens: GridLens): YearGrid {
  const layout = gridLayout(lens, { catalogue: PLAN, calibresInUse: USED });
  return {
    lens,
    catalogue: PLAN,
    known: [],
    currentYear: 2026,
    own: null,
    sheets: null,
    closedYears: [],
    columns: layout.columns,
    rows: layout.rows.map((row) => ({
      ...row,
      cells: layout.columns.map((column) => {
        const { indicator: code, calibre } = row;
        const key = { plan: "plan", indicator: code, calibre, ...placeOf(lens, row, column) };
        return gridCell(cellId(key), { key });
      }),
    })),
  };
}

export const ALL = gridOf({ kind: "year", year: 2025, scope: null });
export const SHORT = PLAN.indicators.map((one) =>
  one.code === "scale" ? { ...one, name: { zh: "规模", en: "Scale" } } : one,
);

/** What a block comes to: `indicator/scope=text` for each value, and what is refused by name. */
export function laid(table: string, grid = ALL, at: Position = { row: 0, column: 0 }) {
  const block = table.split("\n").map((row) => row.split("|").map((text) => text.trim()));
  const plan = planNamedPaste(block, {
    grid,
    at,
    facts: { catalogue: PLAN, short: SHORT },
    refuse: (cell, text) =>
      unreadableText(
        text,
        PLAN.indicators.find(({ code }) => code === cell.key.indicator),
      ),
  });
  if (plan === null) return null;
  return {
    cells: plan.edits
      .map(({ cell: { key }, text }) => {
        const year = grid.lens.kind === "indicator" ? `/${key.year}` : "";
        const calibre = key.calibre === "core-scale" ? "(core)" : "";
        return `${key.indicator}${calibre}/${key.scope}${year}=${text}`;
      })
      .toSorted(),
    refused: plan.skipped.map(({ name, text, reason }) => {
      const word = reason.key.replace(/^.*\./, "");
      return `${[name, text].filter((part) => part !== "").join(" ")}: ${word}`;
    }),
    assumed: plan.assumed.map(({ key }) => key.replace(/^.*\./, "")),
  };
}
