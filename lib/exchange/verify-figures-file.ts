import { z } from "zod";

import { contentHash } from "@/lib/audit/seal";
import { hashOfParts, indicatorPart, RELEASE_PART } from "@/lib/releases/release-parts";

import { FIGURE_COLUMNS, type FigureRow } from "./figure-rows";
import { figuresSchema, type FiguresDocument } from "./figures-json";

/** Verdict on a downloaded file of figures, held against a hash that was printed elsewhere. */
export type FileVerdict =
  /** No file of figures, or a member's view, which is no release and has no hash. */
  | { state: "not-a-release" }
  /** The content has another hash: it was changed, or belongs to another release. */
  | { state: "other-hash"; hash: string }
  /** The sealed content is right, but these rows, or the head of the file (`head`), do not say what it says. */
  | { state: "rows-differ"; rows: readonly string[] }
  /** `withheld`: parts of the release that the file does not show, each proven by its hash alone. */
  | { state: "holds"; figures: number; withheld: number };

/**
 * Computes the hash of a file of figures again, without the database, and holds the rows against the sealed
 * content that they were read from. `hash` is the printed one; case and spaces do not count.
 */
export function verifyFiguresFile(file: unknown, hash: string): FileVerdict {
  const read = readFile(file);
  if (read === null) return { state: "not-a-release" };
  const { sealed, document } = read;
  const computed = hashOfParts([...sealed.parts.map(contentHash), ...sealed.withheld]);
  if (computed !== hash.toLowerCase().replaceAll(/\s/g, "")) {
    return { state: "other-hash", hash: computed };
  }
  const rows = differingRows(document, sealed.parts, computed);
  if (rows.length > 0) return { state: "rows-differ", rows };
  return { state: "holds", figures: document.figures.length, withheld: sealed.withheld.length };
}

const figure = z.object({
  scope: z.string(),
  year: z.number(),
  calibre: z.string(),
  value: z.string().nullable(),
  flag: z.string().nullable(),
  qualifier: z.string(),
  nature: z.string(),
  source: z.string().nullable(),
  note: z.object({ zh: z.string() }).nullable(),
  reason: z.string().nullable(),
  approvedAt: z.string(),
});
const named = z.array(z.object({ code: z.string(), name: z.object({ zh: z.string() }) }));
const indicatorContent = z.object({
  indicator: z.object({
    code: z.string(),
    name: z.object({ zh: z.string() }),
    unit: z.object({ zh: z.string() }).nullable(),
  }),
  scopes: named,
  calibres: named,
  sources: z.array(
    z.looseObject({ key: z.string(), title: z.string(), url: z.string().nullable() }),
  ),
  figures: z.array(figure),
});
const head = z.object({
  plan: z.object({
    code: z.string(),
    name: z.object({ zh: z.string(), en: z.string() }),
    startYear: z.number(),
    endYear: z.number(),
    illustrative: z.boolean(),
  }),
  release: z.number(),
  instant: z.string(),
  method: z.object({ version: z.number() }),
});

function readFile(file: unknown) {
  // Rows of a later version may have further columns: those that are known here are compared.
  const row = z.looseObject({ indicator: z.string() });
  const shape = z.looseObject({
    ...figuresSchema.pick({ sealed: true }).shape,
    figures: z.array(row),
  });
  const read = shape.safeParse(file);
  if (!read.success || read.data.sealed === null) return null;
  return { sealed: read.data.sealed, document: file as FiguresDocument };
}

type Part = NonNullable<FiguresDocument["sealed"]>["parts"][number];

function differingRows(
  document: FiguresDocument,
  parts: readonly Part[],
  hash: string,
): readonly string[] {
  const first = head.safeParse(parts.find(({ part }) => part === RELEASE_PART));
  if (!first.success || !headAgrees(document, first.data, hash)) return ["head"];
  const expected = new Map<string, Partial<FigureRow>>();
  for (const part of parts) {
    const read = indicatorContent.safeParse(part);
    if (!read.success || part.part !== indicatorPart(read.data.indicator.code)) continue;
    for (const row of rowsOf(read.data, first.data, hash)) expected.set(placeOf(row), row);
  }
  const differing: string[] = [];
  for (const row of document.figures) {
    const place = placeOf(row);
    const wanted = expected.get(place);
    expected.delete(place);
    if (wanted === undefined || !rowAgrees(row, wanted)) differing.push(place);
  }
  return [...differing, ...expected.keys()];
}

function headAgrees(document: FiguresDocument, content: z.output<typeof head>, hash: string) {
  const { illustrative, ...plan } = content.plan;
  return (
    contentHash(document.plan) === contentHash(plan) &&
    document.release === content.release &&
    document.asOf === content.instant &&
    document.methodVersion === content.method.version &&
    document.illustrative === illustrative &&
    document.sealed?.hash === hash
  );
}

/** The rows that a part says should stand in the file. */
function rowsOf(
  { indicator, scopes, calibres, sources, figures }: z.output<typeof indicatorContent>,
  { plan, release }: z.output<typeof head>,
  hash: string,
): readonly Partial<FigureRow>[] {
  const nameOf = (list: z.output<typeof named>, code: string) =>
    list.find((one) => one.code === code)?.name.zh ?? code;
  return figures.map((one) => {
    const source = sources.find(({ key }) => key === one.source);
    return {
      plan: plan.code,
      indicator: indicator.code,
      scope: one.scope,
      year: one.year,
      calibre: one.calibre,
      value: one.value === null ? null : Number(one.value),
      qualifier: one.qualifier as FigureRow["qualifier"],
      nature: one.nature as FigureRow["nature"],
      flag: one.flag as FigureRow["flag"],
      unit: indicator.unit?.zh ?? null,
      source: source?.title ?? null,
      source_url: source?.url ?? null,
      approved_at: one.approvedAt,
      release,
      illustrative: plan.illustrative,
      indicator_name: indicator.name.zh,
      scope_name: nameOf(scopes, one.scope),
      calibre_name: nameOf(calibres, one.calibre),
      note: one.note?.zh ?? null,
      correction_reason: one.reason,
      release_hash: hash,
    };
  });
}

function rowAgrees(row: FigureRow, wanted: Partial<FigureRow>): boolean {
  return FIGURE_COLUMNS.every((column) => !(column in wanted) || row[column] === wanted[column]);
}

function placeOf(row: Partial<FigureRow>): string {
  const { indicator = "?", scope = "?", year = "?", calibre = "?" } = row;
  return `${indicator} ${scope} ${year} ${calibre}`;
}
