import { describe, expect, test } from "vitest";

import { besideKinds } from "@/lib/exchange/progress-form/reading/beside";
import { besideProblem } from "@/lib/exchange/progress-form/reading/beside-says";
import type { Beside, ImportRow } from "@/lib/exchange/progress-form/types";
import { INDICATORS } from "@/prisma/data/indicators";

const besideOf = (text: string): Beside => ({
  kind: "indicator",
  at: "E3",
  heading: "襄阳市/指标",
  text,
});
const row = (text: string): ImportRow => ({
  table: 0,
  line: 3,
  lone: false,
  cells: {},
  odd: {},
  problems: [],
  beside: [besideOf(text)],
});
const place = { scope: "xiangyang", year: 2025, indicator: "ai-firms" };
const catalogue = { scopes: [], indicators: INDICATORS };

describe("two tables side by side, read by the names of the first", () => {
  test("the second's column of names stands beside, whatever the lines above it say", () => {
    const texts = ["武汉市/指标", "武汉市/2025年", "—", "襄阳市/指标", "襄阳市/2025年"];
    const columns = ["indicator", null, null, null, "value"] as const;
    const otherValues = new Set([1]);
    expect(besideKinds({ columns, texts, unit: "", otherValues })).toEqual([
      ...[null, null, null],
      "indicator",
      null,
    ]);
  });

  test("a value whose own name is another one, or none of the plan's, is refused", () => {
    for (const text of ["行业大模型", "机器人企业数"]) {
      expect(besideProblem(row(text), place, catalogue)?.message.key).toBe(
        "files.wrong.besideIndicator",
      );
    }
    expect(besideProblem(row("人工智能企业数（家）"), place, catalogue)).toBeNull();
  });
});
