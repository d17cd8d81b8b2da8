import { DOMParser } from "linkedom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GET as getFeed } from "@/app/api/v1/p/[token]/releases.atom/route";
import type { Actor } from "@/lib/access/types";
import { createLink, revokeLink } from "@/lib/links/mutations";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

const scale = { indicator: "scale", calibre: "industry-scale" } as const;

let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  plan = await createPlan({ signedBy: admin });
  await writeRevision(plan, people, { ...scale, year: 2023, value: "600" });
  await makeRelease(admin, plan.code, { note: "首版 <全文>", expectedNumber: 1 });
  await writeRevision(plan, people, { ...scale, year: 2024, value: "700" });
  await makeRelease(admin, plan.code, { note: "二版", expectedNumber: 2 });
});
afterAll(() => database.cleanup());

const link = (options: { release: number | null; indicators?: string[] }) =>
  createLink(admin, plan.code, { label: "l", expiresAt: null, ...options });

async function feedOf(token: string) {
  const request = new Request(`http://127.0.0.1/api/v1/p/${token}/releases.atom`, {
    headers: { host: "127.0.0.1:3000" },
  });
  const response = await getFeed(request, { params: Promise.resolve({ token }) });
  const body = await response.text();
  const document = new DOMParser().parseFromString(body, "text/xml");
  const entries = [...document.querySelectorAll("entry")].map((entry) => ({
    id: entry.querySelector("id")?.textContent,
    title: entry.querySelector("title")?.textContent,
    summary: entry.querySelector("summary")?.textContent?.split("\n")[0],
  }));
  const { status, headers } = response;
  return { status, type: headers.get("content-type"), entries, document, body };
}

describe("the feed of releases", () => {
  it("lists what the link has shown, newest first, in both languages", async () => {
    const { token } = await link({ release: null });
    const { status, type, entries, document } = await feedOf(token);
    expect({ status, type }).toEqual({ status: 200, type: "application/atom+xml; charset=utf-8" });
    const id = `urn:hubei-ai:plan:${plan.code}:release`;
    expect(entries).toEqual([
      { id: `${id}:2`, title: "第 2 版 / Release 2", summary: "二版" },
      { id: `${id}:1`, title: "第 1 版 / Release 1", summary: "首版 <全文>" },
    ]);
    const self = document.querySelector('feed > link[rel="self"]')?.getAttribute("href");
    expect(self).toBe(`http://127.0.0.1:3000/api/v1/p/${token}/releases.atom`);
  });

  it("tells a link of one release nothing of later ones", async () => {
    const { entries } = await feedOf((await link({ release: 1 })).token);
    expect(entries.map(({ title }) => title)).toEqual(["第 1 版 / Release 1"]);
  });

  it("ends with its link", async () => {
    const { token, linkId } = await link({ release: null });
    await revokeLink(admin, linkId);
    const { status, body } = await feedOf(token);
    expect(status).toBe(404);
    expect(body).not.toContain("urn:");
  });
});
