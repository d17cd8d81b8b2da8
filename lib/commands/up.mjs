// `npm run up`: from a fresh clone to the running site, over the plan and the published figures.
import { publicLinkSentence, serveSite } from "./serve-site.mjs";

await serveSite({
  seed: "prisma/seed/up.ts",
  preparing: "Preparing the database: migrations, the plan, the published figures …",
  env: {},
  announce: (report, address) => {
    const { email, oneTimePassword } = report.administrator;
    return [
      ...(oneTimePassword === null
        ? []
        : [
            `First administrator: ${email}, one-time password ${oneTimePassword} (shown at this start only)`,
          ]),
      publicLinkSentence(report, address),
    ];
  },
});
