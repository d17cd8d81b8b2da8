import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GET as getAssessment } from "@/app/api/v1/plans/[plan]/assessment/route";
import { GET as getCsv } from "@/app/api/v1/plans/[plan]/figures.csv/route";
import { GET as getJson } from "@/app/api/v1/plans/[plan]/figures.json/route";
import { GET as getXlsx } from "@/app/api/v1/plans/[plan]/figures.xlsx/route";
import { planAssessmentSchema } from "@/lib/api/openapi/assessment-schemas";
import { errorSchema } from "@/lib/api/openapi/service-schemas";
import { forgetEnv } from "@/lib/config/env";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

import { auditTrail, createAccount, PASSWORD, trySignIn, withCookie } from "../../support/account";

type Get = (request: Request, context: { params: Promise<{ plan: string }> }) => Promise<Response>;

const CALLS: readonly Get[] = [getAssessment, getCsv, getJson, getXlsx];
const scale = { indicator: "scale", year: 2024, calibre: "industry-scale" } as const;

let database: TestDatabase;
let plan: TestPlan;
let official: Headers;
let officialId: string;
let waiting: Headers;

async function signedIn(mustChangePassword = false) {
  const account = await createAccount("official", { mustChangePassword });
  return { account, headers: withCookie(await trySignIn(account.email, PASSWORD)) };
}

beforeAll(async () => {
  database = await useTestDatabase();
  process.env.AUTH_SECRET = "a".repeat(48);
  forgetEnv();
  const admin = await createMember("admin");
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  plan = await createPlan({ code: "member-plan", signedBy: admin });
  await writeRevision(plan, people, { ...scale, value: "700", at: "2025-02-01T00:00:00.000Z" });
  await writeRevision(plan, people, { ...scale, value: "710", at: "2025-06-01T00:00:00.000Z" });
  const member = await signedIn();
  official = member.headers;
  officialId = member.account.id;
  waiting = (await signedIn(true)).headers;
});
afterAll(async () => {
  delete process.env.AUTH_SECRET;
  await database.cleanup();
});

const call = (get: Get, headers: Headers, query = "", code = plan.code) =>
  get(new Request(`http://localhost/api/v1/plans/x/y${query}`, { headers }), {
    params: Promise.resolve({ plan: code }),
  });
const valuesAt = async (query: string) => {
  const response = await call(getAssessment, official, query);
  const { indicators } = planAssessmentSchema.parse(await response.json());
  return indicators[0]?.scopes[0]?.series.map(({ value }) => value);
};

describe("who may call", () => {
  it("401 for nobody, 403 before the one-time password is replaced, 404 for an unknown plan", async () => {
    for (const get of CALLS) {
      const forged = new Headers({ cookie: "hubei.session_token=abc.def" });
      for (const [headers, code, status] of [
        [new Headers(), plan.code, 401],
        [forged, plan.code, 401],
        [new Headers(), "none", 401],
        [waiting, plan.code, 403],
        [waiting, "none", 403],
        [official, "none", 404],
        [official, plan.code, 200],
      ] as const) {
        const response = await call(get, headers, "", code);
        expect(response.status).toBe(status);
        expect(response.headers.get("cache-control")).toBe("no-store");
      }
    }
    const refused = await call(getAssessment, new Headers());
    expect(await refused.json()).toMatchObject({ error: { code: "unauthenticated", fields: {} } });
  });
});

describe("as of", () => {
  it("takes a day for its end in Shanghai, an instant for itself", async () => {
    expect(await valuesAt("")).toEqual([710]);
    expect(await valuesAt("?asOf=2025-05-31")).toEqual([700]);
    expect(await valuesAt("?asOf=2025-06-01")).toEqual([710]);
    expect(await valuesAt("?asOf=2025-06-01T07:59:59%2B08:00")).toEqual([700]);
    expect(await valuesAt("?asOf=2025-06-01T08:00:00%2B08:00")).toEqual([710]);
    expect(await valuesAt("?asOf=2025-01-01")).toEqual([]);
    expect(await valuesAt("?asOf=2199-01-01")).toEqual([710]);
  });

  it("judges by default for the last year that had ended then", async () => {
    const yearAt = async (query: string) => {
      const response = await call(getAssessment, official, query);
      return planAssessmentSchema.parse(await response.json()).year;
    };
    expect(await yearAt("?asOf=2024-12-31")).toBe(2023);
    expect(await yearAt("?asOf=2025-01-01")).toBe(2024);
    expect(await yearAt("?asOf=2025-01-01&year=2025")).toBe(2025);
  });

  it("refuses what is no day and no year, both at once", async () => {
    const response = await call(getAssessment, official, "?asOf=2025-02-30&year=1999");
    expect(response.status).toBe(400);
    const { error } = errorSchema.parse(await response.json());
    expect(Object.keys(error.fields).sort()).toEqual(["asOf", "year"]);
    for (const get of [getCsv, getJson, getXlsx]) {
      expect((await call(get, official, "?asOf=yesterday")).status).toBe(400);
      expect((await call(get, official, "?year=1999")).status).toBe(200);
    }
  });
});

describe("a member's downloads", () => {
  it("show the state asked for, under no release", async () => {
    const response = await call(getJson, official, "?asOf=2025-05-31");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="member-plan-members-2025-05-31.json"',
    );
    expect(await response.json()).toMatchObject({
      release: null,
      figures: [{ value: 700, release: null }],
    });
  });

  it("are kept on record, refused ones not", async () => {
    const before = (await auditTrail(plan.code)).length;
    await call(getCsv, official, "?asOf=2025-05-31");
    await call(getCsv, official, "?asOf=rubbish");
    await call(getCsv, waiting);
    const events = (await auditTrail(plan.code)).slice(before);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ action: "export.downloaded", actorId: officialId });
    expect(JSON.parse(events[0]?.detail ?? "")).toEqual({
      format: "csv",
      asOf: "2025-05-31T15:59:59.999Z",
    });
  });
});
