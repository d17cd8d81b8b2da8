import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { describe, expect, it } from "vitest";

import { CURRENT_METHOD } from "@/lib/assessment/method";
import type { AssessmentInput } from "@/lib/assessment/types";
import { contentHash } from "@/lib/audit/seal";
import { hashOfParts, releaseParts } from "@/lib/releases/release-parts";

import { BASE, revision } from "../../support/plans/hubei-plan";

const SALT = "5a".repeat(32);
const RELEASE = {
  number: 2,
  instant: "2026-03-01T00:00:00.000Z",
  note: "首版",
  correctionNote: null,
};
const INPUT: AssessmentInput = {
  ...BASE,
  revisions: [revision({ year: 2023, value: "700" }), revision({ year: 2024, value: "930" })],
};

const partsOf = (input: AssessmentInput = INPUT, release = RELEASE) =>
  releaseParts(input, release, CURRENT_METHOD, SALT);
const hashOf = (input: AssessmentInput = INPUT, release = RELEASE) =>
  hashOfParts(partsOf(input, release).map(contentHash));

describe("the content of a release", () => {
  it("has one hash in whatever order the database gives its rows", () => {
    const backwards = {
      ...INPUT,
      ...{ revisions: INPUT.revisions.toReversed(), targets: INPUT.targets.toReversed() },
      ...{ scopes: INPUT.scopes.toReversed(), calibres: INPUT.calibres.toReversed() },
      indicators: INPUT.indicators.toReversed(),
    };
    expect(hashOf(backwards)).toBe(hashOf());
  });

  it("has the hash that anybody computes in three lines", () => {
    const sha = (value: unknown) => createHash("sha256").update(canonicalize(value)!).digest("hex");
    const file = JSON.parse(JSON.stringify(partsOf())) as object[];
    expect(sha(file.map(sha).sort())).toBe(hashOf());
  });

  it("has a hash of its own for every value, note, target and number of the method", () => {
    const [first, ...others] = INPUT.revisions;
    const [target, ...targets] = INPUT.targets;
    const changed = [
      hashOf({ ...INPUT, revisions: [{ ...first!, value: "700.1" }, ...others] }),
      hashOf({ ...INPUT, revisions: others }),
      hashOf({ ...INPUT, targets: [{ ...target!, min: "1" }, ...targets] }),
      hashOf({ ...INPUT, plan: { ...INPUT.plan, illustrative: true } }),
      hashOf(INPUT, { ...RELEASE, note: "终版" }),
      hashOf(INPUT, { ...RELEASE, number: 3 }),
      hashOfParts(
        releaseParts(INPUT, RELEASE, { ...CURRENT_METHOD, onTrackFrom: "0.9" }, SALT).map(
          contentHash,
        ),
      ),
    ];
    expect(new Set([hashOf(), ...changed]).size).toBe(changed.length + 1);
  });

  it("keeps its hash when the plan gains an indicator or a scope that the release says nothing of", () => {
    const [indicator] = INPUT.indicators;
    const [scope] = INPUT.scopes;
    const grown = {
      ...INPUT,
      indicators: [...INPUT.indicators, { ...indicator!, code: "new" }],
      scopes: [...INPUT.scopes, { ...scope!, code: "new", parent: null }],
    };
    expect(hashOf(grown)).toBe(hashOf());
  });

  it("keeps its hash when rows and method gain fields that its format does not name", () => {
    const later = { added: "later" };
    const grown = {
      ...INPUT,
      plan: { ...INPUT.plan, ...later },
      indicators: INPUT.indicators.map((row) => ({ ...row, ...later })),
      scopes: INPUT.scopes.map((row) => ({ ...row, ...later })),
      calibres: INPUT.calibres.map((row) => ({ ...row, ...later })),
      sources: INPUT.sources.map((row) => ({ ...row, ...later })),
      targets: INPUT.targets.map((row) => ({ ...row, ...later })),
      baselines: INPUT.baselines.map((row) => ({ ...row, ...later })),
      bridges: INPUT.bridges.map((row) => ({ ...row, ...later })),
      revisions: INPUT.revisions.map((row) => ({ ...row, ...later })),
    };
    const method = { ...CURRENT_METHOD, ...later };
    expect(hashOfParts(releaseParts(grown, RELEASE, method, SALT).map(contentHash))).toBe(hashOf());
  });

  it("shows a bridge that was withdrawn later as it stood", () => {
    const bridge = {
      indicator: "scale",
      from: "core-scale",
      to: "industry-scale",
      note: { zh: "可比", en: "comparable" },
      approvedAt: "2025-01-01T00:00:00.000Z",
    };
    const standing = { ...INPUT, bridges: [{ ...bridge, withdrawnAt: null }] };
    const later = { ...INPUT, bridges: [{ ...bridge, withdrawnAt: "2026-05-01T00:00:00.000Z" }] };
    const before = { ...INPUT, bridges: [{ ...bridge, withdrawnAt: "2026-02-01T00:00:00.000Z" }] };
    expect(hashOf(later)).toBe(hashOf(standing));
    expect(hashOf(before)).not.toBe(hashOf(standing));
  });
});
