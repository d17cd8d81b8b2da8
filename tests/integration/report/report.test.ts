import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GET as getAssessment } from "@/app/api/v1/p/[token]/assessment/route";
import { GET as getDocx } from "@/app/api/v1/p/[token]/report.docx/route";
import { GET as getXlsx } from "@/app/api/v1/p/[token]/report.xlsx/route";
import { GET as getMemberDocx } from "@/app/api/v1/plans/[plan]/report.docx/route";
import { GET as getMemberXlsx } from "@/app/api/v1/plans/[plan]/report.xlsx/route";
import { countDrawing } from "@/lib/api/drawing-limit";
import { formatNumber, formatShare } from "@/lib/words/format";
import { readReport } from "@/components/report/read-report";
import { paceThresholds } from "@/lib/words/verdict/thresholds";
import type { PlanAssessment } from "@/lib/assessment/types";
import { forgetEnv } from "@/lib/config/env";
import { writeTransaction } from "@/lib/db/client";
import { newToken } from "@/lib/links/door/token";
import { ensureDemoMembers } from "@/prisma/seed/ensure-demo-members";
import { ensureFirstLinkIn } from "@/prisma/seed/ensure-first-link";
import { loadDemoIn } from "@/prisma/seed/load-demo";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { unzip, wordTables, wordText } from "@/tests/support/files/unzip";

import { auditTrail, createAccount, PASSWORD, trySignIn, withCookie } from "../../support/account";

type PublicGet = typeof getDocx;
type MemberGet = typeof getMemberDocx;

const TOKEN = "report-link-for-the-integration-tests-00001";

let database: TestDatabase;
let member: Headers;
let memberId: string;
let planCode: string;

beforeAll(async () => {
  database = await useTestDatabase();
  process.env.AUTH_SECRET = "a".repeat(48);
  forgetEnv();
  await writeTransaction(async (tx) => {
    await ensureDemoMembers(tx, "the-demo-password");
    await loadDemoIn(tx);
    await ensureFirstLinkIn(tx, TOKEN);
  });
  planCode = (await read("")).plan.code;
  const account = await createAccount("official");
  memberId = account.id;
  member = withCookie(await trySignIn(account.email, PASSWORD));
});
afterAll(async () => {
  delete process.env.AUTH_SECRET;
  await database.cleanup();
});

async function read(query: string): Promise<PlanAssessment> {
  const response = await fromLink(getAssessment, query);
  return (await response.json()) as PlanAssessment;
}

function fromLink(get: PublicGet, query = "", { of = TOKEN, headers = {} } = {}) {
  const request = new Request(`http://localhost/api/v1/p/x/report${query}`, { headers });
  return get(request, { params: Promise.resolve({ token: of }) });
}

