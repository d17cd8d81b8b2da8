import type audit from "./messages/zh/audit.json";
import type auth from "./messages/zh/auth.json";
import type charts from "./messages/zh/charts.json";
import type checks from "./messages/zh/checks.json";
import type common from "./messages/zh/common.json";
import type compare from "./messages/zh/compare.json";
import type dashboard from "./messages/zh/dashboard.json";
import type errors from "./messages/zh/errors.json";
import type figures from "./messages/zh/figures.json";
import type files from "./messages/zh/files.json";
import type grid from "./messages/zh/grid.json";
import type links from "./messages/zh/links.json";
import type members from "./messages/zh/members.json";
import type outlook from "./messages/zh/outlook.json";
import type plans from "./messages/zh/plans.json";
import type releases from "./messages/zh/releases.json";
import type report from "./messages/zh/report.json";
import type reporting from "./messages/zh/reporting.json";
import type targets from "./messages/zh/targets.json";
import type terms from "./messages/zh/terms.json";
import type wayfinding from "./messages/zh/wayfinding.json";

// Every key that the code asks for must be in the message files; Chinese is the reference.
declare module "next-intl" {
  interface AppConfig {
    Messages: {
      readonly audit: typeof audit;
      readonly auth: typeof auth;
      readonly charts: typeof charts;
      readonly checks: typeof checks;
      readonly common: typeof common;
      readonly compare: typeof compare;
      readonly dashboard: typeof dashboard;
      readonly errors: typeof errors;
      readonly figures: typeof figures;
      readonly files: typeof files;
      readonly grid: typeof grid;
      readonly links: typeof links;
      readonly members: typeof members;
      readonly outlook: typeof outlook;
      readonly plans: typeof plans;
      readonly releases: typeof releases;
      readonly report: typeof report;
      readonly reporting: typeof reporting;
      readonly targets: typeof targets;
      readonly terms: typeof terms;
      readonly wayfinding: typeof wayfinding;
    };
  }
}
