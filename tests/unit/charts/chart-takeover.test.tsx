// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";

import { StackedBarPicture } from "@/components/charts/stacked-bar-picture";
import { TrajectoryPicture } from "@/components/charts/trajectory-picture";
import charts from "@/lib/i18n/messages/zh/charts.json";

import { partsRow, trajectory } from "./fixtures";

const inChinese = (element: ReactElement) => (
  <NextIntlClientProvider locale="zh" messages={{ charts }}>
    {element}
  </NextIntlClientProvider>
);
const html = (element: ReactElement) => renderToStaticMarkup(inChinese(element));

describe("the first HTML of a chart", () => {
  it("reserves its height and already shows the trajectory", () => {
    const drawn = html(<TrajectoryPicture series={trajectory()} name="离目标还差 800" />);
    expect(drawn).toMatch(
      /style="--chart-0:\d+px;--chart-1:\d+px;--chart-2:\d+px;--chart-3:\d+px"/,
    );
    expect(drawn).toContain('aria-label="离目标还差 800"');
    expect(drawn).toContain(">700<");
    expect(drawn).toContain("chart-band");
    expect(drawn, "a button that needs a script").not.toContain("<button");
  });

  it("brings a still picture as wide as the page's column, centred in whatever box it gets", () => {
    const drawn = html(<TrajectoryPicture series={trajectory()} name="离目标还差 800" />);
    const widths = [...drawn.matchAll(/viewBox="0 0 (\d+) \d+"/g)].map(([, width]) => width);
    expect(widths).toEqual(["320", "760", "1200"]);
    expect(drawn.match(/preserveAspectRatio="xMidYMin meet"/g)).toHaveLength(3);
  });

  it("reserves a box that holds all rows of a stacked bar at every width", () => {
    const drawn = html(
      <StackedBarPicture
        name="缺口"
        series={{
          scale: "row",
          partLabels: ["武汉", "襄阳", "宜昌"],
          restLabel: "其他市州",
          remainingLabel: "剩余缺口",
          boundLabel: "目标",
          rows: [partsRow([700, 120, 90], 1500)],
        }}
      />,
    );
    const heights = [...drawn.matchAll(/--chart-\d:(\d+)px/g)].map(([, height]) => Number(height));
    expect(heights).toHaveLength(4);
    expect(Math.min(...heights)).toBeGreaterThan(60);
    expect(drawn).toContain("chart-remaining");
  });
});

describe("taking over", () => {
  beforeAll(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    vi.stubGlobal(
      "ResizeObserver",
      class {
        readonly tell: (entries: readonly { contentRect: { width: number } }[]) => void;
        constructor(tell: (entries: readonly { contentRect: { width: number } }[]) => void) {
          this.tell = tell;
        }
        observe(): void {
          this.tell([{ contentRect: { width: 700 } }]);
        }
        unobserve(): void {}
        disconnect(): void {}
      },
    );
  });

  function show(): HTMLElement {
    const box = document.createElement("div");
    document.body.replaceChildren(box);
    const chart = <TrajectoryPicture series={trajectory()} name="离目标还差 800" />;
    act(() => createRoot(box).render(inChinese(chart)));
    return box;
  }
  const still = (box: HTMLElement) =>
    box.querySelector('svg[viewBox="0 0 320 380"]')?.closest(".h-full.hidden");
  const live = (box: HTMLElement) => box.querySelector("svg.recharts-surface");

  it("waits until someone points at the box, then puts the drawing in place of the picture", async () => {
    const box = show();
    expect(live(box)).toBeNull();
    const area = box.querySelector(".relative");
    act(() => {
      area?.dispatchEvent(new MouseEvent("pointerover", { bubbles: true }));
    });
    await vi.waitFor(() => expect(live(box)).not.toBeNull(), 20_000);
    expect(still(box)).not.toBeNull();
    expect(box.querySelectorAll("[role=group] button").length).toBeGreaterThan(2);
  });

  it("leads the keyboard from one button to the first mark", async () => {
    const box = show();
    const button = box.querySelector("button");
    expect(button?.getAttribute("aria-label")).toContain("离目标还差 800");
    act(() => button?.focus());
    await vi.waitFor(() => expect(live(box)).not.toBeNull(), 20_000);
    expect(document.activeElement, "focus stays until it is asked to move").toBe(button);
    act(() => button?.click());
    expect(document.activeElement).toBe(box.querySelector("[role=group] button"));
  });
});
