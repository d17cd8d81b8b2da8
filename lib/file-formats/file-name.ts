import { chinaDay } from "@/lib/i18n/china-time";
import type { Instant } from "@/lib/vocabulary/instant";

export const FIGURE_FORMATS = ["csv", "json", "xlsx"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** What a downloaded file shows: a plan, released or not, at an instant. */
export interface FileBasis {
  plan: { code: string };
  release: number | null;
  asOf: Instant;
  illustrative: boolean;
}

/**
 * Names a downloaded file: plan, release (or the word "members" for an unreleased state), the day it shows in
 * Asia/Shanghai, and a mark for illustrative data. ASCII, so that every browser keeps the name.
 */
export function fileName(
  { plan, release, asOf, illustrative }: FileBasis,
  format: FigureFormat,
): string {
  const day = chinaDay(Date.parse(asOf));
  const parts = [
    plan.code.replaceAll(/[^A-Za-z0-9._-]/g, "_"),
    release === null ? "members" : `release-${release}`,
    day,
    ...(illustrative ? ["illustrative"] : []),
  ];
  return `${parts.join("-")}.${format}`;
}
