import type { SegmentPoint, StackRow, TrajectoryChartSeries } from "@/lib/chart-layout/types";

export const point = (x: number, y: number, over: Partial<SegmentPoint> = {}): SegmentPoint => ({
  x,
  y,
  text: String(y),
  announcement: `${x}年 ${y}`,
  hollow: false,
  faded: false,
  ...over,
});

export const trajectory = (over: Partial<TrajectoryChartSeries> = {}): TrajectoryChartSeries => ({
  xs: [2022, 2023, 2024, 2025],
  unit: "亿元",
  segments: [
    {
      key: "core",
      label: "核心产业规模",
      comparable: true,
      points: [point(2022, 516), point(2023, 700)],
    },
  ],
  guides: [],
  steps: [],
  marks: [],
  band: {
    label: "目标 超过1500亿元（2025年）",
    from: 1500,
    to: null,
    x: 2025,
    announcement: "目标 1500",
  },
  holes: [],
  ...over,
});

const part = (value: number | null, name: string) => ({
  value,
  text: value === null ? "未报" : String(value),
  announcement: `${name} ${value ?? "未报"}`,
});

export const partsRow = (
  values: readonly (number | null)[],
  bound: number,
  over: Partial<StackRow> = {},
): StackRow => {
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return {
    key: "row",
    label: "产业规模",
    parts: values.map((value, index) => part(value, `部分${index + 1}`)),
    rest: null,
    remaining: part(Math.max(0, bound - sum), "剩余缺口"),
    bound,
    endText: "还差",
    ...over,
  };
};
