import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { CodeFile } from "./folder-rules";

const CODE = /\.(?:ts|tsx|mjs)$/;
const NOT_OURS = new Set(["node_modules", "generated"]);
const WINGS = ["app", "components", "lib", "prisma", "tests"];

/** Lists every file of code below `root`, messages and generated code left out. */
export function readCodeFiles(root: string): readonly CodeFile[] {
  return WINGS.flatMap((wing) => filesBelow(root, wing));
}

function filesBelow(root: string, folder: string): CodeFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesBelow(root, path);
    if (!CODE.test(entry.name)) return [];
    return [{ path, lines: readFileSync(join(root, path), "utf8").split("\n").length - 1 }];
  });
}
