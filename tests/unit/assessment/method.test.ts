import { readdirSync, readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";

import { CURRENT_METHOD, methodOf, METHODS, type Method } from "@/lib/assessment/method";

import { INVENTED_METHOD } from "../../support/plans/invented-method";
import {
  assess,
  baseline,
  bridge,
  revision,
  scopeOf,
  target,
} from "../../support/plans/hubei-plan";

describe("the versions of the method", () => {
  it("keep version 1 as every release of version 1 was made with it", () => {
    expect(methodOf(1)).toEqual({
      version: 1,
      onTrackFrom: "0.95",
      watchFrom: "0.6",
      paths: { level: "geometric", stock: "linear", cumulative: "linear" },
      growth: { level: "rate", stock: "units", cumulative: "units" },
      startsAtZero: ["cumulative"],
      outlookYears: 15,
    });
  });

  it("count up from 1, and the last one is current", () => {
    expect(METHODS.map(({ version }) => version)).toEqual(METHODS.map((_, index) => index + 1));
    expect(CURRENT_METHOD).toBe(METHODS.at(-1));
  });

  it.each(METHODS)("have their thresholds in order ($version)", ({ watchFrom, onTrackFrom }) => {
    const order = [0, Number(watchFrom), Number(onTrackFrom), 1];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  it("are found by their number, and no other is", () => {
    for (const version of [0, METHODS.length + 1, 1.5, NaN]) {
      expect(() => methodOf(version)).toThrow(`There is no method version ${version}.`);
    }
  });

  it("are plain JSON, for the read model carries them", () => {
    expect(JSON.parse(JSON.stringify(METHODS))).toEqual(METHODS);
  });

  it("stand in docs/method.md as they are, a column each", () => {
    const rows = readFileSync("docs/method.md", "utf8")
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .filter(([, , field = ""]) => /^`[\w.]+`$/.test(field))
      .map(([, , field = "", ...versions]) => [
        field.replaceAll("`", ""),
        ...versions.slice(0, -1),
      ]);
    const fields = fieldsOf(methodOf(1)).map(([field]) => field);
    expect(rows).toEqual(
      fields.map((field) => [field, ...METHODS.map((each) => new Map(fieldsOf(each)).get(field))]),
    );
  });
});

/** Every field but the number of the version with its value as the document writes it: `paths.level`, "linear". */
function fieldsOf(method: Method): readonly (readonly [string, string])[] {
  const published = Object.entries(method).filter(([field]) => field !== "version");
  return published.flatMap(([field, value]: [string, Method[keyof Method]]): [string, string][] => {
    if (Array.isArray(value)) return [[field, value.join(", ")]];
    if (typeof value !== "object") return [[field, String(value)]];
    return Object.entries(value).map(([accrual, kind]) => [`${field}.${accrual}`, kind]);
  });
}

describe("another method", () => {
  const little = { indicator: "little-giants", calibre: "department-count" } as const;
  const facts = {
    targets: [
      target({ indicator: "scale", comparison: "gt", min: "1500", calibre: "industry-scale" }),
      target({ indicator: "landmark-results" }),
      target({ indicator: "little-giants", min: "80" }),
    ],
    baselines: [baseline(), baseline({ ...little, value: "10", publishedGrowth: null })],
    bridges: [bridge()],
    revisions: [
      revision({ year: 2023 }),
      revision({ indicator: "landmark-results", year: 2023, value: "22" }),
      revision({ ...little, year: 2023, value: "19" }),
    ],
  };
  const by = (method: Method, code: string) =>
    scopeOf(assess(facts, 2023, undefined, method), code);

  it("is carried by what was assessed with it", () => {
    const { method, methodVersion } = assess(facts, 2023, undefined, INVENTED_METHOD);
    expect(method).toBe(INVENTED_METHOD);
    expect(methodVersion).toBe(INVENTED_METHOD.version);
  });

  it("takes another path and tells growth in another kind", () => {
    // docs/method.md, worked examples: 700 in 2023 from 516 to 1500, on a curve and on a line.
    expect(by(methodOf(1), "scale")).toMatchObject({ verdict: "watch" });
    expect(by(methodOf(1), "scale").expected).toBeCloseTo(736.4, 1);
    expect(by(INVENTED_METHOD, "scale")).toMatchObject({
      expected: 844,
      verdict: "behind",
      observedGrowth: 184,
      requiredGrowth: 400,
      projection: 700 + 2 * 184,
    });
    const stock = by(INVENTED_METHOD, "little-giants");
    // 10 · (80 ÷ 10)^(1/3) is 20: 9 of 10 made.
    expect(stock).toMatchObject({ expected: 20, pace: 0.9, verdict: "on-track" });
    expect(stock.observedGrowth).toBeCloseTo(0.9, 12);
    expect(by(methodOf(1), "little-giants")).toMatchObject({ observedGrowth: 9 });
  });

  it("judges by its own thresholds", () => {
    const only = { ...methodOf(1), onTrackFrom: "0.66", watchFrom: "0.5" };
    // 22 of 33.3 due is a pace of exactly 0.66.
    expect(by(methodOf(1), "landmark-results")).toMatchObject({ pace: 0.66, verdict: "watch" });
    expect(by(only, "landmark-results")).toMatchObject({ pace: 0.66, verdict: "on-track" });
    expect(by({ ...only, onTrackFrom: "0.7", watchFrom: "0.67" }, "landmark-results").verdict).toBe(
      "behind",
    );
  });

  it("starts nothing at zero that it does not name", () => {
    expect(by(INVENTED_METHOD, "landmark-results")).toMatchObject({
      baseline: null,
      pace: null,
      verdict: "not-assessable",
      reason: "no-baseline",
    });
    const stocks: Method = { ...methodOf(1), startsAtZero: ["stock"] };
    const without = { ...facts, baselines: [baseline()] };
    expect(
      scopeOf(assess(without, 2023, undefined, stocks), "little-giants").baseline,
    ).toMatchObject({
      year: 2022,
      value: 0,
      implicit: true,
    });
  });
});

describe("the numbers of the method", () => {
  const data = "lib/assessment/method.ts";
  const code = ["app", "components", "lib", "prisma"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("lib/db/generated"))
    .filter((file) => file !== data);

  it("stand in no other code", () => {
    const thresholds = [...METHODS, INVENTED_METHOD].flatMap((each) => [
      each.onTrackFrom,
      each.watchFrom,
    ]);
    // Written "0.95", > 0.95, 95 % or 95%; a width of 0.6 is no threshold.
    const written = thresholds.map((text) => {
      const [number, percent] = [
        text.replace(".", "\\.") + "0*",
        new Decimal(text).times(100).toFixed(),
      ];
      return `["'\`]${number}["'\`]|[<>]=? ?${number}\\b|(?<![\\d.])${percent} ?[%％]`;
    });
    const pattern = new RegExp(written.join("|"));
    expect(code.length).toBeGreaterThan(500);
    expect(pattern.test('compareRatio(pace, "0.95") || pace >= 0.60')).toBe(true);
    // What others said, and the bands of growth that entries are checked by, may be any of these numbers.
    const judging = code.filter((file) => !/^(prisma|lib\/figures\/checks)\//.test(file));
    expect(judging.filter((file) => pattern.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  it.each(["zh", "en"])(
    "stand in no sentence: every part of a whole is filled in (%s)",
    (locale) => {
      const folder = `lib/i18n/messages/${locale}`;
      const messages = readdirSync(folder)
        .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
        .join();
      const percentages = messages.match(/[\d.]+ ?[%％]/g) ?? [];
      expect(new Set(percentages)).toEqual(new Set(["100%"]));
      expect(messages).not.toMatch(/\b0\.\d/);
    },
  );

  it("are taken from the current method only by what members see and by making a release", () => {
    const users = code.filter((file) => readFileSync(file, "utf8").includes("CURRENT_METHOD"));
    expect(users.sort()).toEqual([
      "lib/assessment/load/queries.ts",
      "lib/assessment/review/judge-submitted.ts",
      "lib/closing/final-queries.ts",
      "lib/closing/load-takeovers.ts",
      "lib/releases/change-queries.ts",
      "lib/releases/mutations.ts",
      "lib/releases/queries.ts",
      "prisma/seed/ensure-first-release.ts",
      "prisma/seed/load-demo.ts",
    ]);
  });
});
