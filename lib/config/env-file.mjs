// Plain JavaScript on Node alone: the commands read it before anything is installed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

/**
 * Takes from `.env`, if there is one, what the environment does not name; a setting that is blank there is named.
 * @param {readonly string[] | null} names limits what is taken
 */
export function takeEnvFile(names = null) {
  for (const [name, value] of Object.entries(readEnvFile())) {
    if (names === null || names.includes(name)) process.env[name] ??= value;
  }
}

/** Names of all settings, as `.env.example` lists them: a test holds that they are those that are read. */
export function settingNames() {
  const example = readFileSync(join(process.cwd(), ".env.example"), "utf8");
  return [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
}

function readEnvFile() {
  const path = join(process.cwd(), ".env");
  try {
    // An editor of Windows begins the file with a mark that would become part of the first name.
    return parseEnv(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw new Error(`The settings in ${path} cannot be read (${error.code ?? error.message}).`);
  }
}
