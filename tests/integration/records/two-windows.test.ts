import { expect, it } from "vitest";

import { saveRecord } from "@/lib/records/mutations";
import { draftName, type RecordInput } from "@/lib/records/record-input";
import { createRecordsWorld, PLAN, refusal } from "@/tests/support/records/records-world";
import { useTestDatabase } from "@/tests/support/test-database";

it("a draft is not saved over by its author's other window, which does not know it", async () => {
  const database = await useTestDatabase();
  try {
    const { analyst } = await createRecordsWorld(database);
    const save = (draft: string, zh: string, intent: "save" | "submit" = "save") =>
      saveRecord(
        analyst,
        { ...TASK, payload: { ...PAYLOAD, title: { zh, en: "A" } }, draft },
        intent,
      );
    const first = await save("", "第一个窗口");
    const draft = draftName({ ...first, version: first.id });
    const other = await save(draft, "另一个窗口");
    for (const stale of ["", draft]) {
      const late = save(stale, "第一个窗口", "submit");
      expect(await refusal(late)).toBe("conflict records.errors.saved");
    }
    const known = draftName({ ...other, version: other.id });
    expect(await save(known, "看过了", "submit")).toMatchObject({ state: "submitted" });
  } finally {
    await database.cleanup();
  }
});

const PAYLOAD = {
  words: null,
  note: null,
  sources: ["press-2"],
  indicators: ["scenarios"],
  scopes: ["wuhan"],
  position: 9,
  parent: "demonstration",
};

const TASK: Omit<RecordInput, "payload"> = {
  plan: PLAN,
  kind: "action",
  code: "a-task",
  withdrawn: false,
  reason: "",
  seen: 0,
};
