import { figuresSchema } from "@/lib/exchange/figures-json";
import { MEDIA_TYPES } from "@/lib/file-formats/media-types";

import { planAssessmentSchema, releasedAssessmentSchema } from "./assessment-schemas";
import { file, inFormats, json, pathsAt, refusal } from "./operation";
import { AS_OF, CHART, EVIDENCE, FORM, LANGUAGE, PLAN, TOKEN, YEAR } from "./parameters";
import { destinationsSchema, healthSchema } from "./service-schemas";

const ANYBODY = { base: "/api/v1", security: [], parameters: [], refusals: {} };

const LINK = {
  base: "/api/v1/p/{token}",
  security: [],
  parameters: [TOKEN],
  refusals: {
    "401": refusal(
      "The link has a password: send it as HTTP Basic with any user name. Only for links that have one.",
    ),
    "404": refusal(
      "The token is unknown, revoked or expired, or there is no release: always alike.",
    ),
    "429": refusal("Too many wrong passwords; `Retry-After` says for how many seconds to wait."),
  },
};

const MEMBER = {
  base: "/api/v1/plans/{plan}",
  security: [{ session: [] }],
  parameters: [PLAN],
  refusals: {
    "401": refusal("Nobody is signed in."),
    "403": refusal("The member has to replace a one-time password first."),
    "404": refusal("There is no such plan."),
  },
};

const BAD_PARAMETER = { "400": refusal("A parameter is wrong; `fields` says which and why.") };
const TOO_MANY = { "429": refusal("Too many pictures from this address; see `Retry-After`.") };
const NO_PICTURE = {
  "503": refusal("The picture cannot be drawn now, or the server has no font for it."),
};

const FIGURES = {
  csv: file("The file.", {
    "text/csv": "UTF-8 with byte order mark, CRLF; columns as in FigureRow.",
  }),
  json: json("The file.", figuresSchema),
  xlsx: file("The file.", {
    [MEDIA_TYPES.xlsx]: "Sheets `figures` (columns as in FigureRow) and `about`.",
  }),
};

const TOLD_WORK = {
  "application/x-ndjson":
    "For `Accept: application/x-ndjson`, an object a line: `drawn` of `total` pictures, and last `name`, `type` and the file as `base64`; or `failed`.",
};

const REPORT = {
  docx: file("The report.", { [MEDIA_TYPES.docx]: "The file.", ...TOLD_WORK }),
  xlsx: file("The report.", { [MEDIA_TYPES.xlsx]: "The file.", ...TOLD_WORK }),
};

const CHART_EXPORT = file("The chart with its context written into it, or its numbers.", {
  "image/png": "PNG.",
  "image/svg+xml": "A complete document.",
  "text/csv": "UTF-8 with byte order mark, CRLF, one number a row.",
});

/** The form that people fill in and upload; programs that only want figures have the files of figures. */
const FORM_FILES = {
  csv: file("The form.", { "text/csv": "UTF-8 with byte order mark, CRLF." }),
  xlsx: file("The form.", { [MEDIA_TYPES.xlsx]: "One sheet to fill, with lists to choose from." }),
};

export function openApiPaths() {
  return {
    ...pathsAt(ANYBODY, {
      "/health": {
        operationId: "getHealth",
        summary: "Whether the service works.",
        answers: {
          "200": json("It works.", healthSchema),
          "503": json("The database does not answer.", healthSchema),
        },
      },
    }),
    ...pathsAt(LINK, {
      "/assessment": {
        operationId: "getReleasedAssessment",
        summary: "The whole read model of a public link's release.",
        parameters: [YEAR],
        answers: { "200": json("The read model.", releasedAssessmentSchema), ...BAD_PARAMETER },
      },
      "/destinations": {
        operationId: "getReleasedDestinations",
        summary: "What a public link has pages for, by name.",
        answers: { "200": json("The names.", destinationsSchema) },
      },
      "/releases.atom": {
        operationId: "getReleasesFeed",
        summary: "The releases up to the one that a public link shows, as a feed.",
        answers: { "200": file("The feed.", { [MEDIA_TYPES.atom]: "Atom, UTF-8." }) },
      },
      ...inFormats("/figures", FIGURES, {
        operationId: "getReleasedFigures",
        summary: "The released figures, as {format}.",
        answers: {},
      }),
      ...inFormats("/report", REPORT, {
        operationId: "getReleasedReport",
        summary: "The progress report (进展通报) of a public link's release, as {format}.",
        parameters: [YEAR, LANGUAGE],
        answers: { ...BAD_PARAMETER, ...TOO_MANY },
      }),
      "/charts/{indicator}/{file}": {
        operationId: "getReleasedChart",
        summary: "A chart of a public link's release, as a file.",
        parameters: [...CHART, YEAR, LANGUAGE],
        answers: { "200": CHART_EXPORT, ...BAD_PARAMETER, ...TOO_MANY, ...NO_PICTURE },
      },
      "/evidence/{id}": {
        operationId: "getReleasedEvidence",
        summary: "A file of evidence that a public link's release carries, as a download.",
        parameters: [EVIDENCE],
        answers: { "200": file("The file as it was attached.", { [MEDIA_TYPES.bytes]: "Bytes." }) },
      },
      "/share.png": {
        operationId: "getShareImage",
        summary: "The picture that other sites show beside a public link.",
        parameters: [LANGUAGE],
        answers: {
          "200": file("1200 × 630 px.", { "image/png": "PNG." }),
          ...TOO_MANY,
          ...NO_PICTURE,
        },
      },
    }),
    ...pathsAt(MEMBER, {
      "/assessment": {
        operationId: "getAssessment",
        summary: "The whole read model of a plan at any instant, for members.",
        parameters: [YEAR, AS_OF],
        answers: { "200": json("The read model.", planAssessmentSchema), ...BAD_PARAMETER },
      },
      "/destinations": {
        operationId: "getDestinations",
        summary: "What a plan has pages for, by name, for members.",
        answers: { "200": json("The names.", destinationsSchema) },
      },
      ...inFormats("/figures", FIGURES, {
        operationId: "getFigures",
        summary: "The approved figures at any instant, for members, as {format}.",
        parameters: [AS_OF],
        answers: BAD_PARAMETER,
      }),
      ...inFormats("/report", REPORT, {
        operationId: "getReport",
        summary: "The progress report (进展通报) at any instant, for members, as {format}.",
        parameters: [YEAR, AS_OF, LANGUAGE],
        answers: BAD_PARAMETER,
      }),
      "/charts/{indicator}/{file}": {
        operationId: "getChart",
        summary: "A chart at any instant, as a file, for members.",
        parameters: [...CHART, YEAR, AS_OF, LANGUAGE],
        answers: { "200": CHART_EXPORT, ...BAD_PARAMETER, ...NO_PICTURE },
      },
      ...inFormats("/progress-form", FORM_FILES, {
        operationId: "getProgressForm",
        summary:
          "The progress form (进展填报表) of a year, filled with what is known, for analysts.",
        parameters: FORM,
        answers: {
          ...BAD_PARAMETER,
          "403": refusal(
            "The member may not enter figures, or has a one-time password to replace.",
          ),
        },
      }),
    }),
  };
}
