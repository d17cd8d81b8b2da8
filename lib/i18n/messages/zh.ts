import audit from "./zh/audit.json";
import auth from "./zh/auth.json";
import board from "./zh/board.json";
import charts from "./zh/charts.json";
import checks from "./zh/checks.json";
import common from "./zh/common.json";
import compare from "./zh/compare.json";
import dashboard from "./zh/dashboard.json";
import errors from "./zh/errors.json";
import evidence from "./zh/evidence.json";
import figures from "./zh/figures.json";
import files from "./zh/files.json";
import grid from "./zh/grid.json";
import home from "./zh/home.json";
import links from "./zh/links.json";
import members from "./zh/members.json";
import messages from "./zh/messages.json";
import outlook from "./zh/outlook.json";
import people from "./zh/people.json";
import planFiles from "./zh/planFiles.json";
import plans from "./zh/plans.json";
import records from "./zh/records.json";
import register from "./zh/register.json";
import releases from "./zh/releases.json";
import report from "./zh/report.json";
import reporting from "./zh/reporting.json";
import reviewing from "./zh/reviewing.json";
import signOn from "./zh/signOn.json";
import sources from "./zh/sources.json";
import targets from "./zh/targets.json";
import terms from "./zh/terms.json";
import wayfinding from "./zh/wayfinding.json";
import units from "./zh/units.json";
import why from "./zh/why.json";

/** Every sentence in Chinese, the reference: one file an area, so that a page's words are found by its name. */
export const zh = {
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
