import { FIGURE_FORMATS, type FigureFormat } from "@/lib/file-formats/file-name";

import { integer, ref, text } from "./json-schema";
import {
  get,
  json,
  refusal,
  WORKBOOK,
  type Answer,
  type Operation,
  type Parameter,
} from "./operation";
import { reportPaths } from "./report-paths";

const TOKEN: Parameter = {
  name: "token",
  in: "path",
  required: true,
  description:
    "The token of a public link, the last part of its address; `open` for the public site, where there is one.",
  schema: text("43 characters of base64url."),
};

const PLAN: Parameter = {
  name: "plan",
  in: "path",
  required: true,
  description: "Code of a plan.",
  schema: text("Code."),
};

const YEAR: Parameter = {
  name: "year",
  in: "query",
  required: false,
  description:
    "Assessment year, one of the plan's years. Without it the last calendar year that had ended (in Shanghai) at `asOf`, at most the plan's last.",
  schema: integer("Calendar year."),
};

const AS_OF: Parameter = {
  name: "asOf",
  in: "query",
  required: false,
  description:
    "What was known by then: a day (its end in Asia/Shanghai) or an ISO 8601 instant with its zone. Without it, and for an instant to come, now.",
  schema: text("2026-12-31 or 2026-12-31T18:00:00+08:00."),
};

const FILE_CONTENT: Readonly<Record<FigureFormat, Answer["content"]>> = {
  csv: {
    "text/csv": { schema: text("UTF-8 with byte order mark, CRLF; columns as in FigureRow.") },
  },
  json: { "application/json": { schema: ref("Figures") } },
  xlsx: { [WORKBOOK]: { schema: text("Sheets `figures` (columns as in FigureRow) and `about`.") } },
};

const FORM_YEAR: Parameter = {
  ...YEAR,
  required: true,
  description: "Year of the form: from three before the plan to three after it.",
};

const FORM_SCOPE: Parameter = {
  name: "scope",
  in: "query",
  required: false,
  description: "Code of a scope. Without it, and for `all`, every scope of the plan.",
  schema: text("Code."),
};

const FORM_LANGUAGE: Parameter = {
  name: "lang",
  in: "query",
  required: false,
  description: "`en` for English headings and lists; Chinese otherwise.",
  schema: text("zh or en."),
};

const BAD_PARAMETER = { "400": refusal("A parameter is wrong; `fields` says which and why.") };
const NO_LINK = {
  "401": refusal(
    "The link has a password: send it as HTTP Basic with any user name. Only for links that have one.",
  ),
  "404": refusal("The token is unknown, revoked or expired, or there is no release: always alike."),
  "429": refusal("Too many wrong passwords; `Retry-After` says for how many seconds to wait."),
};
const NO_MEMBER = {
  "401": refusal("Nobody is signed in."),
  "403": refusal("The member has to replace a one-time password first."),
  "404": refusal("There is no such plan."),
};
const MEMBER = [{ session: [] }];

export function openApiPaths(): Readonly<Record<string, { get: Operation }>> {
  return {
    "/api/v1/health": get("getHealth", "Whether the service works.", [], [], {
      "200": json("It works.", "Health"),
      "503": json("The database does not answer.", "Health"),
    }),
    "/api/v1/p/{token}/assessment": get(
      "getReleasedAssessment",
      "The whole read model of a public link's release.",
      [],
      [TOKEN, YEAR],
      { "200": json("The read model.", "ReleasedAssessment"), ...BAD_PARAMETER, ...NO_LINK },
    ),
    "/api/v1/p/{token}/destinations": get(
      "getReleasedDestinations",
      "What a public link has pages for, by name.",
      [],
      [TOKEN],
      { "200": json("The names.", "Destinations"), ...NO_LINK },
    ),
    ...files(
      "/api/v1/p/{token}",
      "getReleasedFigures",
      "The released figures",
      [],
      [TOKEN],
      NO_LINK,
    ),
    "/api/v1/plans/{plan}/assessment": get(
      "getAssessment",
      "The whole read model of a plan at any instant, for members.",
      MEMBER,
      [PLAN, YEAR, AS_OF],
      { "200": json("The read model.", "PlanAssessment"), ...BAD_PARAMETER, ...NO_MEMBER },
    ),
    "/api/v1/plans/{plan}/destinations": get(
      "getDestinations",
      "What a plan has pages for, by name, for members.",
      MEMBER,
      [PLAN],
      { "200": json("The names.", "Destinations"), ...NO_MEMBER },
    ),
    ...files(
      "/api/v1/plans/{plan}",
      "getFigures",
      "The approved figures at any instant, for members",
      MEMBER,
      [PLAN, AS_OF],
      { ...BAD_PARAMETER, ...NO_MEMBER },
    ),
    ...reportPaths(
      "/api/v1/p/{token}",
      "getReleasedReport",
      "The progress report (进展通报) of a public link's release",
      [],
      [TOKEN, YEAR, CHART_LANGUAGE],
      {
        ...BAD_PARAMETER,
        ...NO_LINK,
        ...NO_MORE,
      },
    ),
    ...reportPaths(
      "/api/v1/plans/{plan}",
      "getReport",
      "The progress report (进展通报) at any instant, for members",
      MEMBER,
      [PLAN, YEAR, AS_OF, CHART_LANGUAGE],
      { ...BAD_PARAMETER, ...NO_MEMBER },
    ),
    ...charts(),
    ...progressForm(),
  };
}

