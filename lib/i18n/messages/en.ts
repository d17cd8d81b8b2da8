import audit from "./en/audit.json";
import auth from "./en/auth.json";
import board from "./en/board.json";
import charts from "./en/charts.json";
import checks from "./en/checks.json";
import common from "./en/common.json";
import compare from "./en/compare.json";
import dashboard from "./en/dashboard.json";
import errors from "./en/errors.json";
import evidence from "./en/evidence.json";
import figures from "./en/figures.json";
import files from "./en/files.json";
import grid from "./en/grid.json";
import home from "./en/home.json";
import links from "./en/links.json";
import members from "./en/members.json";
import messages from "./en/messages.json";
import outlook from "./en/outlook.json";
import people from "./en/people.json";
import planFiles from "./en/planFiles.json";
import plans from "./en/plans.json";
import records from "./en/records.json";
import register from "./en/register.json";
import releases from "./en/releases.json";
import report from "./en/report.json";
import reporting from "./en/reporting.json";
import reviewing from "./en/reviewing.json";
import signOn from "./en/signOn.json";
import sources from "./en/sources.json";
import targets from "./en/targets.json";
import terms from "./en/terms.json";
import wayfinding from "./en/wayfinding.json";
import units from "./en/units.json";
import why from "./en/why.json";

/** Every sentence in English; lib/i18n/message-key.ts holds its keys against the Chinese ones. */
export const en = {
  audit,
  auth,
  board,
  charts,
  checks,
  common,
  compare,
  dashboard,
  errors,
  evidence,
  figures,
  files,
  grid,
  home,
  links,
  members,
  messages,
  outlook,
  people,
  planFiles,
  plans,
  records,
  register,
  releases,
  report,
  reporting,
  reviewing,
  signOn,
  sources,
  targets,
  terms,
  wayfinding,
  units,
  why,
};
