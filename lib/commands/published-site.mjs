import { publicLinkSentence } from "./serve-site.mjs";

/** The plan and the published figures: what `npm run up` serves and `npm run dev` works on. */
export const PUBLISHED_SITE = {
  seed: "prisma/seed/up.ts",
  preparing: "Preparing the database: migrations, the plan, the published figures …",
  env: {},
  announce,
};

/** A site without any plan, which its administrators make or upload. */
export const EMPTY_SITE = {
  seed: "prisma/seed/empty.ts",
  preparing: "Preparing the database: migrations, no plan …",
  env: {},
  announce,
};

function announce(report, address) {
  const { email, oneTimePassword } = report.administrator;
  const administrator =
    oneTimePassword === null
      ? []
      : [
          `First administrator: ${email}, one-time password ${oneTimePassword} (shown at this start only)`,
        ];
  if (!report.ownPlans) return [...administrator, publicLinkSentence(report, address)];
  return [
    ...administrator,
    `This site makes its own plans: sign in at ${address}/sign-in, the first page leads on.`,
  ];
}
