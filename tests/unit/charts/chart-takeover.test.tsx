// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";

import { ChartTakeover } from "@/components/charts/chart-takeover";
import { heightsOf } from "@/lib/chart-layout/drawing-size";
import type { DrawnSeries } from "@/lib/chart-layout/types";

import { partsRow, trajectory } from "./fixtures";

const drawing: DrawnSeries = { kind: "trajectory", series: trajectory() };
const picture = (
  <ChartTakeover
    drawing={drawing}
    name="离目标还差 800"
    heights={heightsOf(drawing)}
    explore="探索"
    stops="各点"
  >
    <svg viewBox="0 0 320 380" />
  </ChartTakeover>
);

describe("the first HTML of a chart", () => {
  it("reserves its height, shows the still chart, and no button that needs a script", () => {
    const html = renderToStaticMarkup(picture);
    expect(html).toMatch(
      /style="--chart-0:\d+px;--chart-1:\d+px;--chart-2:\d+px;--chart-3:\d+px;--chart-4:\d+px"/,
    );
    expect(html).toContain('viewBox="0 0 320 380"');
    expect(html).not.toContain("<button");
  });

  it("reserves a box that holds all rows of a stacked bar at every width", () => {
    const heights = heightsOf({
      kind: "stack",
      series: {
        scale: "row",
        partLabels: ["武汉", "襄阳", "宜昌"],
        restLabel: "其他市州",
        remainingLabel: "剩余缺口",
        boundLabel: "目标",
        rows: [partsRow([700, 120, 90], 1500)],
      },
    });
    expect(Math.min(...heights)).toBeGreaterThan(60);
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
    act(() => createRoot(box).render(picture));
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
