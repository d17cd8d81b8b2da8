import { afterAll, beforeAll, expect, it, vi } from "vitest";

import { importAction } from "@/app/[locale]/(workspace)/figures/import/actions";
import { createLinkAction } from "@/app/[locale]/(workspace)/settings/links/actions";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { createMember, createPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const session = vi.hoisted((): { actor: unknown } => ({ actor: null }));

// The session is what the browser sends; everything behind it is real.
vi.mock("@/lib/auth/session", async () => {
  const { DomainError } = await import("@/lib/errors/domain-error");
  return {
    requireActor: async () => {
      if (session.actor === null) {
        throw new DomainError("unauthenticated", { key: "errors.unauthenticated" });
      }
      return session.actor;
    },
  };
});
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
// One request: an action leaves its answer there for the page that comes with it.
vi.mock("next/headers", () => {
  const sent = new Headers();
  return { headers: () => Promise.resolve(sent) };
});

let database: TestDatabase;
let code: string;

beforeAll(async () => {
  database = await useTestDatabase();
  code = (await createPlan()).code;
});
afterAll(() => database.cleanup());

async function createLinkAs(actor: Actor | null, label = "不该有的链接") {
  session.actor = actor;
  const form = new FormData();
  const fields = { planCode: code, label, expires: "never", release: "" };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return createLinkAction({ status: "idle" }, form);
}

const listEvents = () => readSnapshot((tx) => tx.auditEvent.findMany({ orderBy: { id: "asc" } }));

it("keeps on record which action refused whom, and nothing of what was typed", async () => {
  const analyst = await createMember("analyst");
  expect(await createLinkAs(null)).toMatchObject({ code: "unauthenticated" });
  expect(await createLinkAs(analyst, "")).toMatchObject({ code: "invalid" });
  expect(await listEvents()).toEqual([]);
  expect(await createLinkAs(analyst)).toMatchObject({ status: "failed", code: "forbidden" });
  const [start, event, ...rest] = await listEvents();
  expect(start?.action).toBe("chain.started");
  expect(event).toMatchObject({
    actorId: analyst.id,
    action: "access.refused",
    subjectType: "deed",
    subjectId: "links.create",
    detail: '{"role":"analyst"}',
  });
  expect(rest).toEqual([]);
});

it("names the upload of a file as well", async () => {
  const official = await createMember("official");
  session.actor = official;
  const form = new FormData();
  const fields = { plan: code, year: "2024", scope: "province", intent: "write", rows: "[]" };
  for (const [name, value] of Object.entries({ ...fields, fingerprint: "" })) form.set(name, value);
  expect(await importAction({ status: "idle" }, form)).toMatchObject({ code: "forbidden" });
  expect((await listEvents()).at(-1)).toMatchObject({
    actorId: official.id,
    action: "access.refused",
    subjectId: "figures.import",
  });
});

it("still refuses where the event cannot be written", async () => {
  const analyst = await createMember("analyst");
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  process.env.AUDIT_SECRET = "another secret of at least 32 characters";
  const { forgetEnv } = await import("@/lib/config/env");
  forgetEnv();
  expect(await createLinkAs(analyst)).toMatchObject({ status: "failed", code: "forbidden" });
  expect(log).toHaveBeenCalledOnce();
  delete process.env.AUDIT_SECRET;
  log.mockRestore();
});
