import { expect, it } from "vitest";

import { readSeenEntries, seenName } from "@/lib/register/seen-entries";

it("reads each ticked version with the lock that it was seen under, and nothing else", () => {
  const form = new FormData();
  form.set("decision", "approve");
  form.set(seenName({ version: "0198-a" }), "3");
  form.set(seenName({ version: "0198-b" }), "0");
  form.set("chosen.0198-c", "on");
  form.set("chosen.a b", "1");
  expect(readSeenEntries(form)).toEqual([
    { version: "0198-a", lockVersion: 3 },
    { version: "0198-b", lockVersion: 0 },
  ]);
});
