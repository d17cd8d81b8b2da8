import { ENTRY_SORTS, ENTRY_STATES } from "@/lib/records/register-kinds";
import type { RecordKind } from "@/lib/records/schemas";
import { CHECK_RESULTS } from "@/lib/plans/types";

import { deskOf, deskOfKind } from "./desks";
import type { ShownField } from "./fields";

const ABOUT = [
  { type: "ref", name: "indicators", label: "indicators", of: "indicator", shape: "boxes" },
  { type: "ref", name: "scopes", label: "scopes", of: "scope", shape: "boxes" },
] as const satisfies readonly ShownField[];

const TITLE = {
  type: "words",
  name: "title",
  label: "title",
  rows: 1,
  english: "offered",
} as const;
const WORDS = {
  type: "words",
  name: "words",
  label: "words",
  rows: 2,
  english: "offered",
} as const;
const NOTE = { type: "words", name: "note", label: "note", rows: 2, english: "offered" } as const;
const SOURCES = {
  type: "ref",
  name: "sources",
  label: "sources",
  of: "source",
  shape: "list",
} as const;

/** What a reviewer reads of records that are written elsewhere than at a desk. */
const ELSEWHERE: Partial<Readonly<Record<RecordKind, readonly ShownField[]>>> = {
  entry: [
    TITLE,
    { type: "text", name: "organisationCode", label: "organisationCode" },
    {
      type: "choice",
      name: "sort",
      label: "sort",
      options: ENTRY_SORTS.map((value) => ({ value, key: `register.sort.${value}` as const })),
    },
    {
      type: "choice",
      name: "state",
      label: "state",
      options: ENTRY_STATES.map((value) => ({ value, key: `register.state.${value}` as const })),
    },
    ...ABOUT,
    { type: "text", name: "year", label: "year" },
    { type: "period", name: "decidedOn", label: "decidedOn" },
    { type: "text", name: "document", label: "document" },
    { type: "text", name: "status", label: "status" },
    WORDS,
    NOTE,
    SOURCES,
  ],
  "source-check": [
    SOURCES,
    { type: "period", name: "on", label: "opened" },
    {
      type: "choice",
      name: "result",
      label: "result",
      options: CHECK_RESULTS.map((value) => ({
        value,
        key: `sources.check.result.${value}` as const,
      })),
    },
    { type: "text", name: "pageTitle", label: "pageTitle" },
    { type: "text", name: "address", label: "address" },
    { type: "text", name: "grade", label: "grade" },
    { type: "text", name: "copy", label: "copy" },
    NOTE,
  ],
  "register-count": [
    { type: "ref", name: "indicators", label: "indicator", of: "indicator", shape: "boxes" },
    { type: "words", name: "reason", label: "reason", rows: 2, english: "asked" },
  ],
  "evidence-release": [
    TITLE,
    { type: "flag", name: "isPublic", label: "isPublic" },
    { type: "text", name: "why", label: "why" },
    ...ABOUT,
    { type: "text", name: "file.sha256", label: "copy" },
  ],
};

/** Finds the fields by which a version of a kind is shown; none for kinds that nobody writes by hand. */
export function shownFields(kind: RecordKind): readonly ShownField[] {
  const desk = deskOfKind(kind);
  return desk === null ? (ELSEWHERE[kind] ?? []) : deskOf(desk).fields;
}
