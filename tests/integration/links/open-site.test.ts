import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { GET as getTokenCsv } from "@/app/api/v1/p/[token]/figures.csv/route";
import { GET as getCatalogue } from "@/app/open/catalog.jsonld/route";
import { GET as getCsv } from "@/app/open/data/figures.csv/route";
import { GET as getCsvMetadata } from "@/app/open/data/figures.csv-metadata.json/route";
import { GET as getJson } from "@/app/open/data/figures.json/route";
import { GET as getXlsx } from "@/app/open/data/figures.xlsx/route";
import robots from "@/app/robots";
import sitemap from "@/app/sitemap";
import { readSnapshot } from "@/lib/db/client";
import { createLink, revokeLink, rotateLink } from "@/lib/links/mutations";
import { openPublicLink, peekAtLink } from "@/lib/links/open-public-link";
import { setListed } from "@/lib/links/option-mutations";
import { getLink } from "@/lib/links/queries";
import { newToken } from "@/lib/links/token";
import type { Actor } from "@/lib/members/types";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "data.example.test", "x-forwarded-proto": "https" }),
}));

const LATEST = { label: "网站", expiresAt: null, release: null };
const SITE = "https://data.example.test";
const ROUTES = [getCatalogue, getCsv, getCsvMetadata, getJson, getXlsx];

let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin", { name: "管理员甲" });
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  plan = await createPlan({ code: "open-plan", signedBy: admin });
  const scale = { indicator: "scale", calibre: "industry-scale" } as const;
  await writeRevision(plan, people, { ...scale, year: 2024, value: "700" });
  await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
});
afterAll(() => database.cleanup());

const call = (get: (typeof ROUTES)[number]) =>
  get(
    new Request("http://localhost/x", {
      headers: { host: "data.example.test", "x-forwarded-proto": "https" },
    }),
    { params: Promise.resolve({}) },
  );
const list = async (linkId: string, listed: boolean) => {
  const lockVersion = (await getLink(admin, linkId))?.link.lockVersion ?? -1;
  await setListed(admin, { linkId, lockVersion }, listed);
};

describe("without a public site", () => {
  it("every address answers like an unknown token, robots.txt forbids all, the sitemap is empty", async () => {
    const unknown = await getTokenCsv(new Request("http://localhost/x"), {
      params: Promise.resolve({ token: newToken() }),
    });
    const body = await unknown.text();
    for (const route of ROUTES) {
      const answer = await call(route);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(body);
    }
    expect(await robots()).toEqual({ rules: { userAgent: "*", disallow: "/" } });
    expect(await sitemap()).toEqual([]);
  });
});

describe("the public site", () => {
  it("is one link at a time, and ends with switching off and with revoking", async () => {
    const first = await createLink(admin, plan.code, LATEST);
    const second = await createLink(admin, plan.code, { ...LATEST, indicators: ["scale"] });
    await list(first.linkId, true);
    expect(await openPublicLink("open")).toMatchObject({ linkId: first.linkId });
    await list(second.linkId, true);
    expect(await openPublicLink("open")).toMatchObject({ linkId: second.linkId });
    expect((await getLink(admin, first.linkId))?.link.listed).toBe(false);
    await list(second.linkId, false);
    expect(await openPublicLink("open")).toBeNull();
    expect((await call(getCsv)).status).toBe(404);
    await list(first.linkId, true);
    await revokeLink(admin, first.linkId);
    expect(await openPublicLink("open")).toBeNull();
    await expect(
      setListed(admin, { linkId: first.linkId, lockVersion: 99 }, true),
    ).rejects.toMatchObject({ code: "conflict" });
    const trail = await readSnapshot((tx) =>
      tx.auditEvent.findMany({
        where: { subjectId: first.linkId, action: { not: "link.used" } },
        orderBy: { id: "asc" },
      }),
    );
    expect(trail.map(({ action }) => action)).toEqual([
      ...["link.created", "link.listed", "link.unlisted", "link.listed", "link.revoked"],
    ]);
  });

  it("describes itself for machines, without a token anywhere", async () => {
    const made = await createLink(admin, plan.code, LATEST);
    const { token } = await rotateLink(admin, made.linkId);
    await list(made.linkId, true);
    const texts: string[] = [];
    for (const route of ROUTES.slice(0, 4)) {
      const answer = await call(route);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        ...{ "access-control-allow-origin": "*", "cache-control": "no-store" },
      });
      expect(answer.headers.has("x-robots-tag")).toBe(false);
      texts.push(await answer.text());
    }
    for (const text of texts) expect(text).not.toMatch(new RegExp(`${token}|管理员甲|/p/`));
    const [catalogue, csv, metadata] = texts;

    expect(JSON.parse(catalogue ?? "")).toMatchObject({
      "@id": `${SITE}/open/catalog.jsonld`,
      "@type": "dcat:Catalog",
      "dcat:dataset": [
        {
          "@type": "dcat:Dataset",
          "dcat:version": "1",
          "dcat:distribution": ["csv", "json", "xlsx"].map((format) => ({
            "@id": `${SITE}/open/data/figures.${format}`,
          })),
        },
      ],
    });
    const [header] = parse(csv ?? "", { bom: true, to_line: 1 });
    const described = JSON.parse(metadata ?? "") as {
      url: string;
      tableSchema: { columns: { name: string }[] };
    };
    expect(described.url).toBe("figures.csv");
    expect(described.tableSchema.columns.map(({ name }) => name)).toEqual(header);

    expect(await robots()).toMatchObject({
      rules: { allow: expect.arrayContaining(["/open", "/en/open"]) as string[], disallow: "/" },
      sitemap: `${SITE}/sitemap.xml`,
    });
    const addresses = (await sitemap()).map(({ url }) => url);
    expect(addresses).toContain(`${SITE}/open/indicators/scale`);
    expect(addresses).toContain(`${SITE}/en/open/pillars/wuhan`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe("the sites that may frame a link", () => {
  it("are those of a link that opens, and nobody's where it does not", async () => {
    const origins = ["https://a.cn", "http://localhost:3000"];
    const { linkId, token } = await createLink(admin, plan.code, { ...LATEST, origins });
    expect(await peekAtLink(token)).toMatchObject({ linkId, origins });
    await revokeLink(admin, linkId);
    expect(await peekAtLink(token)).toBeNull();
    expect(await peekAtLink(newToken())).toBeNull();
  });
});
