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
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { peekAtLink } from "@/lib/links/door/peek-at-link";
import { setListed } from "@/lib/links/option-mutations";
import { getLink } from "@/lib/links/queries";
import { stateSite } from "@/lib/links/site/statement-mutations";
import { getSiteStatement, getStatementForm } from "@/lib/links/site/statement-queries";
import { newToken } from "@/lib/links/door/token";
import type { Actor } from "@/lib/access/types";
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
        "access-control-allow-origin": "*",
        "cache-control": "no-store",
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

describe("what is stated about the public site", () => {
  const COLUMNS = {
    publisherZh: "测试局",
    publisherEn: "Test bureau",
    publisherUrl: "https://bureau.example",
    licenceName: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    contact: "data@bureau.example",
  };
  const described = async () =>
    Promise.all(
      [getCatalogue, getCsvMetadata].map(
        async (route) => (await (await call(route)).json()) as Record<string, unknown>,
      ),
    );

  it("is in the metadata from the next request on, and nothing where nothing is stated", async () => {
    const made = await createLink(admin, plan.code, LATEST);
    await list(made.linkId, true);
    expect(JSON.stringify(await described())).not.toMatch(/:publisher|licen[cs]e|contactPoint/);
    const before = (await peekAtLink("open"))?.content;

    await stateSite(admin, { seen: 0, columns: COLUMNS });
    const [catalogue, csvw] = await described();
    expect(catalogue).toMatchObject({
      "dct:publisher": { "foaf:homepage": { "@id": "https://bureau.example" } },
      "dcat:dataset": [
        { "dcat:contactPoint": { "vcard:hasEmail": { "@id": "mailto:data@bureau.example" } } },
      ],
    });
    expect(csvw).toMatchObject({ "dc:license": { "@id": COLUMNS.licenceUrl } });
    // Pages of the site are kept by this: one that says something else is never given.
    expect((await peekAtLink("open"))?.content).not.toBe(before);
  });

  it("makes the catalogue hold all that DCAT-AP demands", async () => {
    const [catalogue] = await described();
    expect(missingIn(catalogue ?? {})).toEqual([]);
    expect(missingIn({ ...catalogue, "dct:publisher": undefined })).toEqual([
      "dcat:Catalog dct:publisher",
    ]);
  });

  it("is stated by administrators who have seen the last statement, each time anew and on record", async () => {
    await expect(stateSite(admin, { seen: 0, columns: COLUMNS })).rejects.toMatchObject({
      code: "conflict",
    });
    await stateSite(admin, { seen: 1, columns: COLUMNS });
    expect((await getStatementForm(admin)).number).toBe(1);
    await stateSite(admin, { seen: 1, columns: { ...COLUMNS, contact: null } });
    expect(await getSiteStatement()).toMatchObject({ publisher: { contact: null } });
    const trail = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { action: "site.stated" }, orderBy: { id: "asc" } }),
    );
    expect(trail.map(({ subjectId }) => subjectId)).toEqual(["1", "2"]);
  });
});

/** Mandatory in DCAT-AP 2.1.1 and 3.0 (an agent, a licence document and a kind likewise where they are named). */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  "dcat:Catalog": ["dct:title", "dct:description", "dct:publisher", "dcat:dataset"],
  "dcat:Dataset": ["dct:title", "dct:description"],
  "dcat:Distribution": ["dcat:accessURL"],
  "foaf:Agent": ["foaf:name"],
  "dct:PeriodOfTime": [],
};

/** What a node and those in it lack, as `type property`; an empty text or list is as good as none. */
function missingIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(missingIn);
  if (typeof node !== "object" || node === null) return [];
  const properties = node as Readonly<Record<string, unknown>>;
  const type = String(properties["@type"]);
  const missing = (MANDATORY[type] ?? []).filter((name) => isEmpty(properties[name]));
  return [
    ...missing.map((name) => `${type} ${name}`),
    ...Object.values(properties).flatMap(missingIn),
  ];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

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
