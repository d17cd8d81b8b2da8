import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { verifyPassword } from "@/lib/access/password";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { ensureDemoMembers } from "@/prisma/seed/ensure-demo-members";
import { ensureFirstAdministrator, ensureSystemImporter } from "@/prisma/seed/ensure-members";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;

beforeEach(async () => {
  database = await useTestDatabase();
});

afterEach(() => database.cleanup());

function ensureAdministrator(email: string, password?: string) {
  return writeTransaction((tx) => ensureFirstAdministrator(tx, { email, password }));
}

function findMember(email: string) {
  return readSnapshot((tx) =>
    tx.member.findUniqueOrThrow({ where: { email }, include: { accounts: true } }),
  );
}

async function passwordFits(email: string, password: string): Promise<boolean> {
  const [account] = (await findMember(email)).accounts;
  return verifyPassword(account?.password ?? "", password);
}

describe("the first administrator", () => {
  it("gets a one-time password that works, is shown once and must be replaced", async () => {
    const made = await ensureAdministrator("Admin@Example.test");
    expect(made.email).toBe("admin@example.test");
    expect(await passwordFits(made.email, made.oneTimePassword ?? "")).toBe(true);
    const member = await findMember(made.email);
    expect(member).toMatchObject({ role: "admin", mustChangePassword: true });
    expect(member.accounts).toMatchObject([{ providerId: "credential", accountId: member.id }]);
    expect(await ensureAdministrator("admin@example.test")).toEqual({
      ...made,
      oneTimePassword: null,
    });
  });

  it("keeps a given password and need not replace it", async () => {
    const made = await ensureAdministrator("admin@example.test", "a-given-password");
    expect(made.oneTimePassword).toBeNull();
    expect(await passwordFits(made.email, "a-given-password")).toBe(true);
    expect((await findMember(made.email)).mustChangePassword).toBe(false);
  });

  it("is made once: another address or password later changes nothing", async () => {
    const made = await ensureAdministrator("admin@example.test", "a-given-password");
    const again = await ensureAdministrator("other@example.test", "another-password");
    expect(again).toEqual(made);
    expect(await passwordFits(made.email, "a-given-password")).toBe(true);
    expect(await readSnapshot((tx) => tx.member.count())).toBe(1);
  });

  it("is not brought back by a restart after being disabled", async () => {
    await ensureAdministrator("admin@example.test");
    await writeTransaction(async (tx) => {
      await tx.member.updateMany({ data: { disabledAt: new Date() } });
    });
    await expect(ensureAdministrator("admin@example.test")).rejects.toThrow(
      "not an active administrator",
    );
  });
});

describe("the system importer", () => {
  it("is made once and has nothing to sign in with", async () => {
    const first = await writeTransaction(ensureSystemImporter);
    expect(await writeTransaction(ensureSystemImporter)).toBe(first);
    const member = await findMember("importer@system.local");
    expect(member).toMatchObject({ id: first, role: "system", accounts: [] });
  });
});

describe("the demonstration's members", () => {
  it("are one a role, two analysts, with the given password", async () => {
    const madeUp = await writeTransaction((tx) => ensureDemoMembers(tx, "the-demo-password"));
    expect(madeUp).toBeNull();
    const rows = await readSnapshot((tx) => tx.member.findMany({ orderBy: { email: "asc" } }));
    expect(
      rows.map(({ email, role, mustChangePassword }) => [email, role, mustChangePassword]),
    ).toEqual([
      ["admin@demo.local", "admin", false],
      ["analyst2@demo.local", "analyst", false],
      ["analyst@demo.local", "analyst", false],
      ["official@demo.local", "official", false],
      ["reviewer@demo.local", "reviewer", false],
    ]);
    for (const { name } of rows) expect(name).toMatch(/^演示/);
    expect(await passwordFits("official@demo.local", "the-demo-password")).toBe(true);
  });

  it("take a new given password and are signed out then; without one they keep theirs", async () => {
    await writeTransaction((tx) => ensureDemoMembers(tx, "the-demo-password"));
    const { id } = await findMember("analyst@demo.local");
    const at = new Date();
    await writeTransaction((tx) =>
      tx.session.create({
        data: {
          id: newId(),
          memberId: id,
          token: newId(),
          expiresAt: new Date(at.getTime() + 60_000),
          createdAt: at,
          updatedAt: at,
        },
      }),
    );
    const countSessions = () => readSnapshot((tx) => tx.session.count());
    await writeTransaction((tx) => ensureDemoMembers(tx, null));
    await writeTransaction((tx) => ensureDemoMembers(tx, "the-demo-password"));
    expect(await countSessions()).toBe(1);
    await writeTransaction((tx) => ensureDemoMembers(tx, "the-next-password"));
    expect(await countSessions()).toBe(0);
    expect(await passwordFits("analyst@demo.local", "the-next-password")).toBe(true);
    expect(await passwordFits("analyst@demo.local", "the-demo-password")).toBe(false);
  });

  it("get a password made up once where none is given", async () => {
    const madeUp = await writeTransaction((tx) => ensureDemoMembers(tx, null));
    expect(await passwordFits("reviewer@demo.local", madeUp ?? "")).toBe(true);
    expect(await writeTransaction((tx) => ensureDemoMembers(tx, null))).toBeNull();
    expect(await passwordFits("reviewer@demo.local", madeUp ?? "")).toBe(true);
  });
});