const CHART: readonly Parameter[] = [
  {
    name: "indicator",
    in: "path",
    required: true,
    description: "Code of an indicator, or `overview` for the chart of all targets' gaps.",
    schema: text("Code."),
  },
  {
    name: "file",
    in: "path",
    required: true,
    description:
      "The chart and the kind of file: `trajectory`, `waterfall`, `contributions-hub`, `contributions-field`, `contributions-carrier-{hub}`, the way to the target and the shares of the gap by part `waterfall-hub`, `gap-shares-hub` (or `field`, `carrier`), the calculation `outlook` with its assumptions (`g.{hub}`, `g.rest`, `g.whole`, `path`), the comparison `compare` (`scopes`, `years`); for the overview `gaps`, and `compare` of several (`indicators`); then `.png` (two pixels for one), `.svg` or `.csv`.",
    schema: text("Such as trajectory.png."),
  },
];

const CHART_LANGUAGE: Parameter = {
  ...FORM_LANGUAGE,
  description: "`en` for English words; Chinese otherwise.",
};

const CHART_FILE: Answer = {
  description: "The chart with its context written into it, or its numbers.",
  content: {
    "image/png": { schema: text("PNG.") },
    "image/svg+xml": { schema: text("A complete document.") },
    "text/csv": { schema: text("UTF-8 with byte order mark, CRLF, one number a row.") },
  },
};

const NO_PICTURE = {
  "503": refusal("The picture cannot be drawn now, or the server has no font for it."),
};
const NO_MORE = { "429": refusal("Too many pictures from this address; see `Retry-After`.") };

/** Charts as files. */
function charts(): Readonly<Record<string, { get: Operation }>> {
  const share = {
    description: "1200 × 630 px.",
    content: { "image/png": { schema: text("PNG.") } },
  };
  return {
    "/api/v1/p/{token}/charts/{indicator}/{file}": get(
      "getReleasedChart",
      "A chart of a public link's release, as a file.",
      [],
      [TOKEN, ...CHART, YEAR, CHART_LANGUAGE],
      { "200": CHART_FILE, ...BAD_PARAMETER, ...NO_LINK, ...NO_MORE, ...NO_PICTURE },
    ),
    "/api/v1/p/{token}/share.png": get(
      "getShareImage",
      "The picture that other sites show beside a public link.",
      [],
      [TOKEN, CHART_LANGUAGE],
      { "200": share, ...NO_LINK, ...NO_MORE, ...NO_PICTURE },
    ),
    "/api/v1/plans/{plan}/charts/{indicator}/{file}": get(
      "getChart",
      "A chart at any instant, as a file, for members.",
      MEMBER,
      [PLAN, ...CHART, YEAR, AS_OF, CHART_LANGUAGE],
      { "200": CHART_FILE, ...BAD_PARAMETER, ...NO_MEMBER, ...NO_PICTURE },
    ),
  };
}

/** The form that people fill in and upload; for programs that only want figures there are the files above. */
function progressForm(): Readonly<Record<string, { get: Operation }>> {
  const contents = {
    Csv: { "text/csv": { schema: text("UTF-8 with byte order mark, CRLF.") } },
    Xlsx: { [WORKBOOK]: { schema: text("One sheet to fill, with lists to choose from.") } },
  };
  const entries = Object.entries(contents).map(([format, content]) => {
    const answers = {
      "200": { description: "The form.", content },
      ...BAD_PARAMETER,
      ...NO_MEMBER,
      "403": refusal("The member may not enter figures, or has a one-time password to replace."),
    };
    const parameters = [PLAN, FORM_YEAR, FORM_SCOPE, FORM_LANGUAGE];
    const what =
      "The progress form (进展填报表) of a year, filled with what is known, for analysts.";
    return [
      `/api/v1/plans/{plan}/progress-form.${format.toLowerCase()}`,
      get(`getProgressForm${format}`, what, MEMBER, parameters, answers),
    ] as const;
  });
  return Object.fromEntries(entries);
}

function files(
  path: string,
  operationId: string,
  summary: string,
  security: Operation["security"],
  parameters: readonly Parameter[],
  refusals: Operation["responses"],
): Readonly<Record<string, { get: Operation }>> {
  const entries = FIGURE_FORMATS.map((format) => {
    const file = { description: "The file.", content: FILE_CONTENT[format] };
    const id = `${operationId}${format[0]?.toUpperCase()}${format.slice(1)}`;
    const answers = { "200": file, ...refusals };
    const what = `${summary}, as ${format.toUpperCase()}.`;
    return [`${path}/figures.${format}`, get(id, what, security, parameters, answers)] as const;
  });
  return Object.fromEntries(entries);
}
