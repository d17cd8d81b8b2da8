import { afterAll, beforeAll, expect, it } from "vitest";

import { writeTransaction } from "@/lib/db/client";
import { createAccount, PASSWORD, trySignIn } from "@/tests/support/account";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
});
afterAll(() => database.cleanup());

const ROUNDS = 9;
/** Other work of the machine falls on one kind or the other; what really takes longer does so each time. */
const MEASUREMENTS = 3;
const SAME = 1.15;

it("refuses known, unknown, disabled and importing members in the same time", async () => {
  const known = await createAccount("official");
  const disabled = await createAccount("official");
  const importer = await createAccount("system");
  await writeTransaction((tx) =>
    tx.member.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } }),
  );
  const kinds: Readonly<Record<string, (round: number) => [email: string, password: string]>> = {
    known: () => [known.email, "wrong"],
    unknown: (round) => [`nobody-${round}@example.test`, "wrong"],
    disabled: () => [disabled.email, "wrong"],
    "disabled, right password": () => [disabled.email, PASSWORD],
    importer: () => [importer.email, PASSWORD],
  };
  const ratios: number[] = [];
  while (ratios.length < MEASUREMENTS && !ratios.some((ratio) => ratio < SAME)) {
    ratios.push(await ratioOfTimes(kinds, ratios.length));
  }
  expect(Math.min(...ratios)).toBeLessThan(SAME);
}, 60_000);

/** The longest of the kinds' median times, as a multiple of the shortest. */
async function ratioOfTimes(
  kinds: Readonly<Record<string, (round: number) => [email: string, password: string]>>,
  measurement: number,
): Promise<number> {
  const times: Record<string, number[]> = {};
  for (let round = measurement * ROUNDS; round < (measurement + 1) * ROUNDS; round += 1) {
    for (const [index, [kind, inputOf]] of Object.entries(kinds).entries()) {
      // From a place of its own each time, so that no try is slowed down.
      const address = `2001:db8:${round}:${index}::1`;
      const begun = performance.now();
      await expect(trySignIn(...inputOf(round), address)).rejects.toMatchObject({
        reference: { key: "auth.errors.refused" },
      });
      (times[kind] ??= []).push(performance.now() - begun);
    }
  }
  const medians = Object.values(times).map(
    (values) => values.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN,
  );
  return Math.max(...medians) / Math.min(...medians);
}
