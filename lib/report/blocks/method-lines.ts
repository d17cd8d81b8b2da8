import type { ReportContext } from "./report-context";

const RULES = ["clocks", "usable", "calibre", "quantities", "path", "verdict", "parts"] as const;

/** Says how the numbers were computed, after docs/method.md; a title and a text each. */
export function methodLines({
  assessment,
  inWords,
}: ReportContext): readonly { title: string; text: string }[] {
  const version = assessment.methodVersion;
  return [
    {
      title: inWords({ key: "report.method.version.title" }),
      text: inWords({ key: "report.method.version.text", values: { version } }),
    },
    ...RULES.map((rule) => ({
      title: inWords({ key: `report.method.${rule}.title` }),
      text: inWords({ key: `report.method.${rule}.text` }),
    })),
  ];
}
