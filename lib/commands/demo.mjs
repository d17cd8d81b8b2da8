// `npm run demo`: the same site over a database of its own with illustrative figures, one account a role.
import { randomBytes } from "node:crypto";

import { publicLinkSentence, serveSite } from "./serve-site.mjs";
import { takeSettings } from "./steps.mjs";

takeSettings();

// Without DEMO_PASSWORD the accounts get a fresh password at every start.
const password = process.env.DEMO_PASSWORD?.trim() || randomBytes(12).toString("base64url");

await serveSite({
  seed: "prisma/seed/demo.ts",
  preparing: "Preparing the demonstration database: illustrative figures for every chart …",
  env: {
    DATABASE_URL: process.env.DATABASE_URL?.trim() || "file:data/demo.db",
    DEMO_PASSWORD: password,
  },
  announce: (report, address) => [
    "演示数据: every number on this site is illustrative.",
    `Accounts: admin@, analyst@, analyst2@, reviewer@, official@demo.local, password ${password}`,
    publicLinkSentence(report, address),
  ],
});
