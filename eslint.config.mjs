import { readdirSync, readFileSync } from "node:fs";
import next from "@next/eslint-plugin-next";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const FLOORS = JSON.parse(
  readFileSync(new URL("lib/commands/house/floors.json", import.meta.url), "utf8"),
);
/** Rooms that stand with one foot outside: the environment, the database, the framework. All others are domains. */
const NO_DOMAIN = new Set(["actions", "auth", "commands", "config", "db", "i18n"]);
const DOMAINS = readdirSync(new URL("lib", import.meta.url)).filter((room) => !NO_DOMAIN.has(room));
const PUBLIC_ROUTES = [
  "app/[[]locale[]]/p/**/*.{ts,tsx}",
  "app/[[]locale[]]/(embed)/**/*.{ts,tsx}",
  "app/api/v1/p/**/*.ts",
  "app/open/**/*.ts",
  "app/{robots,sitemap}.ts",
  "lib/api/routes/public-routes.ts",
  "lib/exchange/open-data/*.ts",
  "lib/api/routes/public-report-route.ts",
  "lib/api/routes/public-chart-routes.ts",
  "lib/api/routes/share-image-route.ts",
];

/** Who may not import what, and what to do instead (docs/architecture.md). */
const ZONES = [
  ...["lib", "components"].flatMap(upwardZones),
  { target: "lib", from: "app", message: "lib knows no routes." },
  { target: "lib", from: "components", message: "lib knows no components." },
  { target: "lib", from: "prisma", message: "lib knows no seed." },
  { target: "components", from: "app", message: "Actions come to components as props." },
  { target: "components", from: "lib/db", message: "Data comes to components as props." },
  { target: "components", from: "lib/auth", message: "Data comes to components as props." },
  {
    target: "components",
    from: "./lib/**/{queries,mutations,*-queries,*-mutations}.ts",
    message: "Data comes to components as props.",
  },
  { target: "components/ui", from: "lib", message: "Primitives could ship in another product." },
  {
    target: "components/charts",
    from: "lib",
    // The sign of a verdict takes the verdict's name, and nothing else that the product knows.
    except: ["./chart-layout", "./assessment/types.ts"],
    message: "Charts have no domain words.",
  },
  { target: "app", from: "lib/db", message: "Routes ask lib/<domain>/queries or mutations." },
  {
    target: "./{app,components,proxy.ts,prisma,tests}/**",
    from: "lib/db/generated",
    message: "Only lib/db imports the generated client.",
  },
  {
    target: `./lib/!(db)/**`,
    from: "lib/db/generated",
    message: "Only lib/db imports the generated client.",
  },
];

/** A room imports only from floors below its own; the folders inside a room are held by tests/unit/house. */
function upwardZones(wing) {
  const floors = FLOORS[wing].map((floor) => Object.keys(floor));
  return floors.flatMap((rooms, height) =>
    rooms.flatMap((room) =>
      floors
        .slice(height)
        .flat()
        .filter((other) => other !== room)
        .map((other) => ({
          target: `${wing}/${room}`,
          from: `${wing}/${other}`,
          message: `${wing}/${room} imports only from floors below its own.`,
        })),
    ),
  );
}

const CLOCK_AND_CHANCE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Pure code takes the instant as an argument.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Pure code takes the instant as an argument.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Pure code has no chance in it.",
  },
];

/** The keys of sentences (docs/decisions/094-sentences-held-by-the-compiler.md): nobody talks the compiler out of it. */
const CASTS = [
  {
    selector: "TSAsExpression > TSNeverKeyword",
    message: "A cast to never hides what does not fit.",
  },
  {
    selector:
      "TSAsExpression > TSTypeReference[typeName.name=/^(MessageKey|MessageName|MessageRef|Sentence|Word)$/]",
    message: "A key is typed where it is made; a text from outside goes through isMessageKey.",
  },
];
/** Unions of literals instead, so that no rule has to look for enums at every assignment (.oxlintrc.json). */
const ENUMS = { selector: "TSEnumDeclaration", message: "A union of literals instead of an enum." };
const SCHEMA_MESSAGES = {
  selector:
    ":matches(CallExpression:not([callee.name=/^(messageKey|textSchema|refuse|missing)$/]), Property[key.name=/^(message|error)$/]) > Literal[value=/^[a-z]+([.][A-Za-z]+)+$/]",
  message: "The key of a sentence goes through messageKey(), so that the compiler looks it up.",
};

