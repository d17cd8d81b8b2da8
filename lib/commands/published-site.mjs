import { publicLinkSentence } from "./serve-site.mjs";

/** The plan and the published figures: what `npm run up` serves and `npm run dev` works on. */
export const PUBLISHED_SITE = {
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
};
