// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeAll, describe, expect, it } from "vitest";

import { StackedBarChart } from "@/components/charts/stack/stacked-bar-chart";
import { layOutStackedBar } from "@/lib/chart-layout/stacked-bar-layout";
import type { StackedBarSeries } from "@/lib/chart-layout/types";

import { partsRow } from "../fixtures";

const series: StackedBarSeries = {
  scale: "row",
  partLabels: ["武汉", "襄阳", "宜昌"],
  restLabel: "其他市州",
  remainingLabel: "剩余缺口",
  boundLabel: "目标",
  rows: [
    partsRow([700, 120, 90], 1500, { key: "a" }),
    partsRow([80, 25, null], 100, { key: "b", remaining: null }),
  ],
};

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

describe("StackedBarChart", () => {
  it("hatches what is missing, and only that", () => {
    const box = document.createElement("div");
    act(() =>
      createRoot(box).render(
        <StackedBarChart series={series} width={800} height={200} name="缺口" />,
      ),
    );
    const svg = box.querySelector("svg");
    expect(svg?.getAttribute("role")).toBe("img");
    expect(svg?.getAttribute("aria-label")).toBe("缺口");
    expect(box.querySelectorAll(".chart-part")).toHaveLength(5);
    const [gap, ...others] = box.querySelectorAll(".chart-remaining");
    expect(others).toHaveLength(0);
    const id = /url\(#(.+)\)/.exec(gap?.getAttribute("fill") ?? "")?.[1];
    expect(box.querySelector(`pattern.chart-hatch[id="${id}"]`)).not.toBeNull();

    const bar = layOutStackedBar(series, 800).rows[0]?.bar;
    const end = Number(gap?.getAttribute("x")) + Number(gap?.getAttribute("width"));
    expect(end).toBeCloseTo(bar?.right ?? NaN, 1);
  });

  it("gives every part a fill of its own, the same in the key, when there are more parts than colours", () => {
    const partLabels = Array.from({ length: 12 }, (_, index) => `第${index + 1}市`);
    const many = {
      ...series,
      partLabels,
      rows: [
        partsRow(
          partLabels.map(() => 50),
          700,
        ),
      ],
    };
    const box = document.createElement("div");
    act(() =>
      createRoot(box).render(
        <StackedBarChart series={many} width={1200} height={300} name="缺口" />,
      ),
    );
    const looks = [...box.querySelectorAll(".chart-part")].map((piece) => lookOf(box, piece));
    expect(looks).toHaveLength(12);
    expect(new Set(looks).size).toBe(12);
    const swatches = [...box.querySelectorAll(".chart-labels rect")].map((each) =>
      lookOf(box, each),
    );
    expect(swatches.slice(0, 12)).toEqual(looks);
  });
});

/** What a shape is filled with as it is seen: its colour, or all that its pattern draws. */
function lookOf(box: Element, shape: Element): string {
  const fill = shape.getAttribute("fill") ?? "";
  const id = /^url\(#(.+)\)$/.exec(fill)?.[1];
  if (id === undefined) return fill;
  const pattern = box.querySelector(`pattern[id="${id}"]`);
  return `${pattern?.getAttribute("patternTransform") ?? ""} ${pattern?.innerHTML ?? "none"}`;
}
