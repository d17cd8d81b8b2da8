import { createHmac } from "node:crypto";

import type { Method } from "@/lib/assessment/method";
import type { AssessmentInput } from "@/lib/assessment/types";
import { contentHash } from "@/lib/audit/seal";
import type { ReviewedRevision } from "@/lib/figures/types";
import type { BaselineVersion, Bridge, Scope, Source, TargetVersion } from "@/lib/plans/types";
import type { PlanRecord } from "@/lib/records/schemas";
import type { Release, ReleaseSeal } from "@/lib/vocabulary/release";

/** Name of this layout of a release's content: another layout gets another name, and old releases keep theirs. */
export const RELEASE_FORMAT = "release-1";

/** Part of what a release shows. Its hash is that of its canonical JSON, the salt included. */
export interface ReleasePart {
  /** `release`, `notes`, `records`, or `indicator` and its code. */
  readonly part: string;
  /** Keeps a part that is withheld from being guessed by its hash; 64 hex characters. */
  readonly salt: string;
  readonly [field: string]: unknown;
}

/**
 * Divides what a release shows into parts that can be proven one by one: the release itself, its notes, and each
 * indicator with its figures, references, targets, baselines and bridges and with the definitions and sources
 * that these refer to. Every field is named here, so that a field which the site learns later does not change the
 * content of a release that was made before; an indicator without any of these is no part. `input` holds what was
 * known at the release's instant and nothing later.
 */
export function releaseParts(
  input: AssessmentInput,
  release: Pick<Release, "number" | "instant" | "note" | "correctionNote">,
  method: Method,
  salt: string,
): readonly ReleasePart[] {
  const part = (name: string, content: object) => saltedPart(name, salt, content);
  const { plan } = input;
  const { number, instant, note, correctionNote } = release;
  return [
    part(RELEASE_PART, {
      format: RELEASE_FORMAT,
      plan: {
        code: plan.code,
        name: plan.name,
        startYear: plan.startYear,
        endYear: plan.endYear,
        illustrative: plan.illustrative,
      },
      release: number,
      instant,
      method: methodContent(method),
    }),
    part(NOTES_PART, { note, correctionNote }),
    ...input.indicators.flatMap(({ code }) => {
      const content = indicatorContent(input, code, instant);
      return content === null ? [] : [part(indicatorPart(code), content)];
    }),
  ];
}

/**
 * Makes the part of what a release shows beside its numbers: every record in force at its instant with the version that
 * counted, those of units that are not public too. No file shows it, so that it is always among the withheld ones.
 */
export function recordsPart(records: readonly PlanRecord[], salt: string): ReleasePart {
  const rows = sorted(records, ({ kind, code }) => [kind, code]).map(
    ({ kind, code, number, approvedAt, payload }) => ({ kind, code, number, approvedAt, payload }),
  );
  return saltedPart(RECORDS_PART, salt, { records: rows });
}

function saltedPart(name: string, salt: string, content: object): ReleasePart {
  return {
    part: name,
    salt: createHmac("sha256", Buffer.from(salt, "hex")).update(name, "utf8").digest("hex"),
    ...content,
  };
}

export const RELEASE_PART = "release";
export const NOTES_PART = "notes";
/** Releases made before records had a part of their own do not have it, and go on verifying. */
export const RECORDS_PART = "records";

export function indicatorPart(code: string): string {
  return `indicator ${code}`;
}

/** Computes the hash of a release from the hashes of all its parts, in whatever order they come. */
export function hashOfParts(hashes: readonly string[]): string {
  return contentHash(hashes.toSorted());
}

/** The sealed content of a release as a file of figures carries it. */
export interface SealedContent extends ReleaseSeal {
  readonly format: typeof RELEASE_FORMAT;
  readonly parts: readonly ReleasePart[];
  /** Hashes of the parts that a link which shares some indicators does not show; empty for a whole release. */
  readonly withheld: readonly string[];
}

/** The numbers and choices that version 1 of the method has: see the note on fields above. */
function methodContent(method: Method) {
  const { version, onTrackFrom, watchFrom, paths, growth, startsAtZero, outlookYears } = method;
  return { version, onTrackFrom, watchFrom, paths, growth, startsAtZero, outlookYears };
}

