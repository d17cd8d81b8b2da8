import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";

/** Each house rule, broken on purpose: lint must say so. The files named exist, so that types resolve. */
const BROKEN: readonly {
  name: string;
  file: string;
  code: string;
  rule: string;
}[] = [
  {
    name: "a component reads data by itself",
    file: "components/layout/main.tsx",
    code: `import { getPlanAssessment } from "@/lib/assessment/load/queries";\nexport const x = getPlanAssessment;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "a component opens the database",
    file: "components/layout/main.tsx",
    code: `import { readSnapshot } from "@/lib/db/client";\nexport const x = readSnapshot;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "a route opens the database",
    file: "app/[locale]/layout.tsx",
    code: `import { readSnapshot } from "@/lib/db/client";\nexport const x = readSnapshot;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "lib imports a component",
    file: "lib/assessment/assess-plan.ts",
    code: `import { Main } from "@/components/layout/main";\nexport const x = Main;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "a room imports a type from a higher floor",
    file: "lib/plans/types.ts",
    code: `import type { Verdict } from "@/lib/assessment/types";\nexport type X = Verdict;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "a room imports from one beside it",
    file: "lib/comparison/rows.ts",
    code: `import type { Takeover } from "@/lib/closing/takeover-types";\nexport type X = Takeover;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "a part of every page imports from a page",
    file: "components/layout/main.tsx",
    code: `import { OverviewView } from "@/components/overview/overview-view";\nexport const x = OverviewView;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "lib imports the seed",
    file: "lib/assessment/assess-plan.ts",
    code: `import { ensureFirstRelease } from "@/prisma/seed/ensure-first-release";\nexport const x = ensureFirstRelease;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "lib imports a route",
    file: "lib/assessment/assess-plan.ts",
    code: `import { loadDashboard } from "@/app/[locale]/(workspace)/load-dashboard";\nexport const x = loadDashboard;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "a component imports an action",
    file: "components/layout/main.tsx",
    code: `import { signInAction } from "@/app/[locale]/(auth)/actions";\nexport const x = signInAction;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "a component asks who is signed in",
    file: "components/layout/main.tsx",
    code: `import { getActor } from "@/lib/auth/session";\nexport const x = getActor;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "a primitive knows the product",
    file: "components/ui/card.tsx",
    code: `import { routing } from "@/lib/i18n/routing";\nexport const x = routing;\n`,
    rule: "import-x/no-restricted-paths",
  },
  ...["app/[locale]/layout.tsx", "prisma/seed/up.ts", "tests/support/factories.ts"].map((file) => ({
    name: `${file} imports the generated client`,
    file,
    code: `import { PrismaClient } from "@/lib/db/generated/client";\nexport const x = PrismaClient;\n`,
    rule: "import-x/no-restricted-paths",
  })),
  {
    name: "a public route of the interface knows members",
    file: "lib/api/routes/public-routes.ts",
    code: `import { canViewWorkspace } from "@/lib/access/policy";\nexport const x = canViewWorkspace;\n`,
    rule: "no-restricted-imports",
  },
  {
    name: "a public route of the interface imports a mutation",
    file: "lib/api/routes/public-routes.ts",
    code: `import { recordExport } from "./mutations";\nexport const x = recordExport;\n`,
    rule: "no-restricted-imports",
  },
  {
    name: "a domain imports the generated client",
    file: "lib/assessment/assess-plan.ts",
    code: `import { PrismaClient } from "@/lib/db/generated/client";\nexport const x = PrismaClient;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "a chart knows a domain",
    file: "components/charts/gap-chart.tsx",
    code: `import { isDivisible } from "@/lib/assessment/is-divisible";\nexport const x = isDivisible;\n`,
    rule: "import-x/no-restricted-paths",
  },
  {
    name: "a pure file reads the clock",
    file: "lib/assessment/assess-plan.ts",
    code: `export const x = (): Date => new Date();\n`,
    rule: "house/pure",
  },
  {
    name: "a pure file calls chance",
    file: "lib/assessment/assess-plan.ts",
    code: `export const x = (): number => Math.random();\n`,
    rule: "house/pure",
  },
  {
    name: "a pure file imports React",
    file: "lib/assessment/assess-plan.ts",
    code: `import { useState } from "react";\nexport const x = useState;\n`,
    rule: "house/pure",
  },
  {
    name: "a pure file imports the database",
    file: "lib/assessment/assess-plan.ts",
    code: `import { readSnapshot } from "@/lib/db/client";\nexport const x = readSnapshot;\n`,
    rule: "house/pure",
  },
  {
    name: "somebody else reads the environment",
    file: "lib/assessment/assess-plan.ts",
    code: `export const x = process.env.HOME;\n`,
    rule: "no-restricted-properties",
  },
  {
    name: "a public page asks who is signed in",
    file: "app/[locale]/p/[token]/page.tsx",
    code: `import { getActor } from "@/lib/auth/session";\nexport const x = getActor;\n`,
    rule: "no-restricted-imports",
  },
  {
    name: "a public page imports a mutation",
    file: "app/[locale]/p/[token]/page.tsx",
    code: `import { makeRelease } from "@/lib/releases/mutations";\nexport const x = makeRelease;\n`,
    rule: "no-restricted-imports",
  },
  {
    name: "a public page imports from the workspace",
    file: "app/[locale]/p/[token]/page.tsx",
    code: `import Page from "@/app/[locale]/(workspace)/page";\nexport const x = Page;\n`,
    rule: "no-restricted-imports",
  },
  {
    name: "a file grows beyond 300 lines",
    file: "lib/assessment/assess-plan.ts",
    code: "export {};\n".repeat(301),
    rule: "max-lines",
  },
  {
    name: "a text is passed off as the key of a sentence",
    file: "lib/words/lookup.ts",
    code: `import type { MessageKey } from "@/lib/i18n/message-key";\nexport const x = (text: string) => text as MessageKey;\n`,
    rule: "no-restricted-syntax",
  },
  {
    name: "a sentence is passed off as one that both languages have",
    file: "components/layout/main.tsx",
    code: `import type { Sentence } from "@/lib/words/sentence";\nexport const x = (key: string) => ({ key }) as Sentence;\n`,
    rule: "no-restricted-syntax",
  },
  {
    name: "a value is made to fit everywhere",
    file: "app/[locale]/layout.tsx",
    code: `export const x = (text: string) => text as never;\n`,
    rule: "no-restricted-syntax",
  },
  ...[
    `z.string("errors.tooLong")`,
    `z.string().refine(Boolean, { message: "errors.tooLong" })`,
  ].map((schema) => ({
    name: `a schema says a key that nobody looks up: ${schema}`,
    file: "lib/figures/schema.ts",
    code: `import { z } from "zod";\nexport const x = ${schema};\n`,
    rule: "no-restricted-syntax",
  })),
  {
    name: "a type is thrown away",
    file: "lib/assessment/assess-plan.ts",
    code: `export const x = (value: any): unknown => value;\n`,
    rule: "@typescript-eslint/no-explicit-any",
  },
];

describe("the house rules fail when broken", () => {
  let eslint: ESLint;

  beforeAll(() => {
    const rules = new Set(BROKEN.map(({ rule }) => rule));
    eslint = new ESLint({
      ruleFilter: ({ ruleId }) => rules.has(ruleId),
      // None of them asks for types, and to compute those of the whole project takes as long as lint itself.
      overrideConfig: {
        files: ["**/*.{ts,tsx}"],
        languageOptions: { parserOptions: { projectService: false } },
      },
    });
  });

  it.each(BROKEN)("$name", { timeout: 120_000 }, async ({ file, code, rule }) => {
    const [result] = await eslint.lintText(code, { filePath: file });
    expect(result?.messages.map((message) => message.ruleId)).toContain(rule);
  });
});
