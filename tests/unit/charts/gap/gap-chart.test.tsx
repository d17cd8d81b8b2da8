// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeAll, describe, expect, it } from "vitest";

import { GapChart } from "@/components/charts/gap/gap-chart";
import { layOutGaps } from "@/lib/chart-layout/gap-layout";
import type { GapBar } from "@/lib/chart-layout/gap-types";

const bar = (over: Partial<GapBar>): GapBar => ({
  key: "a",
  name: "产业规模",
  word: null,
  note: "目标",
  chip: null,
  sign: null,
  tone: "accent",
  look: "solid",
  value: 0.5,
  last: null,
  whole: null,
  expected: null,
  remainder: "gap",
  hasTick: true,
  isContradicted: false,
  texts: ["还差"],
  announcement: "还差",
  href: null,
  entry: null,
  ...over,
});

function draw(rows: readonly GapBar[]): Element {
  const box = document.createElement("div");
  act(() =>
    createRoot(box).render(
      <GapChart series={{ isDense: false, rows, keys: [] }} width={760} height={400} name="缺口" />,
    ),
  );
  const svg = box.querySelector("svg.recharts-surface");
  if (svg === null) throw new Error("nothing was drawn");
  return svg;
}
const edges = (svg: Element, name: string) =>
  [...svg.querySelectorAll(`.${name}`)].map((rect) => {
    const [x, width] = ["x", "width"].map((each) => Number(rect.getAttribute(each)));
    return [Math.round(x ?? NaN), Math.round((x ?? NaN) + (width ?? NaN))];
  });

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

describe("GapChart", () => {
  const { toX, tickX, left } = layOutGaps({ isDense: false, rows: [bar({})], keys: [] }, 760);
  const px = (share: number) => Math.round(toX(share));

  it("fills to the value and hatches to the target", () => {
    const svg = draw([bar({ tone: "behind" })]);
    expect(edges(svg, "chart-value")).toEqual([[Math.round(left), px(0.5)]]);
    const [gap] = edges(svg, "chart-gap");
    expect(gap?.[0]).toBeCloseTo(px(0.5), -0.5);
    expect(gap?.[1]).toBeCloseTo(Math.round(tickX), -0.5);
    const fill = svg.querySelector(".chart-gap")?.getAttribute("fill") ?? "";
    const id = /url\(#(.+)\)/.exec(fill)?.[1];
    expect(svg.querySelector(`pattern[id="${id}"]`)).not.toBeNull();
  });

  it("is lighter beyond its own target, and cut at the end of the scale", () => {
    const svg = draw([bar({ value: 3, tone: "met" })]);
    expect(edges(svg, "chart-value")).toEqual([[Math.round(left), px(1)]]);
    expect(edges(svg, "chart-excess")).toEqual([[px(1), px(1.2)]]);
    expect(svg.querySelectorAll(".chart-gap")).toHaveLength(0);
    expect(svg.textContent).toContain("↗");
  });

  it("shows a part within the whole: itself, the others, and what the whole lacks", () => {
    const svg = draw([bar({ value: 0.46, whole: 0.71 })]);
    expect(edges(svg, "chart-value")).toEqual([[Math.round(left), px(0.46)]]);
    expect(edges(svg, "chart-others")).toEqual([[px(0.46), px(0.71)]]);
    expect(svg.querySelectorAll(".chart-gap")).toHaveLength(1);
  });

  it("frames with dashes what nobody knows, and hatches nothing there", () => {
    const svg = draw([bar({ value: 0.6, whole: 0.6, remainder: "unknown" })]);
    expect(svg.querySelectorAll(".chart-gap")).toHaveLength(0);
    expect(svg.querySelector(".chart-unknown")?.getAttribute("stroke-dasharray")).toBe("3 3");
  });

  it("hatches an empty track where nothing is reported", () => {
    const svg = draw([bar({ value: null })]);
    expect(svg.querySelectorAll(".chart-value")).toHaveLength(0);
    const [gap] = edges(svg, "chart-gap");
    expect(gap?.[0]).toBeCloseTo(Math.round(left), -0.5);
  });

  it("draws another calibre as an outline without a target", () => {
    const svg = draw([bar({ look: "outline", remainder: "none", hasTick: false })]);
    expect(svg.querySelector(".chart-outline")?.getAttribute("fill")).toBe("var(--card)");
    expect(svg.querySelectorAll(".chart-bound, .chart-gap")).toHaveLength(0);
  });

  it("marks target and expected value apart", () => {
    const svg = draw([bar({ expected: 0.7 })]);
    const at = (name: string) => Number(svg.querySelector(`.${name} line`)?.getAttribute("x1"));
    expect(at("chart-bound")).toBeCloseTo(tickX, 3);
    expect(at("chart-expected")).toBeCloseTo(toX(0.7), 3);
  });
});
