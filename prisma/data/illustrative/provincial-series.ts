import type { SCOPES } from "../plan";

type ScopeCode = (typeof SCOPES)[number]["code"];

/** A made-up series of the province, 2022 to 2025, in whole steps (`step` "0.1": 5200 is 520.0). */
export interface WholeSeries {
  indicator: string;
  step: string;
  values: readonly [number, number, number, number];
  calibreOf: (year: number) => string;
}

function counted(indicator: string, values: WholeSeries["values"]): WholeSeries {
  return { indicator, step: "1", values, calibreOf: () => "department-count" };
}

/**
 * Chosen so that 2024 shows on-track, watch, behind, met early and a calibre break, and 2025 shows met,
 * missed and awaiting-data. None of these numbers is the published one. `cumulative` counts start at 0.
 */
export const WHOLES: readonly WholeSeries[] = [
  {
    indicator: "scale",
    step: "0.1",
    values: [5200, 6680, 9180, 13865],
    calibreOf: () => "industry-scale",
  },
  counted("landmark-results", [0, 8, 20, 71]),
  counted("national-key-labs", [0, 0, 1, 3]),
  counted("provincial-platforms", [0, 1, 3, 4]),
  {
    ...counted("high-tech-firms", [16, 21, 27, 30]),
    calibreOf: (year) => (year < 2025 ? "firm-directory" : "department-count"),
  },
  counted("little-giants", [58, 83, 104, 118]),
  counted("industry-models", [0, 2, 6, 9]),
  counted("scenarios", [0, 150, 340, 512]),
  counted("ai-firms", [700, 960, 1290, 1580]),
  counted("listed-firms", [14, 18, 22, 27]),
];

/**
 * Divides the province's steps among its parts: hubs below the province, carriers below 武汉, fields equal
 * to it. 武汉's share falls a little every year, the other hubs' rises. `index` counts years from 0.
 */
export function partsOf(whole: number, index: number): Readonly<Record<ScopeCode, number>> {
  const wuhan = Math.round((whole * (68 - index)) / 100);
  const foundation = Math.floor((whole * (35 + index)) / 100);
  const fusion = Math.floor((whole * 40) / 100);
  return {
    province: whole,
    wuhan,
    xiangyang: Math.floor((whole * (16 + index)) / 200),
    yichang: Math.floor((whole * (14 + index)) / 200),
    "optics-valley": Math.round((wuhan * 52) / 100),
    "auto-valley": Math.floor((wuhan * 26) / 100),
    "cyber-valley": Math.floor((wuhan * 12) / 100),
    foundation,
    fusion,
    services: whole - foundation - fusion,
  };
}
