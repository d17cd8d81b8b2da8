import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { GET as getHealth } from "@/app/api/v1/health/route";
import { GET as getOpenApi } from "@/app/api/v1/openapi.json/route";
import { GET as getAssessment } from "@/app/api/v1/p/[token]/assessment/route";
import { GET as getJson } from "@/app/api/v1/p/[token]/figures.json/route";
import { closeDatabase } from "@/lib/db/client";
import { releasedAssessmentSchema } from "@/lib/api/openapi/assessment-schemas";
import type { openApiDocument } from "@/lib/api/openapi/document";
import { errorSchema, healthSchema } from "@/lib/api/openapi/service-schemas";
import { FIGURE_COLUMNS } from "@/lib/exchange/figure-rows";
import { figuresSchema } from "@/lib/exchange/figures-json";
import { createLink } from "@/lib/links/mutations";
import { makeRelease } from "@/lib/releases/mutations";
import packageJson from "@/package.json";
import { createMember, createPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

let database: TestDatabase;
let schemas: Awaited<ReturnType<typeof description>>["components"]["schemas"];

beforeAll(async () => {
  database = await useTestDatabase();
  schemas = (await description()).components.schemas;
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => database.cleanup());

async function description() {
  return (await getOpenApi().json()) as ReturnType<typeof openApiDocument>;
}

const isExplained = (property: object) => "$ref" in property || "description" in property;

describe("openapi.json", () => {
  it("describes every call", async () => {
    const { openapi, info, paths } = await description();
    expect(openapi).toBe("3.1.0");
    expect(info.version).toBe(packageJson.version);
    expect(Object.keys(paths).sort()).toEqual([
      "/api/v1/health",
      "/api/v1/p/{token}/assessment",
      "/api/v1/p/{token}/charts/{indicator}/{file}",
      "/api/v1/p/{token}/destinations",
      "/api/v1/p/{token}/evidence/{id}",
      "/api/v1/p/{token}/figures.csv",
      "/api/v1/p/{token}/figures.json",
      "/api/v1/p/{token}/figures.xlsx",
      "/api/v1/p/{token}/releases.atom",
      "/api/v1/p/{token}/report.docx",
      "/api/v1/p/{token}/report.xlsx",
      "/api/v1/p/{token}/share.png",
      "/api/v1/plans/{plan}/assessment",
      "/api/v1/plans/{plan}/charts/{indicator}/{file}",
      "/api/v1/plans/{plan}/destinations",
      "/api/v1/plans/{plan}/figures.csv",
      "/api/v1/plans/{plan}/figures.json",
      "/api/v1/plans/{plan}/figures.xlsx",
      "/api/v1/plans/{plan}/progress-form.csv",
      "/api/v1/plans/{plan}/progress-form.xlsx",
      "/api/v1/plans/{plan}/report.docx",
      "/api/v1/plans/{plan}/report.xlsx",
    ]);
    const ids = Object.values(paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refers only to schemas that are there, and says of every field what it means", async () => {
    const text = JSON.stringify(await description());
    for (const [, name = ""] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(schemas).toHaveProperty(name);
    }
    for (const [name, schema] of Object.entries(schemas)) {
      expect(schema.description, name).toBeTruthy();
      for (const [field, property] of Object.entries(schema.properties ?? {})) {
        expect(property, `${name}.${field}`).toSatisfy(isExplained);
      }
    }
    expect(Object.keys(schemas["FigureRow"]?.properties ?? {})).toEqual([...FIGURE_COLUMNS]);
  });

  it("describes the answers as they are, to the last field", async () => {
    const admin = await createMember("admin");
    const people = {
      author: await createMember("analyst"),
      reviewer: await createMember("reviewer"),
    };
    const plan = await createPlan({ signedBy: admin });
    const scale = { indicator: "scale", calibre: "industry-scale" } as const;
    await writeRevision(plan, people, { ...scale, year: 2023, value: "700.5" });
    await writeRevision(plan, people, { ...scale, year: 2024, value: null });
    await writeRevision(plan, people, { ...scale, year: 2023, scope: "wuhan", value: "500" });
    await writeRevision(plan, people, { ...scale, year: 2023, value: "1", state: "reference" });
    await makeRelease(admin, plan.code, { note: "n", expectedNumber: 1 });
    const link = { label: "l", expiresAt: null, release: null };
    const { token } = await createLink(admin, plan.code, link);
    const get = async (call: typeof getAssessment, query = "", of = token) => {
      const context = { params: Promise.resolve({ token: of }) };
      const response = await call(new Request(`http://localhost/x${query}`), context);
      return (await response.json()) as unknown;
    };
    const assessment = releasedAssessmentSchema.parse(await get(getAssessment));
    expect(JSON.stringify(assessment)).toContain("700.5");
    expect(releasedAssessmentSchema.parse(await get(getAssessment, "?year=2024")).year).toBe(2024);
    expect(figuresSchema.parse(await get(getJson)).figures.length).toBe(3);
    expect(errorSchema.parse(await get(getAssessment, "?year=1")).error.code).toBe("invalid");
    expect(errorSchema.parse(await get(getJson, "", "none")).error.code).toBe("not-found");
    const wrong = { ...assessment, year: "2024", extra: 1 };
    const issues = releasedAssessmentSchema.safeParse(wrong).error?.issues ?? [];
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["invalid_type", "year"],
      ["unrecognized_keys"],
    ]);
  });

  it("lets later versions add fields, though its tests do not", async () => {
    expect(JSON.stringify(await description())).not.toContain('"additionalProperties":false');
  });
});

describe("health", () => {
  it("says ok with the version", async () => {
    const response = await getHealth();
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    expect(body).toEqual({ status: "ok", database: "ok", version: packageJson.version });
    expect(healthSchema.parse(body)).toEqual(body);
  });

  it("says 503, and nothing about why, where the database does not answer", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await closeDatabase();
    await rm(database.url.replace("file:", ""), { force: true });
    const response = await getHealth();
    expect(response.status).toBe(503);
    const body: unknown = await response.json();
    expect(body).toEqual({ status: "error", database: "error", version: packageJson.version });
    expect(log).toHaveBeenCalledOnce();
  });
});
