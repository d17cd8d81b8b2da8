import { describe, expect, it } from "vitest";

import {
  compareAssessments,
  needsCorrectionNote,
  type AssessmentChanges,
} from "@/lib/releases/compare";

import { assess, baseline, BASE, bridge, revision, target } from "../../support/plans/hubei-plan";

const figure = revision({ year: 2024, value: "700" });

const hasChanges = (changes: AssessmentChanges): boolean =>
  Object.values(changes).some((list) => Array.isArray(list) && list.length > 0);
const LATER = "2026-05-01T00:00:00.000Z";

describe("compareAssessments", () => {
  it("finds nothing between a state and itself", () => {
    const state = assess({ revisions: [figure] });
    const changes = compareAssessments(state, state);
    expect(hasChanges(changes)).toBe(false);
    expect(needsCorrectionNote(changes)).toBe(false);
  });

  it("calls a figure of a new cell added, and asks for no correction note", () => {
    const changes = compareAssessments(assess({}), assess({ revisions: [figure] }));
    expect(changes.figuresAdded).toMatchObject([
      {
        indicator: "scale",
        scope: "province",
        year: 2024,
        calibre: "industry-scale",
        before: null,
        after: { value: 700 },
      },
    ]);
    expect(changes.figuresCorrected).toEqual([]);
    expect(needsCorrectionNote(changes)).toBe(false);
  });

  it("calls the same year in another calibre a new figure, not a correction", () => {
    const other = revision({ year: 2024, value: "650", calibre: "core-scale" });
    const changes = compareAssessments(
      assess({ revisions: [figure] }),
      assess({ revisions: [figure, other] }),
    );
    expect(changes.figuresAdded).toMatchObject([{ calibre: "core-scale", after: { value: 650 } }]);
    expect(needsCorrectionNote(changes)).toBe(false);
  });

  it.each([
    ["value", { value: "701" }],
    ["qualifier", { qualifier: "more-than" as const }],
    ["nature", { nature: "provisional" as const }],
    ["flag", { value: null, flag: "not-collected" as const }],
    ["source", { source: "press" }],
  ])("asks for a correction note when the %s of a released figure changes", (_name, over) => {
    const corrected = { ...figure, number: 2, approvedAt: LATER, ...over };
    const changes = compareAssessments(
      assess({ revisions: [figure] }),
      assess({ revisions: [figure, corrected] }),
    );
    expect(changes.figuresCorrected).toMatchObject([{ year: 2024, before: { value: 700 } }]);
    expect(changes.figuresAdded).toEqual([]);
    expect(needsCorrectionNote(changes)).toBe(true);
  });

  it("sees no change in a revision that says the same again", () => {
    const again = { ...figure, number: 2, approvedAt: LATER, reason: "again" };
    const changes = compareAssessments(
      assess({ revisions: [figure] }),
      assess({ revisions: [figure, again] }),
    );
    expect(hasChanges(changes)).toBe(false);
  });

  it("leaves readings kept as reference out", () => {
    const reading = revision({ year: 2024, value: "9", state: "reference" });
    expect(hasChanges(compareAssessments(assess({}), assess({ revisions: [reading] })))).toBe(
      false,
    );
  });

  it("asks for a note for a new version of a target and of a baseline", () => {
    const targets = [
      ...BASE.targets,
      target({ indicator: "little-giants", version: 2, min: "120" }),
    ];
    const raised = compareAssessments(assess({}), assess({ targets }));
    expect(raised.targetsChanged).toMatchObject([
      { indicator: "little-giants", before: { min: 100 }, after: { min: 120 } },
    ]);
    expect(needsCorrectionNote(raised)).toBe(true);

    const baselines = [...BASE.baselines, baseline({ version: 2, value: "520" })];
    const moved = compareAssessments(assess({}), assess({ baselines }));
    expect(moved.baselinesChanged).toMatchObject([
      { indicator: "scale", before: { value: 516 }, after: { value: 520 } },
    ]);
    expect(needsCorrectionNote(moved)).toBe(true);
  });

  it("lists an allocated target as added, without a correction note", () => {
    const allocated = target({ indicator: "scale", scope: "wuhan", calibre: "industry-scale" });
    const changes = compareAssessments(
      assess({}),
      assess({ targets: [...BASE.targets, { ...allocated, origin: "allocation" }] }),
    );
    expect(changes.targetsAdded).toMatchObject([{ scope: "wuhan", before: null }]);
    expect(needsCorrectionNote(changes)).toBe(false);
  });

  it("asks for a note when a bridge is signed or withdrawn and a published rate moves with it", () => {
    const signed = bridge({ approvedAt: LATER });
    const before = { ...assess({ bridges: [] }), asOf: "2026-01-01T00:00:00.000Z" };
    const after = assess({ bridges: [signed] });
    const named = { indicator: "scale", from: "core-scale", to: "industry-scale", moved: true };
    const changes = compareAssessments(before, after, [signed]);
    expect(changes.bridgesChanged).toMatchObject([{ ...named, kind: "signed" }]);
    expect(needsCorrectionNote(changes)).toBe(true);

    const ended = { ...signed, approvedAt: "2025-01-01T00:00:00.000Z", withdrawnAt: LATER };
    const back = compareAssessments({ ...after, asOf: before.asOf }, assess({ bridges: [] }), [
      ended,
    ]);
    expect(back.bridgesChanged).toMatchObject([{ ...named, kind: "withdrawn" }]);
    expect(needsCorrectionNote(back)).toBe(true);
  });

  it("asks for none for a bridge that nothing published rests on", () => {
    const signed = bridge({ indicator: "little-giants", approvedAt: LATER });
    const before = { ...assess({}), asOf: "2026-01-01T00:00:00.000Z" };
    const changes = compareAssessments(before, assess({}), [signed]);
    expect(changes.bridgesChanged).toMatchObject([{ kind: "signed", moved: false }]);
    expect(needsCorrectionNote(changes)).toBe(false);
  });

  it("tells which verdict moved, from what to what", () => {
    const before = assess({}, 2023);
    const after = assess({ revisions: [revision({ year: 2023, value: "700" })] }, 2023);
    expect(compareAssessments(before, after).verdictsMoved).toEqual([
      {
        indicator: "scale",
        scope: "province",
        before: { verdict: "not-assessable", reason: "only-baseline" },
        after: { verdict: "watch", reason: null },
        causes: { needed: [], alike: [] },
      },
    ]);
  });

  it("tells a baseline that is new, and asks for no note for it", () => {
    const given = baseline({ indicator: "little-giants", calibre: "department-count" });
    const changes = compareAssessments(
      assess({}),
      assess({ baselines: [...BASE.baselines, given] }),
    );
    expect(changes.baselinesChanged).toMatchObject([
      { indicator: "little-giants", before: null, after: { year: 2022, value: 516 } },
    ]);
    expect(needsCorrectionNote(changes)).toBe(false);
  });

  it("calls the zero that a count starts from no change, in whatever calibre it is shown", () => {
    const context = { ...BASE.indicators[1], code: "ai-firms", context: true };
    const indicators = [...BASE.indicators.slice(0, -1), context as (typeof BASE.indicators)[0]];
    const first = revision({ indicator: "ai-firms", year: 2024, calibre: "firm-directory" });
    const changes = compareAssessments(
      assess({ indicators }),
      assess({ indicators, revisions: [first] }),
    );
    expect(changes.figuresAdded).toHaveLength(1);
    expect(changes.baselinesChanged).toEqual([]);
    expect(needsCorrectionNote(changes)).toBe(false);
  });
});