function indicatorContent(input: AssessmentInput, code: string, instant: string): object | null {
  const ofIndicator = <Row extends { indicator: string }>(rows: readonly Row[]) =>
    rows.filter(({ indicator }) => indicator === code);
  const indicator = input.indicators.find((one) => one.code === code);
  const targets = ofIndicator(input.targets);
  const baselines = ofIndicator(input.baselines);
  const bridges = ofIndicator(input.bridges);
  const revisions = ofIndicator(input.revisions);
  const placed = [...targets, ...baselines, ...revisions];
  if (indicator === undefined || placed.length + bridges.length === 0) return null;
  const calibres = new Set([
    ...placed.map(({ calibre }) => calibre),
    ...bridges.flatMap(({ from, to }) => [from, to]),
  ]);
  const sources = new Set(placed.map(({ source }) => source));
  return {
    indicator: {
      code,
      name: indicator.name,
      unit: indicator.unit,
      accrual: indicator.accrual,
      decimals: indicator.decimals,
      context: indicator.context,
      register: indicator.register,
      definition: indicator.definition,
      caution: indicator.caution,
    },
    scopes: sorted(
      withWholes(input.scopes, new Set(placed.map(({ scope }) => scope))),
      ({ code }) => [code],
    ).map(({ code, kind, name, parent }) => ({ code, kind, name, parent })),
    calibres: sorted(
      input.calibres.filter((calibre) => calibres.has(calibre.code)),
      (calibre) => [calibre.code],
    ).map(({ code, name, note }) => ({ code, name, note })),
    sources: sorted(
      input.sources.filter(({ key }) => sources.has(key)),
      ({ key }) => [key],
    ).map(sourceContent),
    targets: sorted(targets, ({ scope, version }) => [scope, version]).map(targetContent),
    baselines: sorted(baselines, ({ scope, version }) => [scope, version]).map(baselineContent),
    bridges: sorted(bridges, ({ from, to, approvedAt }) => [from, to, approvedAt]).map((bridge) =>
      bridgeContent(bridge, instant),
    ),
    figures: revisionContents(revisions, "approved"),
    references: revisionContents(revisions, "reference"),
  };
}

function sourceContent(source: Source) {
  return {
    key: source.key,
    title: source.title,
    publisher: source.publisher,
    publishedOn: source.publishedOn,
    url: source.url,
    grade: source.grade,
    note: source.note,
  };
}

/** Adds to some scopes those they are parts of. */
function withWholes(scopes: readonly Scope[], codes: ReadonlySet<string>): readonly Scope[] {
  const byCode = new Map(scopes.map((scope) => [scope.code, scope]));
  const wanted = new Set<string>();
  for (const code of codes) {
    let next: string | null = code;
    while (next !== null && !wanted.has(next)) {
      wanted.add(next);
      next = byCode.get(next)?.parent ?? null;
    }
  }
  return scopes.filter(({ code }) => wanted.has(code));
}

function revisionContents(
  revisions: readonly ReviewedRevision[],
  state: ReviewedRevision["state"],
) {
  const rows = revisions.filter((revision) => revision.state === state);
  return sorted(rows, ({ scope, year, calibre, number }) => [scope, year, calibre, number]).map(
    (row) => ({
      scope: row.scope,
      year: row.year,
      calibre: row.calibre,
      number: row.number,
      value: row.value,
      flag: row.flag,
      qualifier: row.qualifier,
      nature: row.nature,
      source: row.source,
      note: row.note,
      reason: row.reason,
      approvedAt: row.approvedAt,
    }),
  );
}

function targetContent(target: TargetVersion) {
  return {
    scope: target.scope,
    version: target.version,
    year: target.year,
    comparison: target.comparison,
    min: target.min,
    max: target.max,
    calibre: target.calibre,
    wording: target.wording,
    reading: target.reading,
    origin: target.origin,
    reason: target.reason,
    source: target.source,
    milestones: target.milestones.map(({ year, value }) => ({ year, value })),
    approvedAt: target.approvedAt,
  };
}

function baselineContent(baseline: BaselineVersion) {
  return {
    scope: baseline.scope,
    version: baseline.version,
    year: baseline.year,
    value: baseline.value,
    qualifier: baseline.qualifier,
    calibre: baseline.calibre,
    wording: baseline.wording,
    publishedGrowth: baseline.publishedGrowth,
    source: baseline.source,
    approvedAt: baseline.approvedAt,
  };
}

/** A bridge that was withdrawn only after the release stood at its instant. */
function bridgeContent({ from, to, note, approvedAt, withdrawnAt }: Bridge, instant: string) {
  const withdrawn = withdrawnAt !== null && withdrawnAt <= instant ? withdrawnAt : null;
  return { from, to, note, approvedAt, withdrawnAt: withdrawn };
}

type SortKey = readonly (string | number)[];

/** Sorts by keys of one shape, texts by code units as RFC 8785 does: an order that no language or locale changes. */
function sorted<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey): readonly Row[] {
  return rows.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? "";
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
