import type { DecimalText, Nature, Qualifier } from "@/lib/plans/types";
import type { RevisionState } from "@/lib/figures/types";

import { ILLUSTRATIVE_SOURCE, SECOND_ILLUSTRATIVE_SOURCE } from "./illustrative-plan";

/** A second revision of an illustrative figure, in the figure's own calibre. */
export interface LaterRevision {
  indicator: string;
  scope: string;
  year: number;
  calibre: string;
  value: DecimalText;
  qualifier: Qualifier;
  nature: Nature;
  source: string;
  state: RevisionState;
  author: "analyst" | "analyst2";
  reason: string | null;
  returnNote: string | null;
  /** When it was decided on, or sent, or saved: the last thing that happened to it. */
  at: string;
}

type Given = Pick<
  LaterRevision,
  "indicator" | "scope" | "year" | "value" | "state" | "author" | "reason" | "at"
>;

function later(given: Given, more: Partial<LaterRevision> = {}): LaterRevision {
  return {
    calibre: "department-count",
    qualifier: "exact",
    nature: "actual",
    source: ILLUSTRATIVE_SOURCE,
    returnNote: null,
    ...given,
    ...more,
  };
}

/** Corrections before and after the second release, and something for the reviewer to do. */
export const LATER_REVISIONS: readonly LaterRevision[] = [
  later(
    {
      indicator: "scale",
      scope: "province",
      year: 2024,
      value: "930",
      state: "approved",
      author: "analyst",
      reason: "演示：年报核定后更正",
      at: "2025-06-10T03:00:00.000Z",
    },
    { calibre: "industry-scale" },
  ),
  later(
    {
      indicator: "scale",
      scope: "province",
      year: 2024,
      value: "955",
      state: "reference",
      author: "analyst2",
      reason: "演示：另一来源的读数，仅供参考",
      at: "2025-06-11T03:00:00.000Z",
    },
    { calibre: "industry-scale", qualifier: "about", source: SECOND_ILLUSTRATIVE_SOURCE },
  ),
  later({
    indicator: "landmark-results",
    scope: "province",
    year: 2025,
    value: "74",
    state: "approved",
    author: "analyst",
    reason: "演示：补计三项成果",
    at: "2026-05-12T03:00:00.000Z",
  }),
  later(
    {
      indicator: "listed-firms",
      scope: "yichang",
      year: 2025,
      value: "1",
      state: "returned",
      author: "analyst2",
      reason: "演示：核对后更正",
      at: "2026-10-20T03:00:00.000Z",
    },
    { returnNote: "演示：比上次数据少，请附上说明后再报。" },
  ),
  later({
    indicator: "provincial-platforms",
    scope: "province",
    year: 2025,
    value: "5",
    state: "submitted",
    author: "analyst",
    reason: "演示：补报此前未收集的数据",
    at: "2026-11-02T03:00:00.000Z",
  }),
  later(
    {
      indicator: "scale",
      scope: "wuhan",
      year: 2025,
      value: "915.4",
      state: "submitted",
      author: "analyst",
      reason: "演示：按初步核算更正",
      at: "2026-11-03T03:00:00.000Z",
    },
    { calibre: "industry-scale", nature: "provisional" },
  ),
  later({
    indicator: "ai-firms",
    scope: "province",
    year: 2025,
    value: "1592",
    state: "submitted",
    author: "analyst2",
    reason: "演示：核对名单后更正",
    at: "2026-11-04T03:00:00.000Z",
  }),
  later({
    indicator: "scenarios",
    scope: "xiangyang",
    year: 2025,
    value: "52",
    state: "draft",
    author: "analyst",
    reason: null,
    at: "2026-11-05T03:00:00.000Z",
  }),
];
