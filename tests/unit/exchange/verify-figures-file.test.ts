import { describe, expect, it } from "vitest";

import { assessPlan } from "@/lib/assessment/assess-plan";
import { CURRENT_METHOD } from "@/lib/assessment/method";
import type { AssessmentInput } from "@/lib/assessment/types";
import { contentHash } from "@/lib/audit/seal";
import { figuresDocument, type FiguresDocument } from "@/lib/exchange/figures-json";
import { verifyFiguresFile } from "@/lib/exchange/verify-figures-file";
import { hashOfParts, releaseParts, RELEASE_FORMAT } from "@/lib/releases/release-parts";

import { BASE, revision } from "../../support/plans/hubei-plan";

const INSTANT = "2026-03-01T00:00:00.000Z";
const INPUT: AssessmentInput = {
  ...BASE,
  revisions: [
    revision({ year: 2023, value: "700.5", note: { zh: "注", en: "note" } }),
    revision({ year: 2024, value: null, flag: "not-collected" }),
  ],
};
const RELEASE = { number: 1, instant: INSTANT, note: "说明", correctionNote: null };
const PARTS = releaseParts(INPUT, RELEASE, CURRENT_METHOD, "00".repeat(32));
const HASH = hashOfParts(PARTS.map(contentHash));

/** As it is downloaded: a text and read again. */
function download(): FiguresDocument {
  const seal = { hash: HASH, sealedAt: INSTANT };
  const clock = { asOf: INSTANT, release: 1, seal };
  const assessment = assessPlan(INPUT, clock, CURRENT_METHOD);
  const sealed = { format: RELEASE_FORMAT, ...seal, parts: PARTS, withheld: [] } as const;
  return JSON.parse(JSON.stringify(figuresDocument(assessment, sealed))) as FiguresDocument;
}

describe("a downloaded file of figures", () => {
  it("is what the printed hash covers, spaces and capitals aside", () => {
    expect(verifyFiguresFile(download(), HASH)).toEqual({
      state: "holds",
      figures: 2,
      withheld: 0,
    });
    const printed = HASH.toUpperCase().replaceAll(/(.{8})/g, "$1 ");
    expect(verifyFiguresFile(download(), printed)).toMatchObject({ state: "holds" });
  });

  it("is not, with another hash", () => {
    const verdict = verifyFiguresFile(download(), "f".repeat(64));
    expect(verdict).toEqual({ state: "other-hash", hash: HASH });
  });

  it("is not, where the sealed content was changed", () => {
    const file = JSON.parse(JSON.stringify(download()).replaceAll("700.5", "800.5")) as unknown;
    expect(verifyFiguresFile(file, HASH)).toMatchObject({ state: "other-hash" });
  });

  it.each([
    ["a value", { value: 900 }],
    ["a value made none", { value: null }],
    ["the nature", { nature: "provisional" }],
    ["the unit", { unit: "万亿元" }],
    ["the note", { note: "经核实" }],
    ["the name of the scope", { scope_name: "外省" }],
    ["the hash", { release_hash: "0" }],
  ])("is not, where %s of a row was changed beside it", (_name, change) => {
    const file = download();
    const figures = file.figures.map((row, index) => (index === 0 ? { ...row, ...change } : row));
    expect(verifyFiguresFile({ ...file, figures }, HASH)).toEqual({
      state: "rows-differ",
      rows: ["scale province 2023 industry-scale"],
    });
  });

  it("is not, where a row was taken out, doubled or moved, or the head was changed", () => {
    const file = download();
    const [first] = file.figures;
    const changed = [
      { figures: file.figures.slice(1) },
      { figures: [...file.figures, first] },
      { figures: file.figures.map((row) => ({ ...row, year: row.year + 1 })) },
      { release: 2 },
      { asOf: "2026-04-01T00:00:00.000Z" },
      { plan: { ...file.plan, endYear: 2026 } },
      { illustrative: !file.illustrative },
    ];
    const states = changed.map((change) => verifyFiguresFile({ ...file, ...change }, HASH).state);
    expect(states).toEqual(changed.map(() => "rows-differ"));
  });

  it("may have columns that a later version added", () => {
    const file = download();
    const figures = file.figures.map((row) => ({ ...row, later: 1 }));
    expect(verifyFiguresFile({ ...file, figures }, HASH)).toMatchObject({ state: "holds" });
  });

  it.each([null, 1, "x", [], {}, { figures: [] }, { ...download(), sealed: null }])(
    "is none: %j",
    (file) => expect(verifyFiguresFile(file, HASH)).toEqual({ state: "not-a-release" }),
  );
});
