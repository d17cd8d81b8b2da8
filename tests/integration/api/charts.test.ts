import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GET as getNothing } from "@/app/api/v1/[...path]/route";
import { GET as getChart } from "@/app/api/v1/p/[token]/charts/[indicator]/[file]/route";
import { GET as getShare } from "@/app/api/v1/p/[token]/share.png/route";
import { createLink } from "@/lib/links/mutations";
import { newToken } from "@/lib/links/door/token";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

const scale = { indicator: "scale", calibre: "industry-scale" } as const;
const PNG = [0x89, 0x50, 0x4e, 0x47];

let database: TestDatabase;
let token: string;
/** Of a link that shares the scale alone. */
let partial: string;

beforeAll(async () => {
  database = await useTestDatabase();
  const admin = await createMember("admin");
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  const plan = await createPlan({ code: "chart-plan", signedBy: admin });
  await writeRevision(plan, people, { ...scale, year: 2023, value: "668" });
  await writeRevision(plan, people, { ...scale, year: 2024, value: "930" });
  await writeRevision(plan, people, { ...scale, year: 2024, scope: "wuhan", value: "600" });
  await writeRevision(plan, people, { ...scale, year: 2023, scope: "wuhan", value: "450" });
  await writeRevision(plan, people, { ...scale, year: 2025, value: "77777", state: "draft" });
  const results = { indicator: "results", calibre: "department-count" } as const;
  await writeRevision(plan, people, { ...results, year: 2024, value: "98765" });
  await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
  const link = { label: "l", expiresAt: null, release: null };
  token = (await createLink(admin, plan.code, link)).token;
  partial = (await createLink(admin, plan.code, { ...link, indicators: ["scale"] })).token;
});
afterAll(() => database.cleanup());

function call(file: string, { query = "", indicator = "scale", of = token, address = "" } = {}) {
  const headers = new Headers(address === "" ? {} : { "x-forwarded-for": address });
  const request = new Request(`http://localhost/api/v1/p/x/charts/y/z${query}`, { headers });
  return getChart(request, { params: Promise.resolve({ token: of, indicator, file }) });
}

describe("a chart of a public link", () => {
  it("is a PNG twice as large as its document", async () => {
    const response = await call("trajectory.png");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/png");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 4)]).toEqual(PNG);
    expect(new DataView(bytes.buffer).getUint32(16)).toBe(1800);
  });

  it("is an SVG that says what it is of, in both languages", async () => {
    const chinese = await (await call("trajectory.svg", { query: "?year=2024" })).text();
    for (const text of [
      "约516",
      "930 亿元",
      "发布版 1",
      "评估年度 2024",
      "数据来源",
      "口径：产业规模",
    ])
      expect(chinese.replaceAll("\u00a0", " ")).toContain(text);
    const english = await (await call("contributions-hub.svg", { query: "?lang=en" })).text();
    for (const text of ["Wuhan", "Release 1", "Sources: "]) expect(english).toContain(text);
    expect(chinese).not.toContain("77777");
  });

  it("is a CSV with one number a row and its whole context", async () => {
    const rows = parse<Record<string, string>>(await (await call("trajectory.csv")).text(), {
      bom: true,
      columns: true,
    });
    const figure = rows.find((row) => row["年度"] === "2024" && row["数值"] === "930");
    expect(figure).toMatchObject({ 性质: "实际", 口径: "产业规模", 发布版: "1" });
    expect(rows.find((row) => row["项目"] === "基期值")).toMatchObject({ 限定: "约", 数值: "516" });
    expect(rows.some((row) => row["数值"] === "77777")).toBe(false);
  });

  it("has a name in Chinese for people and in ASCII for old programs", async () => {
    const { headers } = await call("trajectory.csv", { query: "?year=2024" });
    const disposition = headers.get("content-disposition") ?? "";
    expect(disposition).toContain('filename="scale-trajectory-2024-release-1.csv"');
    const encoded = /filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? "";
    expect(decodeURIComponent(encoded)).toMatch(/-走势-2024-发布版1\.csv$/);
  });

  it("serves every chart of the pages", async () => {
    for (const file of ["trajectory", "contributions-hub"])
      expect((await call(`${file}.svg`)).status, file).toBe(200);
    for (const file of ["gap-shares-hub", "outlook", "compare"]) {
      const response = await call(`${file}.svg`, { query: "?year=2024" });
      expect(response.status, file).toBe(200);
    }
    for (const file of ["gaps.svg", "compare.svg", "compare.png", "compare.csv"])
      expect((await call(file, { indicator: "overview" })).status, file).toBe(200);
  });

  it("is not found alike for an unknown link, indicator, chart or kind of file", async () => {
    const nothing = await getNothing(new Request("http://localhost/api/v1/x"), {
      params: Promise.resolve({}),
    });
    const body = await nothing.text();
    for (const response of [
      await call("trajectory.png", { of: newToken() }),
      await call("trajectory.png", { of: "x", query: "?year=abc" }),
      await call("trajectory.png", { indicator: "nothing" }),
      await call("trajectory.png", { indicator: "__proto__" }),
      await call("nothing.png"),
      await call("trajectory.pdf"),
      await call("trajectory"),
      await call("../trajectory.png"),
      await call("contributions-field.csv"),
      await call("waterfall.svg"),
      await call("outlook.svg", { of: newToken(), query: "?g.wuhan=1" }),
      await call("compare.csv", { of: newToken(), indicator: "overview" }),
      await call("outlook.csv", { indicator: "overview" }),
      await call("gap-shares-carrier.csv"),
      await call("trajectory.csv", { indicator: "overview" }),
    ]) {
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(body);
    }
  });

  it("refuses a bad year with 400", async () => {
    const response = await call("trajectory.csv", { query: "?year=1999" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "invalid" } });
  });

  it("tells one address that asks too often to wait, and goes on serving others", async () => {
    const address = "203.0.113.7";
    let refused: Response | undefined;
    for (let asked = 0; asked < 160 && refused === undefined; asked += 1) {
      const response = await call("nothing.svg", { address });
      if (response.status === 429) refused = response;
    }
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await call("trajectory.svg", { address: "203.0.113.8" })).status).toBe(200);
  });
});

