import type { ReportTelling } from "./telling";

const RULES = ["clocks", "usable", "calibre", "quantities", "path", "verdict", "parts"] as const;

/** How the numbers were computed, after docs/method.md; a title and a text each. */
export function methodLines({
  assessment,
  say,
}: ReportTelling): readonly { readonly title: string; readonly text: string }[] {
  const version = assessment.methodVersion;
  return [
    {
      title: say({ key: "report.method.version.title" }),
      text: say({ key: "report.method.version.text", values: { version } }),
    },
    ...RULES.map((rule) => ({
      title: say({ key: `report.method.${rule}.title` }),
      text: say({ key: `report.method.${rule}.text` }),
    })),
  ];
}
