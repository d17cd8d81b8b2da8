import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { GET as getNothing } from "@/app/api/v1/[...path]/route";
import { GET as getAssessment } from "@/app/api/v1/p/[token]/assessment/route";
import { GET as getCsv } from "@/app/api/v1/p/[token]/figures.csv/route";
import { GET as getJson } from "@/app/api/v1/p/[token]/figures.json/route";
import { GET as getXlsx } from "@/app/api/v1/p/[token]/figures.xlsx/route";
import {
  releasedAssessmentSchema,
  type ReleasedPlanAnswer,
} from "@/lib/api/openapi/assessment-schemas";
import { CURRENT_METHOD } from "@/lib/assessment/method";
import { figuresSchema } from "@/lib/exchange/figures-json";
import { createLink, revokeLink } from "@/lib/links/mutations";
import { newToken } from "@/lib/links/door/token";
import type { Actor } from "@/lib/access/types";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

type Get = (request: Request, context: { params: Promise<{ token: string }> }) => Promise<Response>;

const CALLS = { assessment: getAssessment, csv: getCsv, json: getJson, xlsx: getXlsx };
const ADDRESS = "http://localhost/api/v1/p/token";

let database: TestDatabase;
let admin: Actor;
let people: { author: Actor; reviewer: Actor };
let plan: TestPlan;
let token: string;

const scale = { indicator: "scale", year: 2024, calibre: "industry-scale" } as const;
const call = (get: Get, of: string, query = "") =>
  get(new Request(`${ADDRESS}${query}`), { params: Promise.resolve({ token: of }) });
const link = () => createLink(admin, plan.code, { label: "l", expiresAt: null, release: null });
const series = ({ indicators }: ReleasedPlanAnswer) =>
  indicators[0]?.scopes[0]?.series.map(({ year, value }) => [year, value]);

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin", { name: "秘密姓名" });
  people = { author: await createMember("analyst"), reviewer: await createMember("reviewer") };
  plan = await createPlan({ code: "public-plan", signedBy: admin });
  await writeRevision(plan, people, { ...scale, value: "700" });
  await writeRevision(plan, people, { ...scale, scope: "wuhan", value: "88888", state: "draft" });
  await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
  token = (await link()).token;
});
afterAll(() => database.cleanup());

describe("the read model of a link's release", () => {
  it("is the release, and knows nothing of later approvals until the next one", async () => {
    await writeRevision(plan, people, { ...scale, year: 2023, value: "600" });
    const response = await call(getAssessment, token);
    expect(response.status).toBe(200);
    const assessment = releasedAssessmentSchema.parse(await response.json());
    expect(assessment).toMatchObject({ plan: { code: plan.code }, release: 1 });
    expect(assessment).toMatchObject({
      methodVersion: CURRENT_METHOD.version,
      method: CURRENT_METHOD,
    });
    expect(series(assessment)).toEqual([[2024, 700]]);

    await makeRelease(admin, plan.code, { note: "二版", expectedNumber: 2 });
    const answer = await (await call(getAssessment, token)).json();
    const next = releasedAssessmentSchema.parse(answer);
    expect(next.release).toBe(2);
    expect(series(next)).toEqual([
      [2023, 600],
      [2024, 700],
    ]);
  });

  it("judges for the year asked for, ignores unknown parameters, and refuses bad years", async () => {
    const response = await call(getAssessment, token, "?year=2023&utm=1&asOf=rubbish");
    expect(await response.json()).toMatchObject({ year: 2023 });
    for (const year of ["2022", "2026", "abc", "2024.5"]) {
      const refused = await call(getAssessment, token, `?year=${year}`);
      expect(refused.status).toBe(400);
      expect(await refused.json()).toEqual({
        error: {
          code: "invalid",
          message: expect.any(String) as string,
          fields: { year: [expect.stringMatching(/2023.*2025/) as string] },
        },
      });
    }
  });

  it("carries no draft, name, address or internal note", async () => {
    for (const get of [getAssessment, getCsv, getJson]) {
      const text = await (await call(get, token)).text();
      expect(text).toContain("700");
      expect(text).not.toMatch(/88888|秘密姓名|example\.test|不公开/);
    }
  });
});

describe("a token that does not open", () => {
  it("is answered alike: unknown, revoked, expired, misshapen; every call, every path", async () => {
    const revoked = await link();
    await revokeLink(admin, revoked.linkId);
    const expiresAt = new Date(Date.now() + 2_000);
    const expired = await createLink(admin, plan.code, { label: "l", expiresAt, release: null });
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(expiresAt.getTime()), 5_000);

    const bodies = new Set<string>();
    const headers = new Set<string>();
    for (const bad of [newToken(), revoked.token, expired.token, "x", "", "'; --"]) {
      for (const get of [...Object.values(CALLS), getNothing]) {
        for (const query of ["", "?year=abc"]) {
          const response = await call(get, bad, query);
          expect(response.status).toBe(404);
          bodies.add(await response.text());
          headers.add(JSON.stringify([...response.headers]));
        }
      }
    }
    expect(bodies.size).toBe(1);
    expect(headers.size).toBe(1);
    expect(JSON.parse([...bodies][0] ?? "")).toMatchObject({
      error: { code: "not-found", fields: {} },
    });
  });
});

describe("headers", () => {
  it("keep every answer out of caches, search engines and referrers", async () => {
    for (const of of [token, newToken()]) {
      for (const get of Object.values(CALLS)) {
        const { headers } = await call(get, of);
        expect(Object.fromEntries(headers)).toMatchObject({
          "cache-control": "no-store",
          "referrer-policy": "no-referrer",
          "x-robots-tag": "noindex, nofollow",
          "x-content-type-options": "nosniff",
        });
      }
    }
  });

  it("name the files by plan, release and day", async () => {
    for (const format of ["csv", "json", "xlsx"] as const) {
      const { headers } = await call(CALLS[format], token);
      expect(headers.get("content-disposition")).toMatch(
        new RegExp(
          String.raw`^attachment; filename="public-plan-release-2-\d{4}-\d\d-\d\d\.${format}"$`,
        ),
      );
    }
  });
});

describe("the files", () => {
  it("hold the same figures in all three formats", async () => {
    const csv = parse<Record<string, string>>(await (await call(getCsv, token)).text(), {
      bom: true,
      columns: true,
    });
    const json = figuresSchema.parse(await (await call(getJson, token)).json());
    const { sheets } = await readXlsx(
      new Uint8Array(await (await call(getXlsx, token)).arrayBuffer()),
    );
    expect(csv.map(({ year, value, release }) => [year, value, release])).toEqual([
      ["2023", "600", "2"],
      ["2024", "700", "2"],
    ]);
    expect(json.figures.map(({ value }) => value)).toEqual([600, 700]);
    expect(sheets[0]?.rows.slice(1).map((row) => row[5])).toEqual([600, 700]);
  });
});
