import { describe, expect, it } from "vitest";

import { deskInputSchema } from "@/lib/records/desk/desk-input";
import { DESK_NAMES, deskOf } from "@/lib/records/desk/desks";
import { payloadOf, type FormTexts } from "@/lib/records/desk/form-payload";
import { RECORD_SCHEMAS } from "@/lib/records/schemas";
import { shapeProblems } from "@/lib/records/shape-problems";

/** What every form of a record sends besides its fields. */
const SENT = {
  ...{ plan: "plan", desk: "milestones", code: "a-milestone", last: "2" },
  ...{ why: "更正", withdrawn: "", intent: "submit" },
};

describe("a form of records", () => {
  it("has no field under a name that it sends for itself", () => {
    const names = DESK_NAMES.flatMap((desk) => deskOf(desk).fields.map(({ name }) => name));
    expect(names).toContain("seen");
    for (const own of Object.keys(SENT)) expect(names).not.toContain(own);
  });

  it("keeps when a milestone was seen done apart from the version that it was filled beside", () => {
    const input = deskInputSchema.parse({ ...SENT, seen: "2025-04" });
    expect(input).toMatchObject({ seen: 2, texts: { seen: "2025-04" } });
    const { fields, blank } = deskOf("milestones");
    expect(payloadOf(fields, input.texts, blank, false)).toMatchObject({ seen: "2025-04" });
  });
});

/** The problems of a form with these texts, each with the last part of its sentence. */
function problemsOf(desk: (typeof DESK_NAMES)[number], texts: FormTexts) {
  const { kind, fields, blank } = deskOf(desk);
  // That of a judgement follows from what is judged.
  const title = desk === "judgements" ? { title: { zh: "评定", en: "Judged" } } : {};
  const raw = payloadOf(fields, texts, { ...blank, ...title, position: 0 }, true);
  const issues = RECORD_SCHEMAS[kind].safeParse(raw).error?.issues ?? [];
  return shapeProblems(kind, raw, issues).map(
    ([field, key]) => `${field}: ${key.split(".").at(-1) ?? ""}`,
  );
}

describe("what is wrong in a form", () => {
  const SOURCE = { "sources.0": "press" };
  const MILESTONE = { ...SOURCE, "title.zh": "上线", "promisedWords.zh": "年初" };
  const NOTE = { "progress.zh": "开工", period: "2025" };

  it.each([
    ["milestones", {}, ["sources: blank", "title.zh: blank", "promisedWords.zh: blank"]],
    [
      "milestones",
      { ...MILESTONE, promised: "明年初", forecast: "2024-13", done: "2024-02-30", seen: "昨天" },
      ["promised: when", "forecast: when", "done: when", "seen: when"],
    ],
    ["milestones", { ...MILESTONE, "title.zh": "字".repeat(2001) }, ["title.zh: tooLong"]],
    ["milestones", { ...MILESTONE, "evidence.words.zh": "报道" }, ["evidence.source: blank"]],
    ["actions", SOURCE, ["title.zh: blank"]],
    ["notes", { ...NOTE, period: "2025-03" }, ["period: stretch", "indicators: something"]],
    ["notes", { ...NOTE, period: "去年" }, ["period: stretch", "indicators: something"]],
    ["notes", { ...NOTE, indicators: "scale", action: "clusters" }, ["action: oneThing"]],
    ["assignments", { unit: "office" }, ["indicators: someCell"]],
    ["responsibility", { "lead.0": "office", "support.0": "office" }, ["support: twice"]],
    ["responsibility", {}, ["lead: blank"]],
  ] as const)("is told of %s by field, with what to write there: %j", (desk, texts, told) => {
    expect(problemsOf(desk, texts)).toEqual(told);
  });

  it("asks for the reason of a judgement exactly where it is open", () => {
    const judged = { ...SOURCE, indicators: "standing", "by.zh": "省厅", "document.zh": "文件" };
    const told = { ...judged, "reason.zh": "如文件所述", on: "2026-01" };
    expect(problemsOf("judgements", { ...told, result: "open" })).toContain("open: openReason");
    expect(problemsOf("judgements", { ...told, result: "reached", open: "no-measure" })).toContain(
      "open: openReason",
    );
  });
});
