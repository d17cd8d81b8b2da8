import type { Parameter } from "./operation";

const inPath = (name: string, description: string, form: string): Parameter => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string", description: form },
});

const inQuery = (name: string, description: string, form: string): Parameter => ({
  ...inPath(name, description, form),
  in: "query",
  required: false,
});

export const TOKEN = inPath(
  "token",
  "The token of a public link, the last part of its address; `open` for the public site, where there is one.",
  "43 characters of base64url.",
);

export const EVIDENCE = inPath("id", "Id of a file, as the page of the plan links it.", "A UUID.");

export const PLAN = inPath("plan", "Code of a plan.", "Code.");

export const YEAR: Parameter = {
  name: "year",
  in: "query",
  required: false,
  description:
    "Assessment year, one of the plan's years. Without it the last calendar year that had ended (in Shanghai) at `asOf`, at most the plan's last.",
  schema: { type: "integer", description: "Calendar year." },
};

export const AS_OF = inQuery(
  "asOf",
  "What was known by then: a day (its end in Asia/Shanghai) or an ISO 8601 instant with its zone. Without it, and for an instant to come, now.",
  "2026-12-31 or 2026-12-31T18:00:00+08:00.",
);

export const LANGUAGE = inQuery("lang", "`en` for English words; Chinese otherwise.", "zh or en.");

export const CHART = [
  inPath(
    "indicator",
    "Code of an indicator, or `overview` for the chart of all targets' gaps.",
    "Code.",
  ),
  inPath(
    "file",
    "The chart and the kind of file: `trajectory`, `waterfall`, `contributions-{dimension}` and, of one that divides a part, `contributions-{dimension}-{part}`, the way to the target and the shares of the gap by part `waterfall-{dimension}`, `gap-shares-{dimension}`, the calculation `outlook` with its assumptions (`g.{part}`, `g.rest`, `g.whole`, `path`), the comparison `compare` (`scopes`, `years`, `mode`: values, or with `target` percentages of each scope's own target, with `index` the year before the plan as 100); for the overview `gaps`, and `compare` of several (`indicators`); then `.png` (two pixels for one), `.svg` or `.csv`.",
    "Such as trajectory.png.",
  ),
];

export const FORM = [
  {
    ...YEAR,
    required: true,
    description: "Year of the form: from three before the plan to three after it.",
  },
  inQuery("scope", "Code of a scope. Without it, and for `all`, every scope of the plan.", "Code."),
  { ...LANGUAGE, description: "`en` for English headings and lists; Chinese otherwise." },
];