function asMember(get: MemberGet, query = "", headers = member, plan = planCode) {
  const request = new Request(`http://localhost/api/v1/plans/x/report${query}`, { headers });
  return get(request, { params: Promise.resolve({ plan }) });
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe("the Word report of a link", () => {
  it.each([2023, 2024, 2025])("says of every target in %i what the API says", async (year) => {
    const assessment = await read(`?year=${year}`);
    const response = await fromLink(getDocx, `?year=${year}`);
    expect(response.status).toBe(200);
    const files = unzip(await bytesOf(response));
    const document = files.get("word/document.xml")!;
    const [targets] = wordTables(document);
    const quantified = assessment.indicators.filter(({ target }) => target?.min != null);
    expect(quantified.length).toBeGreaterThan(5);
    for (const indicator of quantified) {
      const row = targets!.find(([name]) => name === indicator.name.zh)!;
      const { latest, attainment, gap, pace } = indicator.scopes[0]!;
      const near = {
        decimals: indicator.decimals,
        locale: "zh",
        bound: indicator.target!.min,
      } as const;
      const [value, share, missing, progress] = [row[2]!, row[3]!, row[4]!, row[5]!];
      if (latest === null) expect(value).toBe("暂无公开数据");
      else {
        expect(value.replace(/^[约超近] /, "")).toMatch(
          new RegExp(`^${formatNumber(latest.value, near).replace(".", "\\.")}\u00a0`),
        );
        expect(value).toContain(`${latest.year} 年`);
      }
      expect(share).toBe(attainment === null ? "—" : formatShare(attainment));
      expect(progress).toBe(
        pace === null ? "—" : formatShare(pace, paceThresholds(assessment.method)),
      );
      const up = { ...near, bound: null, rounding: "up" } as const;
      expect(missing.split("\u00a0")[0]).toBe(gap === null ? "—" : formatNumber(gap, up));
    }
    expect([...files.keys()].filter((name) => name.endsWith(".png")).length).toBeGreaterThan(0);
    expect(wordText(document)).toContain("发布版");
    expect(wordText(document)).toContain("演示数据：本通报数字均为示例");
  });

  it("has a name in Chinese, and one for old programs", async () => {
    const header = (await fromLink(getXlsx)).headers.get("content-disposition") ?? "";
    expect(header).toContain('filename="progress-report.xlsx"');
    const [, name = ""] = /filename\*=UTF-8''(\S+)$/.exec(header) ?? [];
    expect(decodeURIComponent(name)).toMatch(/-进展通报-截至\d{4}-\d{2}-\d{2}-演示数据\.xlsx$/);
  });

  it("names nobody", async () => {
    for (const [, text] of unzip(await bytesOf(await fromLink(getDocx)))) {
      expect(text).not.toMatch(/demo\.local|Un-named|admin/);
    }
  });
});

describe("the workbook of a link", () => {
  it("has every number of every target and of every figure as the API has them", async () => {
    const assessment = await read("?year=2024");
    const { sheets } = await readXlsx(await bytesOf(await fromLink(getXlsx, "?year=2024")));
    const [, targets, figures] = sheets;
    const rows = targets!.rows;
    const head = rows.findIndex((row) => row[0] === "指标");
    const column = (name: string) => rows[head]!.indexOf(name);
    for (const { name, target, scopes } of assessment.indicators) {
      if (target === null) continue;
      const row = rows.find((candidate) => candidate[0] === name.zh)!;
      const scope = scopes[0]!;
      for (const [heading, value] of [
        ["目标值", target.min],
        ["最新值", scope.latest?.value ?? null],
        ["完成率", scope.attainment],
        ["目标差距", scope.gap],
        ["应达值", scope.expected],
        ["序时进度", scope.pace],
        ["实际增速", scope.observedGrowth],
        ["需要增速", scope.requiredGrowth],
        ["推算值", scope.projection],
      ] as const) {
        expect(row[column(heading)] ?? null, `${name.zh} ${heading}`).toBe(value);
      }
    }
    const start = figures!.rows.findIndex((row) => row[0] === "指标");
    const valueAt = figures!.rows[start]!.indexOf("数值");
    const known = assessment.indicators.flatMap(({ scopes, rest }) => [
      ...scopes.flatMap(({ series, references }) => [...series, ...references]),
      ...rest.filter(({ parts }) => parts.length > 0),
    ]);
    const values = figures!.rows.slice(start + 1).map((row) => row[valueAt] ?? null);
    expect(values).toEqual(known.map(({ value }) => value));
  });

  it("is in English when asked for", async () => {
    const { sheets } = await readXlsx(await bytesOf(await fromLink(getXlsx, "?lang=en")));
    expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(["Overview", "Targets"]);
    expect(String(sheets[0]?.rows[2]?.[0])).toMatch(/^Illustrative data/);
  });
});

describe("refusals", () => {
  it("answers 404 to whoever has no link, before it looks at parameters, and 400 to bad years", async () => {
    for (const get of [getDocx, getXlsx]) {
      for (const of of [newToken(), "x", ""]) {
        expect((await fromLink(get, "?year=abc", { of })).status).toBe(404);
      }
      expect((await fromLink(get, "?year=2031")).status).toBe(400);
    }
  });

  it("answers 401 to nobody, 404 for an unknown plan, 400 to bad clocks", async () => {
    for (const get of [getMemberDocx, getMemberXlsx]) {
      expect((await asMember(get, "", new Headers())).status).toBe(401);
      expect((await asMember(get, "", member, "none")).status).toBe(404);
      expect((await asMember(get, "?asOf=rubbish&year=1")).status).toBe(400);
    }
  });

  it("lets one network have so many made only, and gives what is there to everybody", async () => {
    const from = (address: string) => ({ headers: { "x-forwarded-for": address } });
    const headers = from("2001:db8:1:2::1");
    expect((await fromLink(getXlsx, "?year=2024", headers)).status).toBe(200);
    // Most of what a network may have drawn: to make as many reports as that would take long.
    await countDrawing(new Request("http://localhost", from("2001:db8:1:2::2")), 147);
    const answer = await fromLink(getXlsx, "?year=2023", from("2001:db8:1:2::3"));
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await fromLink(getXlsx, "?year=2024", headers)).status).toBe(200);
    expect((await fromLink(getXlsx, "?year=2023")).status).toBe(200);
  });

  it("makes some at once and few more wait, members' among them", async () => {
    const readers = Array.from({ length: 12 }, (_, index) => index);
    const statuses = await Promise.all([
      asMember(getMemberXlsx, "?year=2023").then(({ status }) => status),
      ...readers.map(async (reader) => {
        const query = `?year=${2023 + (reader % 3)}&lang=${reader % 2 === 0 ? "en" : "zh"}`;
        const answer = await fromLink(getXlsx, query, {
          headers: { accept: "application/x-ndjson", "x-forwarded-for": `198.51.100.${reader}` },
        });
        await answer.text();
        if (answer.status === 503)
          expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
        return answer.status;
      }),
    ]);
    expect([...new Set(statuses)].toSorted()).toEqual([200, 503]);
  });
});

describe("the report for members", () => {
  it("is of any past day, says that it is no release, and is kept on record", async () => {
    const response = await asMember(getMemberXlsx, "?asOf=2025-03-01&year=2024");
    const { sheets } = await readXlsx(await bytesOf(response));
    expect(String(sheets[0]?.rows[1]?.[0])).toMatch(/2025年3月1日.*工作区视图（未发布）/);
    expect(await auditTrail(planCode)).toContainEqual(
      expect.objectContaining({
        action: "export.downloaded",
        actorId: memberId,
        detail: expect.stringContaining('"report xlsx"') as string,
      }),
    );
  });

  it("tells of the work line by line when asked to, and stops when nobody reads on", async () => {
    const headers = new Headers(member);
    headers.set("accept", "application/x-ndjson");
    const told: (readonly [number, number])[] = [];
    const response = await asMember(getMemberDocx, "?year=2024", headers);
    const report = await readReport(response.body!, (...step) => told.push(step));
    expect(report?.name).toMatch(/\.docx$/);
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)![0]).toBe(told.at(-1)![1]);
    const before = (await auditTrail(planCode)).length;
    const stopped = (await asMember(getMemberDocx, "?year=2023", headers)).body!.getReader();
    await stopped.read();
    await stopped.cancel();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await auditTrail(planCode)).length).toBe(before);
  });
});
