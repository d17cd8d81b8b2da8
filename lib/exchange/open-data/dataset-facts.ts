import type { PlanAssessment } from "@/lib/assessment/types";
import type { SiteStatement } from "@/lib/links/site/site-statement";
import type { LocalText } from "@/lib/plans/types";
import { FIGURE_FORMATS, type FigureFormat } from "@/lib/file-formats/file-name";

/** The figures of the public site as catalogues of every kind describe them. */
export interface DatasetFacts {
  /** Full addresses, which stay when a new release is made. */
  page: string;
  catalogue: string;
  files: readonly { format: FigureFormat; address: string }[];
  title: LocalText;
  description: LocalText;
  site: LocalText;
  /** Whom the plan is of; null where it does not say. */
  region: LocalText | null;
  /** Publisher and licence, each only where somebody has stated it. */
  statement: SiteStatement;
  firstYear: number;
  lastYear: number;
  release: number | null;
  /** Hash of the release; null where it has none yet. */
  hash: string | null;
  modified: string;
  identifier: string;
}

interface SiteFacts extends Pick<DatasetFacts, "site" | "region" | "statement"> {
  /** Beginning of the addresses of this site: scheme and host. */
  origin: string;
}

/** Describes the figures of an assessment. Title and description say so where the figures are invented. */
export function datasetFacts(
  assessment: PlanAssessment,
  { origin, site, region, statement }: SiteFacts,
): DatasetFacts {
  const { plan, asOf, release, seal, illustrative, indicators } = assessment;
  const names = (language: keyof LocalText) => indicators.map(({ name }) => name[language]);
  const page = `${origin}/open`;
  return {
    page,
    catalogue: `${page}/catalog.jsonld`,
    files: FIGURE_FORMATS.map((format) => ({ format, address: `${page}/data/figures.${format}` })),
    title: {
      zh: `${illustrative ? "【演示数据】" : ""}${plan.name.zh}：指标数据`,
      en: `${illustrative ? "[Illustrative data] " : ""}${plan.name.en}: figures`,
    },
    description: {
      zh: `${illustrative ? "演示数据，所有数字均为示例。" : ""}各项指标的已发布数据，逐条注明口径、性质和来源：${names("zh").join("、")}。`,
      en: `${illustrative ? "Illustrative data, every number is invented. " : ""}The released figures of every indicator, each with its calibre, nature and source: ${names("en").join(", ")}.`,
    },
    site,
    region,
    statement,
    firstYear: plan.startYear,
    lastYear: plan.endYear,
    release,
    hash: seal?.hash ?? null,
    modified: asOf,
    identifier: plan.code,
  };
}
