import "server-only";

import type { PlanAssessment } from "@/lib/assessment/types";
import { drawChartPng, drawChartSvg } from "@/lib/chart-files/drawing/draw-chart";
import type { ChartAddress, ChartExport, DescribeChart } from "@/lib/chart-files/types";
import type { Translate } from "@/lib/i18n/message-key";
import type { Locale } from "@/lib/i18n/routing";
import { translatorFor } from "@/lib/i18n/translator";
import { attachment } from "@/lib/file-formats/attachment";
import { csvFile } from "@/lib/file-formats/csv";
import { contentType } from "@/lib/file-formats/media-types";

import { notFound } from "./guarded-route";

export const CHART_FORMATS = ["png", "svg", "csv"] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** Parts of a chart's address: `/charts/{indicator}/{file}`, such as `scale/trajectory.png`. */
export interface ChartParams {
  indicator: string;
  file: string;
}

export interface ChartRequest {
  address: ChartAddress;
  format: ChartFormat;
  locale: Locale;
}

/**
 * Reads the address and `?lang=en`.
 * @throws DomainError `not-found` where the ending names no known format
 */
export function chartRequest(request: Request, { indicator, file }: ChartParams): ChartRequest {
  const [, chart, ending] = /^([a-z0-9-]{1,80})\.([a-z]{3})$/.exec(file) ?? [];
  const format = CHART_FORMATS.find((known) => known === ending);
  if (chart === undefined || format === undefined) throw notFound();
  const address = { indicator, chart, query: queryOf(request) };
  return { address, format, locale: requestLocale(request) };
}

/** Reads the query as a page gets it: one text, or a list where a name is repeated. */
function queryOf(request: Request): ChartAddress["query"] {
  const given = new URL(request.url).searchParams;
  return Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const all = given.getAll(name);
      return [name, all.length > 1 ? all : all[0]];
    }),
  );
}

/** Reads `?lang=en` for English; Chinese otherwise. */
export function requestLocale(request: Request): Locale {
  return new URL(request.url).searchParams.get("lang") === "en" ? "en" : "zh";
}

/**
 * Answers with the chart to download.
 * @throws DomainError `not-found` for an unknown chart
 * @throws DrawingError where it cannot be drawn
 */
export async function chartResponse(
  assessment: PlanAssessment,
  { address, format, locale }: ChartRequest,
  describe: DescribeChart,
): Promise<Response> {
  const translate = await translatorFor(locale);
  const file = describe(assessment, address, locale, translate);
  if (file === null) throw notFound();
  const { release, year, illustrative } = assessment;
  const plain = [
    address.indicator,
    address.chart,
    year,
    release === null ? "members" : `release-${release}`,
    ...(illustrative ? ["illustrative"] : []),
  ].join("-");
  const sealed = withSeal(file, assessment.seal, translate);
  return new Response(await bodyOf(sealed, format), {
    headers: {
      "Content-Type": contentType(format),
      "Content-Disposition": attachment(`${plain}.${format}`, `${file.name}.${format}`),
    },
  });
}

/** Adds the hash of the release to the chart's numbers, as the last column. */
function withSeal(
  file: ChartExport,
  seal: PlanAssessment["seal"],
  translate: Translate,
): ChartExport {
  if (seal === null) return file;
  const { columns, rows } = file.table;
  const table = {
    columns: [...columns, translate("charts.file.column.seal")],
    rows: rows.map((row) => [...row, seal.hash]),
  };
  return { ...file, table };
}

async function bodyOf({ exported, table }: ChartExport, format: ChartFormat): Promise<BodyInit> {
  if (format === "csv") return csvFile([table.columns, ...table.rows]);
  if (format === "svg") return drawChartSvg(exported);
  return new Uint8Array((await drawChartPng(exported)).bytes);
}
