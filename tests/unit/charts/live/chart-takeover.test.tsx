// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";

import { ChartTakeover } from "@/components/charts/live/chart-takeover";
import { heightOf } from "@/lib/chart-layout/drawing-size";
import { layOutStackedBar } from "@/lib/chart-layout/stacked-bar-layout";
import type { DrawnSeries, StackedBarSeries } from "@/lib/chart-layout/types";

import { partsRow, trajectory } from "../fixtures";

const drawing: DrawnSeries = { kind: "trajectory", series: trajectory() };
const picture = (
  <ChartTakeover drawing={drawing} name="离目标还差 800" explore="探索" stops="各点">
    <svg viewBox="0 0 320 380" />
  </ChartTakeover>
);

describe("the first HTML of a chart", () => {
  it("shows the still chart, whose height is the box's, and no button that needs a script", () => {
    const html = renderToStaticMarkup(picture);
    expect(html).not.toContain("height:");
    expect(html).toContain('viewBox="0 0 320 380"');
    expect(html).not.toContain("<button");
  });

  it("has room for all rows of a stacked bar at every width, and none beneath the last", () => {
    const series: StackedBarSeries = {
      scale: "row",
      partLabels: ["武汉", "襄阳", "宜昌"],
      restLabel: "其他市州",
      remainingLabel: "剩余缺口",
      boundLabel: "目标",
      rows: [partsRow([700, 120, 90], 1500)],
    };
    for (const width of [288, 340, 700, 1200]) {
      const [row] = layOutStackedBar(series, width).rows;
      const blank = heightOf({ kind: "stack", series }, width) - (row?.bar.bottom ?? 0);
      expect(blank).toBeGreaterThan(0);
      expect(blank).toBeLessThan(48);
    }
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

  function show(shown = picture): HTMLElement {
    const box = document.createElement("div");
    document.body.replaceChildren(box);
    act(() => createRoot(box).render(shown));
    return box;
  }
  const still = (box: HTMLElement) =>
    box.querySelector('svg[viewBox="0 0 320 380"]')?.closest(".hidden");
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

  it("keeps the height that its card has set for the still chart", async () => {
    const rect = vi.spyOn(Element.prototype, "getBoundingClientRect");
    rect.mockReturnValue({ ...new DOMRect().toJSON(), width: 700 });
    const box = show(
      <ChartTakeover drawing={drawing} name="离目标还差 800" explore="探索" stops="各点">
        <svg className="recharts-surface" viewBox="0 0 650 210" />
      </ChartTakeover>,
    );
    act(() => box.querySelector("button")?.focus());
    const drawn = () => box.querySelector<HTMLElement>("[data-live-chart] > div");
    await vi.waitFor(() => expect(drawn()).not.toBeNull(), 20_000);
    expect(drawn()?.style).toMatchObject({ width: "650px", height: "210px" });
    expect(heightOf(drawing, 650)).not.toBe(210);
    rect.mockRestore();
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
