// @vitest-environment jsdom
import { act, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { beforeAll, describe, expect, it } from "vitest";

import { TrajectoryChart } from "@/components/charts/trajectory/trajectory-chart";
import { layOutTrajectory } from "@/lib/chart-layout/trajectory-layout";
import type { TrajectoryChartSeries } from "@/lib/chart-layout/types";

import { point, trajectory } from "../fixtures";

const SIZE = { width: 700, height: 340 } as const;

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

function draw(element: ReactElement): Element {
  const box = document.createElement("div");
  const root = createRoot(box);
  act(() => root.render(element));
  const svg = box.querySelector("svg");
  if (!svg) throw new Error("nothing was drawn");
  return svg;
}
const chart = (series: TrajectoryChartSeries) =>
  draw(<TrajectoryChart series={series} {...SIZE} name="离目标还差 800" />);

/** Numbers of a path's `d`, as x,y pairs. */
const corners = (path: Element): number[][] =>
  [...(path.getAttribute("d") ?? "").matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
const lines = (svg: Element, name: string) => [
  ...svg.querySelectorAll(`.${name} path.recharts-curve`),
];

describe("TrajectoryChart", () => {
  it("is one named picture without stops of its own", () => {
    const svg = chart(trajectory());
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toBe("离目标还差 800");
    expect(svg.hasAttribute("tabindex")).toBe(false);
    // Recharts' layers carry tabindex -1, which no key reaches.
    expect(svg.querySelectorAll("[tabindex='0'],[role=application],[role=button]")).toHaveLength(0);
  });

  it("draws the target line inside, even far above the data", () => {
    const series = trajectory({
      segments: [{ key: "a", label: "已建成", comparable: true, points: [point(2024, 3)] }],
      band: { label: "目标 500个以上", from: 500, to: null, x: 2025, announcement: "" },
    });
    const { plot, toY } = layOutTrajectory(series, SIZE.width, SIZE.height);
    const line = chart(series).querySelector(".chart-band line");
    const y = Number(line?.getAttribute("y1"));
    expect(y).toBeCloseTo(toY(500), 0);
    expect(y).toBeGreaterThanOrEqual(plot.top);
    expect(y).toBeLessThanOrEqual(plot.bottom);
  });

  it("draws a band with both its edges", () => {
    const series = trajectory({
      segments: [{ key: "a", label: "实验室", comparable: true, points: [point(2025, 3)] }],
      band: { label: "目标 1—2个", from: 1, to: 2, x: 2025, announcement: "" },
    });
    const svg = chart(series);
    expect(svg.querySelectorAll(".chart-band line")).toHaveLength(2);
    expect(svg.querySelector(".recharts-reference-area path")).not.toBeNull();
  });

  it("puts marks exactly where the layout says, so that labels and stops meet them", () => {
    const { toX, toY } = layOutTrajectory(trajectory(), SIZE.width, SIZE.height);
    const markers = [...chart(trajectory()).querySelectorAll(".recharts-line-dots .chart-marker")];
    expect(markers).toHaveLength(2);
    const [x, y] =
      (markers[1]?.getAttribute("transform") ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect(x).toBeCloseTo(toX(2023), 3);
    expect(y).toBeCloseTo(toY(700), 3);
  });

  it("gives a change of calibre two lines and two shapes", () => {
    const series = trajectory({
      segments: [
        {
          key: "core.old",
          label: "甲",
          comparable: true,
          points: [point(2024, 900), point(2025, 1200)],
        },
        {
          key: "core.new",
          label: "乙",
          comparable: false,
          points: [point(2022, 516), point(2023, 700)],
        },
      ],
    });
    const svg = chart(series);
    const paths = lines(svg, "chart-segment");
    expect(paths).toHaveLength(2);
    expect(paths.map((path) => corners(path).length)).toEqual([2, 2]);
    const shapes = [...svg.querySelectorAll(".recharts-line-dots")].map((dots) =>
      dots.querySelector(".chart-marker")?.getAttribute("d"),
    );
    expect(new Set(shapes).size).toBe(2);
  });

  it("breaks a line at a year without a value", () => {
    const points = [point(2022, 516), point(2023, 700), point(2025, 1200)];
    const svg = chart(
      trajectory({ segments: [{ key: "a", label: "甲", comparable: true, points }] }),
    );
    const d = lines(svg, "chart-segment")[0]?.getAttribute("d") ?? "";
    expect(d.match(/M/g)).toHaveLength(2);
  });

  it("draws no mark for marks without points", () => {
    const svg = chart(
      trajectory({ marks: [{ key: "ends", label: "", mark: "diamond", points: [] }] }),
    );
    expect(svg.querySelectorAll(".chart-segment")).not.toHaveLength(0);
    expect(svg.querySelectorAll(".chart-diamond")).toHaveLength(0);
  });

  it("keeps forecasts off the line, as open marks of their own", () => {
    const series = trajectory({
      marks: [{ key: "forecast", label: "预计值", mark: "diamond", points: [point(2024, 1100)] }],
    });
    const { toX } = layOutTrajectory(series, SIZE.width, SIZE.height);
    const svg = chart(series);
    const [line] = lines(svg, "chart-segment");
    expect(line && corners(line)).toHaveLength(2);
    expect(line && corners(line).every(([x]) => (x ?? 0) < toX(2024) - 1)).toBe(true);
    const marks = svg.querySelectorAll(".chart-marks .chart-diamond");
    expect(marks).toHaveLength(1);
    expect(marks[0]?.getAttribute("fill")).toBe("var(--card)");
  });

  it("draws what is not final hollow", () => {
    const points = [point(2022, 516), point(2023, 700, { hollow: true })];
    const svg = chart(
      trajectory({ segments: [{ key: "a", label: "甲", comparable: true, points }] }),
    );
    expect(svg.querySelectorAll(".recharts-line-dots .chart-marker[data-hollow]")).toHaveLength(1);
  });

  it("shows values, whole years and the unit as text", () => {
    const texts = [...chart(trajectory()).querySelectorAll("text")].map((text) => text.textContent);
    expect(texts).toEqual(
      expect.arrayContaining(["516", "700", "亿元", "2022", "2023", "2024", "2025", "1500"]),
    );
  });
});