const IMPURE =
  /^(react|react-dom|next|next-intl|server-only|@prisma\/|better-auth|node:fs|@\/lib\/(db|auth|config|actions\/define-action))($|\/)/;

/**
 * A file of a domain is either marked `import "server-only"` or pure: then it imports no framework, no
 * database, no environment, and reads neither clock nor chance.
 */
const pureRule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      impure: "A pure file must not use {{what}}: mark it server-only or move that part out.",
    },
  },
  create(context) {
    const marked = context.sourceCode.ast.body.some(
      (node) => node.type === "ImportDeclaration" && node.source.value === "server-only",
    );
    if (marked) return {};
    const report = (node, what) => context.report({ node, messageId: "impure", data: { what } });
    return {
      ImportDeclaration(node) {
        const typeOnly =
          node.importKind === "type" ||
          (node.specifiers.length > 0 &&
            node.specifiers.every(({ importKind }) => importKind === "type"));
        if (!typeOnly && IMPURE.test(node.source.value)) report(node, `"${node.source.value}"`);
      },
      ...Object.fromEntries(
        CLOCK_AND_CHANCE.map(({ selector }) => [
          selector,
          (node) => report(node, "clock or chance"),
        ]),
      ),
    };
  },
};

/** What can be said of a file by its text alone; what needs types is said by oxlint (.oxlintrc.json). */
export default tseslint.config(
  {
    ignores: [
      "node_modules",
      ".next*/**",
      ".workers",
      "lib/db/generated",
      "next-env.d.ts",
      "data",
      "test-results",
      "playwright-report",
    ],
  },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ["**/*.{ts,tsx}"] })),
  {
    files: ["**/*.{ts,tsx}"],
    plugins: {
      "import-x": importX,
      "@next/next": next,
      "react-hooks": reactHooks,
      house: { rules: { pure: pureRule } },
    },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs["core-web-vitals"].rules,
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "import-x/no-restricted-paths": ["error", { zones: ZONES, basePath: import.meta.dirname }],
      "import-x/no-duplicates": "error",
      "import-x/order": [
        "error",
        {
          groups: [["builtin", "external"], "internal", ["parent", "sibling"]],
          pathGroups: [{ pattern: "@/**", group: "internal" }],
          pathGroupsExcludedImportTypes: [],
          "newlines-between": "always",
          alphabetize: { order: "ignore" },
        },
      ],
      "max-lines": ["error", { max: 300 }],
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only lib/config reads the environment." },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: [`lib/{${DOMAINS.join(",")}}/**/*.ts`],
    rules: { "house/pure": "error" },
  },
  {
    files: [
      "lib/config/**/*.ts",
      "lib/commands/**",
      "next.config.ts",
      "instrumentation.ts",
      "prisma.config.ts",
      "playwright.config.ts",
      "tests/**/*.{ts,tsx}",
      "prisma/seed/**",
    ],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", ENUMS, ...CASTS] },
  },
  {
    files: ["lib/**/*schema.ts"],
    rules: { "no-restricted-syntax": ["error", ENUMS, ...CASTS, SCHEMA_MESSAGES] },
  },
  {
    files: PUBLIC_ROUTES,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: [
                "@/lib/access/*",
                "!@/lib/access/public-scope",
                "!@/lib/access/link-policy",
                "@/lib/actions/**",
                "@/lib/audit/**",
                "@/lib/auth/**",
                "@/lib/figures/**",
                "@/lib/members/**",
              ],
              message: "A public route has no member.",
            },
            {
              group: ["@/lib/**/mutations", "@/lib/**/*-mutations", "./mutations", "./*-mutations"],
              message: "A public route changes nothing.",
            },
            {
              group: ["**/(workspace)/**", "**/(auth)/**"],
              message: "A public route imports nothing from the workspace.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["components/**/*.tsx", "app/**/*.tsx"],
    ...jsxA11y.flatConfigs.recommended,
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      "jsx-a11y/no-noninteractive-tabindex": "off",
    },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
