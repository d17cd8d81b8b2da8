import { afterEach, describe, expect, it, vi } from "vitest";

import { drawChartPng } from "@/lib/chart-files/drawing/draw-chart";
import { DrawingError } from "@/lib/chart-files/drawing/drawing-error";
import { DrawingThread } from "@/lib/chart-files/drawing/drawing-thread";
import type { ExportedChart } from "@/lib/chart-files/types";

const MEGABYTE = 1024 ** 2;

const spec = (title: string): ExportedChart => ({
  drawing: { kind: "waterfall", series: [] },
  subject: "人工智能产业规模",
  title,
  banner: null,
  lines: [],
  width: 900,
  locale: "zh",
});

/** A thread whose pictures have so many bytes and are ready a moment later. */
function drawing(bytes: number) {
  return vi.spyOn(DrawingThread.prototype, "png").mockImplementation(async () => {
    await new Promise((ready) => setTimeout(ready, 5));
    return { bytes: new Uint8Array(bytes), width: 1, height: 1 };
  });
}

afterEach(() => vi.restoreAllMocks());

describe("pictures", () => {
  it("are drawn once for all who ask, at the same time or later", async () => {
    const draw = drawing(100);
    await Promise.all([drawChartPng(spec("one")), drawChartPng(spec("one"))]);
    await drawChartPng(spec("one"));
    expect(draw).toHaveBeenCalledOnce();
    await drawChartPng(spec("one"), { scale: 1 });
    await drawChartPng(spec("another"));
    expect(draw).toHaveBeenCalledTimes(3);
  });

  it("are not kept where drawing failed", async () => {
    const draw = drawing(100).mockRejectedValueOnce(new DrawingError("busy"));
    await expect(drawChartPng(spec("failing"))).rejects.toMatchObject({ code: "busy" });
    await expect(drawChartPng(spec("failing"))).resolves.toMatchObject({ width: 1 });
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it("push out the oldest by their size", async () => {
    const draw = drawing(3 * MEGABYTE);
    for (const title of ["a", "b", "c", "c", "b"]) await drawChartPng(spec(title));
    expect(draw).toHaveBeenCalledTimes(3);
    await drawChartPng(spec("a"));
    expect(draw).toHaveBeenCalledTimes(4);
  });

  it("reach whoever waits for them, though others push them out meanwhile", async () => {
    drawing(3 * MEGABYTE);
    const asked = ["d", "e", "f", "g"].map((title) => drawChartPng(spec(title)));
    const sizes = (await Promise.all(asked)).map(({ bytes }) => bytes.length);
    expect(sizes).toEqual(asked.map(() => 3 * MEGABYTE));
  });
});
