import { readXlsx } from "hucre/xlsx";
import { JSDOM } from "jsdom";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";

import { readReport } from "@/components/report/read-report";
import { DrawingError } from "@/lib/chart-files/drawing/drawing-error";
import type { Picture } from "@/lib/chart-files/types";
import { makeReport, type ReportStep } from "@/lib/report/files/make-report";
import { reportDocx } from "@/lib/report/files/report-docx";
import { reportXlsx } from "@/lib/report/files/report-xlsx";
import { unzip, wordTables, wordText } from "@/tests/support/files/unzip";

import { compose, RICH } from "./report-fixture";

const PIXEL: Picture = {
  bytes: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
  width: 1400,
  height: 800,
};

const HOSTILE = `=HYPERLINK("http://x","y")</w:t>]]>&amp;<b>\u0000\u0007\ud800\uffff`;
const hostile = {
  ...RICH,
  illustrative: true,
  plan: { ...RICH.plan, name: { zh: HOSTILE, en: HOSTILE } },
  indicators: RICH.indicators.map((indicator) => ({
    ...indicator,
    name: { zh: HOSTILE, en: HOSTILE },
  })),
  sources: RICH.sources.map((source) => ({ ...source, title: HOSTILE, url: HOSTILE })),
};

describe("the Word document", () => {
  it("has the page, the fonts and the running foot of GB/T 9704", async () => {
    const files = unzip(await reportDocx(await compose(RICH), new Map()));
    const [document, styles] = [files.get("word/document.xml")!, files.get("word/styles.xml")!];
    expect(document).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(document).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    for (const font of ["仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"]) {
      expect(styles).toContain(`w:eastAsia="${font}"`);
    }
    expect(styles).toMatch(/<w:lang w:val="en-US" w:eastAsia="zh-CN"/);
    const feet = [...files].filter(([name]) => /^word\/footer/.test(name));
    expect(feet).toHaveLength(2);
    for (const [, foot] of feet) {
      expect(wordText(foot)).toBe("—  —");
      expect(foot).toContain("PAGE");
    }
  });

  it("repeats headings, keeps rows whole, and says where a picture is missing", async () => {
    const content = await compose(RICH);
    const xml = unzip(await reportDocx(content, new Map())).get("word/document.xml")!;
    const tables = wordTables(xml);
    const wanted = content.blocks.filter((block) => block.kind === "table");
    expect(tables).toHaveLength(wanted.length);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(wanted.length);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(tables.flat().length);
    const pictures = content.blocks.filter((block) => block.kind === "picture");
    expect(wordText(xml).split(content.noPicture)).toHaveLength(pictures.length + 1);
  });

  it("gives every picture its words, and names nobody", async () => {
    const content = await compose({ ...RICH, illustrative: true });
    const pictures = content.blocks.filter((block) => block.kind === "picture");
    const files = unzip(await reportDocx(content, new Map(pictures.map((one) => [one, PIXEL]))));
    const xml = files.get("word/document.xml")!;
    expect(xml.match(/<wp:docPr [^>]*descr="[^"]+"/g)).toHaveLength(pictures.length);
    const core = files.get("docProps/core.xml")!;
    expect(core).toContain(content.title);
    expect(core).not.toContain("Un-named");
    const heads = [...files].filter(([name]) => /^word\/header/.test(name));
    for (const [, head] of heads) expect(wordText(head)).toContain("演示数据");
  });
});

describe("hostile names", () => {
  it("stay texts in the Word document", async () => {
    for (const [name, xml] of unzip(await reportDocx(await compose(hostile), new Map()))) {
      if (!name.endsWith(".xml")) continue;
      expect(() => new JSDOM(xml, { contentType: "application/xml" }), name).not.toThrow();
    }
  });

  it("are no formulas in the workbook, whose numbers are numbers", async () => {
    const content = await compose(hostile);
    const bytes = await reportXlsx(content);
    for (const [name, xml] of unzip(bytes)) {
      if (!name.endsWith(".xml")) continue;
      expect(() => new JSDOM(xml, { contentType: "application/xml" }), name).not.toThrow();
      if (name.includes("worksheets")) expect(xml, name).not.toMatch(/<f[ >]/);
    }
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      "总览",
      "目标进展",
      "分范围数据",
      "与上一发布版相比",
      "数据来源",
      "说明",
    ]);
    for (const { rows } of sheets) {
      expect(String(rows[0]?.[0])).toContain("进展通报");
      expect(rows[1]?.[0]).toBe(content.standing);
      expect(String(rows[2]?.[0])).toContain("演示数据");
    }
    expect(sheets[0]?.rows.flat()).toContain(1499.97);
  });
});

