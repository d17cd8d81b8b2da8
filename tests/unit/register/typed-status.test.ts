import { describe, expect, it } from "vitest";

import { blankEntry, readTypedEntry, statusWord } from "@/lib/register/typed-entry";

const CATALOGUE = {
  plan: { code: "p", name: { zh: "方案", en: "Plan" } },
  scopes: [],
  indicators: [],
  sources: [
    {
      key: "press",
      title: "报道",
      publisher: "日报",
      publishedOn: null,
      url: null,
      grade: "C" as const,
      note: null,
    },
  ],
};

function statusOf(status: string): string | null | undefined {
  const typed = {
    ...blankEntry(),
    name: "甲",
    sort: "firm",
    state: "lead",
    source: "press",
    status,
  };
  const context = { indicators: [], position: 0, today: "2026-11-27" };
  return readTypedEntry(typed, CATALOGUE, context).payload?.status;
}

describe("how far a source says that a thing has come", () => {
  it("is shown in words and read back from them in both languages", () => {
    for (const term of ["named", "signed", "being built", "planned", "lead"]) {
      const word = statusWord(term);
      if (typeof word === "string") throw new Error(`no words for ${term}`);
      expect(word.zh).toMatch(/\p{Script=Han}/u);
      expect([statusOf(word.zh), statusOf(word.en)]).toEqual([term, term]);
    }
  });

  it("is kept as it stands where it is none of the usual words, and blank is nothing", () => {
    expect(statusWord("已挂牌")).toBe("已挂牌");
    expect(statusOf(" 已挂牌 ")).toBe("已挂牌");
    expect(statusOf(" ")).toBeNull();
  });
});