describe("a calculation as a file", () => {
  it("holds its assumptions and the word for what it is, and never a draft", async () => {
    const query = "?year=2024&g.wuhan=40&g.rest=10";
    const svg = await (await call("outlook.svg", { query })).text();
    const plain = svg.replaceAll(/<[^>]+>|\s|\u00a0/g, "");
    for (const text of ["测算，不是数据。", "武汉每年40.0%（自定）", "发布版1", "数据来源"])
      expect(plain).toContain(text);
    expect(plain).not.toContain("77777");
    const rows = parse<Record<string, string>>(
      await (await call("outlook.csv", { query })).text(),
      {
        bom: true,
        columns: true,
      },
    );
    const calculated = rows.filter((row) => row["性质"] === "测算");
    expect(calculated.length).toBeGreaterThan(0);
    for (const row of calculated) expect(row["说明"]).toContain("40.0%（自定）");
    for (const row of rows.filter((one) => one["性质"] === "实际")) {
      expect(["668", "930"]).toContain(row["数值"]);
    }
  });
});

describe("the charts of a link that shares some indicators", () => {
  const HIDDEN = /results|标志性成果|98765|department-count|部门统计/;

  it("show no other, whatever the address asks for", async () => {
    const asked = { of: partial, query: "?indicators=scale,results&scopes=province,wuhan" };
    for (const file of ["compare.csv", "compare.svg", "gaps.csv"]) {
      const response = await call(file, { ...asked, indicator: "overview" });
      expect(response.status, file).toBe(200);
      const text = await response.text();
      expect(text).toContain("930");
      expect(text).not.toMatch(HIDDEN);
    }
    const whole = await call("compare.csv", { ...asked, of: token, indicator: "overview" });
    expect(await whole.text()).toMatch(HIDDEN);
  });

  it("has no chart of an indicator it does not share", async () => {
    for (const file of ["trajectory.csv", "outlook.csv", "compare.csv", "gap-shares-hub.csv"])
      expect((await call(file, { of: partial, indicator: "results" })).status, file).toBe(404);
    expect((await call("compare.csv", { indicator: "results" })).status).toBe(200);
  });
});

describe("the share image", () => {
  it("is 1200 × 630, and ends with its link", async () => {
    const share = (of: string) =>
      getShare(new Request("http://localhost/x"), { params: Promise.resolve({ token: of }) });
    const response = await share(token);
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
    expect((await share(newToken())).status).toBe(404);
  });
});
