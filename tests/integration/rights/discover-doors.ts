import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** A function through which data leaves or changes: `file#export`. */
export interface Door {
  name: string;
  kind: "action" | "route" | "lib";
  call: (...args: unknown[]) => unknown;
}

const ROOT = resolve(".");

/** Files of lib that are the machinery of the doors and not doors: they are told whom to serve by one. */
const MACHINERY = new Set([
  "lib/assessment/load/assess-once.ts",
  "lib/audit/record-refusal.ts",
  "lib/auth/auth.ts",
  "lib/auth/count-tries.ts",
  "lib/auth/opening/second-step.ts",
  "lib/auth/opening/sign-in.ts",
  "lib/auth/opening/sign-on.ts",
  "lib/auth/session.ts",
  "lib/auth/session-id.ts",
  "lib/auth/shared-pace.ts",
  "lib/auth/sign-in-limit.ts",
  "lib/auth/sign-in-refusals.ts",
  "lib/auth/try-limit.ts",
  "lib/figures/load-catalogue.ts",
  "lib/links/door/count-link-use.ts",
  "lib/links/door/link-password.ts",
  "lib/links/door/link-tries.ts",
]);

/**
 * Every exported function of every server action file, every route, and every file of `lib/<domain>` that
 * opens the database by itself: a new one is found without anybody adding it to a list.
 */
export async function discoverDoors(): Promise<readonly Door[]> {
  const app = filesBelow("app");
  const lib = filesBelow("lib").filter(
    (file) => !file.startsWith("lib/db/") && !MACHINERY.has(file) && opensDatabase(file),
  );
  return (
    await Promise.all([
      ...app.filter((file) => hasDirective(file)).map((file) => doorsOf(file, "action")),
      ...app.filter((file) => file.endsWith("/route.ts")).map((file) => doorsOf(file, "route")),
      ...lib.map((file) => doorsOf(file, "lib")),
    ])
  ).flat();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes("/generated/"));
}

function hasDirective(file: string): boolean {
  return /^\s*["']use server["']/m.test(readFileSync(file, "utf8"));
}

function opensDatabase(file: string): boolean {
  const text = readFileSync(file, "utf8");
  return /import \{[^}]*\b(readSnapshot|writeTransaction|libraryClient)\b[^}]*\} from "@\/lib\/db\/client"/.test(
    text,
  );
}

async function doorsOf(file: string, kind: Door["kind"]): Promise<Door[]> {
  const exported = (await import(/* @vite-ignore */ resolve(file))) as Record<string, unknown>;
  return Object.entries(exported)
    .filter((entry): entry is [string, Door["call"]] => typeof entry[1] === "function")
    .filter(([name]) => kind !== "route" || /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name))
    .map(([name, call]) => ({ name: `${file}#${name}`, kind, call }));
}
