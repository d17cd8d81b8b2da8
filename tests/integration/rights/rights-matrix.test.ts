import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { DomainError } from "@/lib/errors/domain-error";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import type { Actor } from "@/lib/access/types";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { discoverDoors, type Door } from "./discover-doors";
import { RIGHTS } from "./rights-table";
import { CALLERS, LINKS, type Caller, type LinkState } from "./callers";
import { createWorld, type World } from "./world";

const session = vi.hoisted((): { actor: unknown } => ({ actor: null }));

// The session is what the browser sends; here it is whoever the row says. Everything behind it is real.
vi.mock("@/lib/auth/session", async () => {
  const { DomainError: Refusal } = await import("@/lib/errors/domain-error");
  const getActor = async () => session.actor as Actor | null;
  return {
    getActor,
    actorOf: getActor,
    requireActor: async () => {
      const actor = await getActor();
      if (actor === null) throw new Refusal("unauthenticated", { key: "errors.unauthenticated" });
      return actor;
    },
  };
});
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ set: () => undefined, get: () => undefined, delete: () => undefined }),
}));
vi.mock("next-intl/server", () => ({
  getLocale: async () => "zh",
  getTranslations: async () => String,
}));
vi.mock("@/lib/i18n/navigation", () => ({
  redirect: () => {
    // Any sentence that no action answers with: it stands for the redirection.
    throw new DomainError("unexpected", { key: "common.nav.account" });
  },
}));

type Outcome = "refused" | "let in";

const doors = await discoverDoors();
let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await useTestDatabase();
  world = await createWorld();
});

afterAll(() => database.cleanup());

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("the matrix of rights", () => {
  it("has a row for every exported action, route and query, and no row without one", () => {
    expect(Object.keys(RIGHTS).sort()).toEqual(doors.map(({ name }) => name).sort());
  });

  const members = doors.filter(({ name }) => RIGHTS[name]?.kind === "member");
  const links = doors.filter(({ name }) => RIGHTS[name]?.kind === "link");

  it("finds doors of every kind", () => {
    expect(members.length).toBeGreaterThan(30);
    expect(links.length).toBeGreaterThan(5);
  });

  it.each(members.flatMap((door) => CALLERS.map((caller) => [door.name, caller, door] as const)))(
    "%s × %s",
    async (name, caller, door) => {
      const row = RIGHTS[name];
      if (row?.kind !== "member") throw new Error("no row");
      const expected: Outcome = row.may.includes(caller) ? "let in" : "refused";
      expect(await knock(door, row.args(world, actorFor(caller)), caller)).toBe(expected);
    },
  );

  it.each(links.flatMap((door) => LINKS.map((state) => [door.name, state, door] as const)))(
    "%s × a link that is %s",
    async (name, state, door) => {
      expect(await knockWithLink(name, state, door)).toBe(state === "open" ? "let in" : "refused");
    },
  );

  it.each(links.filter(({ kind }) => kind === "lib").map((door) => [door.name, door] as const))(
    "%s × a member in place of a link",
    async (_name, door) => {
      expect(await knock(door, [world.actors.admin, {}], "nobody")).toBe("refused");
    },
  );

  it.each(members.filter(({ kind }) => kind === "lib").map((door) => [door.name, door] as const))(
    "%s × an open link in place of a member",
    async (name, door) => {
      const row = RIGHTS[name];
      if (row?.kind !== "member") throw new Error("no row");
      const scope = await openPublicLink(world.tokens.open);
      expect(scope).not.toBeNull();
      expect(await knock(door, row.args(world, scope), "nobody")).toBe("refused");
    },
  );
});

function actorFor(caller: Caller): unknown {
  return caller === "nobody" ? null : world.actors[caller];
}

async function knockWithLink(name: string, state: LinkState, door: Door): Promise<Outcome> {
  const row = RIGHTS[name];
  if (row?.kind !== "link") throw new Error("no row");
  const token = world.tokens[state];
  return knock(door, row.args(world, token, await openPublicLink(token)), "nobody");
}

/** Only a refusal of the right kind counts: a crash is neither let in nor refused. */
async function knock(door: Door, args: readonly unknown[], caller: Caller): Promise<Outcome> {
  session.actor = actorFor(caller);
  try {
    return judge(await door.call(...args));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return isRefusal(error.code) ? "refused" : "let in";
  }
}

function judge(answer: unknown): Outcome {
  if (answer instanceof Response) {
    expect([200, 204, 303, 401, 403, 404]).toContain(answer.status);
    return [200, 204, 303].includes(answer.status) ? "let in" : "refused";
  }
  if (isFailure(answer)) {
    if (answer.code === "unexpected") expect(answer.message.key).toBe("common.nav.account");
    return isRefusal(answer.code) ? "refused" : "let in";
  }
  return "let in";
}

function isRefusal(code: string): boolean {
  return code === "forbidden" || code === "unauthenticated";
}

function isFailure(answer: unknown): answer is { code: string; message: { key: string } } {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "status" in answer &&
    answer.status === "failed"
  );
}
