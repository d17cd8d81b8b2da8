import { afterEach, describe, expect, it } from "vitest";

import { DrawingThread } from "@/lib/chart-files/drawing/drawing-thread";
import type { ExportedChart, ExportDocument } from "@/lib/chart-files/types";

const exported: ExportedChart = {
  drawing: {
    kind: "waterfall",
    series: [
      { key: "a", label: "基期 2022 年", text: "约 516 亿元", kind: "whole", from: 0, to: 516 },
      {
        key: "b",
        label: "剩余缺口",
        text: "还差 984 亿元",
        kind: "remaining",
        from: 516,
        to: 1500,
      },
    ],
  },
  subject: "人工智能产业规模",
  title: "从基期到目标：还差 984 亿元 <&>",
  banner: "演示数据",
  lines: ["截至 2026年3月1日 · 发布版 2", `控制符\u0007与\ud800半个字`],
  width: 900,
  locale: "zh",
};
const document: ExportDocument = { kind: "chart", exported };

let thread = new DrawingThread();
afterEach(async () => {
  await thread.end();
});

describe("the drawing thread", () => {
  it("makes a complete document of its own, with everything in it", async () => {
    const svg = await thread.svg(document);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="900" height="\d+"/);
    for (const text of [
      "人工智能产业规模",
      "&lt;&amp;&gt;",
      "演示数据",
      "发布版 2",
      "还差 984 亿元",
    ])
      expect(svg).toContain(text);
    expect(svg, "colours of a page mean nothing in a file").not.toContain("var(--");
    expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f]|[\ud800-\udfff]/);
  });

  it("draws a chart of a page by Recharts in each size, with ids of its own", async () => {
    const sizes = [
      { width: 320, height: 380 },
      { width: 1200, height: 340 },
    ];
    const asked = { drawing: exported.drawing, name: "离目标还差 984 <&>", sizes };
    const svgs = await thread.stills({ ...asked, prefix: "a" });
    expect(svgs.map((svg) => /viewBox="([^"]+)"/.exec(svg)?.[1])).toEqual([
      "0 0 320 380",
      "0 0 1200 340",
    ]);
    for (const svg of svgs) {
      expect(svg).toMatch(/^<svg [^>]*class="recharts-surface"/);
      expect(svg).toContain("&lt;&amp;&gt;");
      expect(svg).toContain("还差 984 亿元");
      expect(svg, "the page's own colours, light and dark").toContain("var(--ink)");
    }
    const ids = (texts: readonly string[]) => texts.join().match(/ id="[^"]+"/g) ?? [];
    const both = [...ids(svgs), ...ids(await thread.stills({ ...asked, prefix: "b" }))];
    expect(new Set(both).size).toBe(both.length);
  });

  it("makes a PNG of twice its size", async () => {
    const { bytes, width, height } = await thread.png(document, 2);
    expect([...bytes.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([width, height]);
    expect(width).toBe(1800);
  });

  it("draws on after its thread was ended in the middle of a drawing", async () => {
    await thread.svg(document);
    const drawings = [thread.png(document, 2), thread.svg(document), thread.svg(document)];
    await new Promise((resolve) => setTimeout(resolve, 10));
    await thread.end();
    expect(await Promise.all(drawings)).toHaveLength(3);
  });

  it("gives up after the time limit, and draws the next one", async () => {
    thread = new DrawingThread({ firstMilliseconds: 1 });
    await expect(thread.svg(document)).rejects.toMatchObject({ code: "too-slow" });
    thread = new DrawingThread();
    expect(await thread.svg(document)).toContain("</svg>");
  });

  it("lets no more wait than it can serve", async () => {
    thread = new DrawingThread({ waiting: 2 });
    const served = [thread.svg(document), thread.svg(document)];
    await expect(thread.svg(document)).rejects.toMatchObject({ code: "busy" });
    expect(await Promise.all(served)).toHaveLength(2);
    expect(await thread.svg(document)).toContain("</svg>");
  });

  it("says that a drawing failed and stays up", async () => {
    const broken = {
      kind: "chart",
      exported: { ...exported, drawing: null },
    } as unknown as ExportDocument;
    await expect(thread.svg(broken)).rejects.toMatchObject({ code: "failed" });
    expect(await thread.svg(document)).toContain("</svg>");
  });
});
