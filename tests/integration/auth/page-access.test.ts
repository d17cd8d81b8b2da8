import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";

import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { createAccount, PASSWORD, trySignIn, withCookie } from "../../support/account";

const { request, redirect } = vi.hoisted(() => ({
  request: { headers: new Headers() },
  redirect: vi.fn((to: unknown) => {
    throw new Error(JSON.stringify(to));
  }),
}));

vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => request.headers.get("cookie") ?? "",
}));
vi.mock("@/lib/i18n/navigation", () => ({ redirect }));

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});

afterAll(() => database.cleanup());

beforeEach(() => {
  request.headers = new Headers();
});

async function redirectOf(path: string): Promise<unknown> {
  const error = await requireWorkspaceActor("en", path).catch((reason: unknown) => reason);
  return JSON.parse((error as Error).message);
}

it("sends nobody to the sign-in page, and back to where they came from", async () => {
  expect(await redirectOf("/figures?year=2024")).toEqual({
    href: { pathname: "/sign-in", query: { next: "/figures?year=2024" } },
    locale: "en",
  });
  expect(await redirectOf("//evil.test")).toEqual({
    href: { pathname: "/sign-in", query: {} },
    locale: "en",
  });
});

it("sends a one-time password to the page that replaces it", async () => {
  const { email } = await createAccount("admin", { mustChangePassword: true });
  request.headers = withCookie(await trySignIn(email, PASSWORD));
  expect(await redirectOf("/")).toEqual({ href: "/account/password", locale: "en" });
});

it("gives the actor of everybody else", async () => {
  const { id, email } = await createAccount("official");
  request.headers = withCookie(await trySignIn(email, PASSWORD));
  expect(await requireWorkspaceActor("zh", "/")).toMatchObject({ id });
});