describe("makeReport", () => {
  const told = vi.spyOn(console, "error");
  beforeEach(() => told.mockReset().mockImplementation(() => undefined));
  afterAll(() => told.mockRestore());

  it.each([
    { code: "failed", isWhole: false, asksAll: true },
    { code: "no-font", isWhole: true, asksAll: true },
    { code: "busy", isWhole: false, asksAll: false },
    { code: "too-slow", isWhole: false, asksAll: false },
  ] as const)(
    "says in place of each picture that it was not drawn: $code",
    async ({ code, isWhole, asksAll }) => {
      const content = await compose(RICH);
      const total = content.blocks.filter(({ kind }) => kind === "picture").length;
      let calls = 0;
      const draw = () => {
        calls += 1;
        return Promise.reject(new DrawingError(code));
      };
      const steps: ReportStep[] = [];
      for await (const step of makeReport(content, "docx", draw)) steps.push(step);
      const last = steps.at(-1)!;
      if (last.kind !== "file") throw new Error("no file");
      const xml = unzip(last.bytes).get("word/document.xml")!;
      expect(wordText(xml).split(content.noPicture)).toHaveLength(total + 1);
      expect(last.isWhole).toBe(isWhole);
      expect(calls).toBe(asksAll ? total : 1);
      expect(told).toHaveBeenCalledTimes(calls);
    },
  );

  it("hides no other error", async () => {
    const draw = () => Promise.reject(new Error("another"));
    const steps = makeReport(await compose(RICH), "docx", draw);
    await steps.next();
    await expect(steps.next()).rejects.toThrow("another");
  });

  it("tells each picture, leaves out what no font is there for, and ends with the file", async () => {
    const content = await compose(RICH);
    const total = content.blocks.filter(({ kind }) => kind === "picture").length;
    const drawn: number[] = [];
    let calls = 0;
    const draw = () => {
      calls += 1;
      return calls === 1 ? Promise.reject(new DrawingError("no-font")) : Promise.resolve(PIXEL);
    };
    for await (const step of makeReport(content, "docx", draw)) {
      if (step.kind === "drawing") drawn.push(step.drawn);
      else {
        const xml = unzip(step.bytes).get("word/document.xml")!;
        expect(wordText(xml).split(content.noPicture)).toHaveLength(2);
      }
    }
    expect(drawn).toEqual(Array.from({ length: total + 1 }, (_, index) => index));
  });

  it("draws nothing more once nobody asks any more", async () => {
    let calls = 0;
    const draw = () => {
      calls += 1;
      return Promise.resolve(PIXEL);
    };
    const steps = makeReport(await compose(RICH), "docx", draw);
    await steps.next();
    await steps.next();
    await steps.return();
    expect(calls).toBe(1);
    expect(await steps.next()).toEqual({ done: true, value: undefined });
  });
});

describe("readReport", () => {
  const stream = (text: string, size: number) =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; at += size) {
          controller.enqueue(bytes.slice(at, at + size));
        }
        controller.close();
      },
    });

  it("reads lines however they are cut, and the file out of the last", async () => {
    const told: [number, number][] = [];
    const lines = `{"drawn":0,"total":2}\n{"drawn":2,"total":2}\n{"name":"通报.docx","type":"a/b","base64":"AAEC"}\n`;
    const report = await readReport(stream(lines, 7), (...step) => told.push(step));
    expect(told).toEqual([
      [0, 2],
      [2, 2],
    ]);
    expect(report?.name).toBe("通报.docx");
    expect([...new Uint8Array(await report!.blob.arrayBuffer())]).toEqual([0, 1, 2]);
  });

  it("is null where the work ended without a file", async () => {
    expect(await readReport(stream('{"failed":true}\n', 100), () => undefined)).toBeNull();
  });
});
