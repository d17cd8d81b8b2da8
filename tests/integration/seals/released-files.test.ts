import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, it } from "vitest";

import { GET as getAssessment } from "@/app/api/v1/p/[token]/assessment/route";
import { GET as getCsv } from "@/app/api/v1/p/[token]/figures.csv/route";
import { GET as getJson } from "@/app/api/v1/p/[token]/figures.json/route";
import { GET as getXlsx } from "@/app/api/v1/p/[token]/figures.xlsx/route";
import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import type { FiguresDocument } from "@/lib/exchange/figures-json";
import { verifyFiguresFile } from "@/lib/exchange/verify-figures-file";
import { createLink } from "@/lib/links/mutations";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

type Get = (request: Request, context: { params: Promise<{ token: string }> }) => Promise<Response>;

const LINK = { label: "网站", expiresAt: null, release: null };
let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;
let hash: string;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  plan = await createPlan({ signedBy: admin });
  const scale = { indicator: "scale", calibre: "industry-scale" } as const;
  await writeRevision(plan, people, { ...scale, year: 2023, value: "600.5" });
  const firms = { indicator: "firms", calibre: "department-count" } as const;
  await writeRevision(plan, people, { ...firms, year: 2023, value: "12" });
  const release = await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
  hash = release.seal?.hash ?? "";
});
afterAll(() => database.cleanup());

const call = (get: Get, token: string) =>
  get(new Request("http://localhost/x"), { params: Promise.resolve({ token }) });
const fileOf = async (token: string) =>
  (await (await call(getJson, token)).json()) as FiguresDocument;

it("keeps the hash of a release in the audit event of its transaction", async () => {
  const event = await readSnapshot((tx) =>
    tx.auditEvent.findFirstOrThrow({ where: { action: "release.made" } }),
  );
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.parse(event.detail)).toMatchObject({ seal: hash });
});

it("gives the hash in every file and in the API", async () => {
  const { token } = await createLink(admin, plan.code, LINK);
  const file = await fileOf(token);
  expect(file.sealed).toMatchObject({ format: "release-1", hash });
  // Of the records beside the numbers no file says more than their hash.
  expect(file.sealed?.withheld).toHaveLength(1);
  expect(await (await call(getCsv, token)).text()).toContain(`,${hash}\r\n`);
  expect(await (await call(getAssessment, token)).json()).toMatchObject({ seal: { hash } });
  const xlsx = await readXlsx(new Uint8Array(await (await call(getXlsx, token)).arrayBuffer()));
  expect(JSON.stringify(xlsx.sheets.map(({ rows }) => rows))).toContain(hash);
});

it("lets an outsider prove a whole release, and the part of it that a link shares", async () => {
  const whole = await createLink(admin, plan.code, LINK);
  const part = await createLink(admin, plan.code, { ...LINK, indicators: ["scale"] });
  const held = verifyFiguresFile(await fileOf(whole.token), hash);
  expect(held).toEqual({ state: "holds", figures: 2, withheld: 1 });

  const partial = await fileOf(part.token);
  expect(partial.sealed?.parts.map((one) => one.part)).toEqual(["release", "indicator scale"]);
  expect(verifyFiguresFile(partial, hash)).toEqual({ state: "holds", figures: 1, withheld: 4 });
  expect(JSON.stringify(partial)).not.toContain("firms");
});

it("salts its parts, so that a withheld one cannot be guessed", async () => {
  const part = await createLink(admin, plan.code, { ...LINK, indicators: ["scale"] });
  const whole = await createLink(admin, plan.code, LINK);
  const { sealed } = await fileOf(whole.token);
  const salts = sealed?.parts.map(({ salt }) => salt) ?? [];
  expect(new Set(salts).size).toBe(sealed?.parts.length);
  const seal = await readSnapshot((tx) => tx.releaseSeal.findFirstOrThrow());
  expect(salts).not.toContain(seal.salt);
  const shown = JSON.stringify(await fileOf(part.token));
  expect(salts.filter((salt) => shown.includes(salt))).toHaveLength(2);
});

it("is verified by the command", async () => {
  const folder = mkdtempSync(join(tmpdir(), "release-file-"));
  const { token } = await createLink(admin, plan.code, LINK);
  const file = join(folder, "figures.json");
  writeFileSync(file, await (await call(getJson, token)).text());
  const run = (...args: string[]) => {
    const command = ["lib/commands/run.mjs", "lib/commands/release-verify.ts", ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    return { status, stdout, stderr };
  };
  expect(run(file, hash)).toMatchObject({
    status: 0,
    stderr: "",
    stdout: expect.stringMatching(/^相符：2 个数据/) as string,
  });
  expect(run(file, "f".repeat(64))).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^不符：/) as string,
  });
  expect(run(file)).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^请给出文件/) as string,
  });
  expect(run(join(folder, "none.json"), hash)).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^这不是/) as string,
  });
});
