import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { StackedBarChartClient } from "@/components/charts/stacked-bar-chart-client";
import { TrajectoryChartClient } from "@/components/charts/trajectory-chart-client";
import charts from "@/lib/i18n/messages/zh/charts.json";

import { stackRow, trajectory } from "./fixtures";

const html = (element: ReactElement) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="zh" messages={{ charts }}>
      {element}
    </NextIntlClientProvider>,
  );

describe("the first HTML of a chart", () => {
  it("reserves its height and already shows the trajectory", () => {
    const drawn = html(<TrajectoryChartClient series={trajectory()} name="离目标还差 800" />);
    expect(drawn).toMatch(
      /style="--chart-0:\d+px;--chart-1:\d+px;--chart-2:\d+px;--chart-3:\d+px"/,
    );
    expect(drawn).toContain('aria-label="离目标还差 800"');
    expect(drawn).toContain(">700<");
    expect(drawn).toContain("chart-band");
  });

  it("brings a still picture as wide as the page's column, centred in whatever box it gets", () => {
    const drawn = html(<TrajectoryChartClient series={trajectory()} name="离目标还差 800" />);
    const widths = [...drawn.matchAll(/viewBox="0 0 (\d+) \d+"/g)].map(([, width]) => width);
    expect(widths).toEqual(["320", "760", "1200"]);
    expect(drawn.match(/preserveAspectRatio="xMidYMin meet"/g)).toHaveLength(3);
  });

  it("reserves a box that holds all rows of a stacked bar at every width", () => {
    const drawn = html(
      <StackedBarChartClient
        name="缺口"
        series={{
          scale: "row",
          partLabels: ["武汉", "襄阳", "宜昌"],
          restLabel: "其他市州",
          remainingLabel: "剩余缺口",
          boundLabel: "目标",
          rows: [stackRow([700, 120, 90], 1500)],
        }}
      />,
    );
    const heights = [...drawn.matchAll(/--chart-\d:(\d+)px/g)].map(([, height]) => Number(height));
    expect(heights).toHaveLength(4);
    expect(Math.min(...heights)).toBeGreaterThan(60);
    expect(drawn).toContain("chart-remaining");
  });
});
