import { readFileSync } from "node:fs";

import { verifyFiguresFile, type FileVerdict } from "@/lib/exchange/verify-figures-file";

/**
 * `npm run release:verify -- FILE HASH`: holds a downloaded figures.json against the hash printed with its release.
 * Needs neither the site nor its database. Exit code 0 where the file is what the hash covers, else 1.
 */
const [path, hash] = process.argv.slice(2);
if (path === undefined || hash === undefined || !/^[0-9a-fA-F\s]{64,}$/.test(hash)) {
  say(
    "请给出文件和 64 位校验值：npm run release:verify -- FILE HASH",
    "Give the file and the hash of 64 characters.",
  );
  process.exitCode = 1;
} else {
  const verdict = verdictOn(path, hash);
  sayVerdict(verdict);
  if (verdict.state !== "holds") process.exitCode = 1;
}

function verdictOn(file: string, printed: string): FileVerdict {
  try {
    return verifyFiguresFile(JSON.parse(readFileSync(file, "utf8")), printed);
  } catch {
    return { state: "not-a-release" };
  }
}

function sayVerdict(verdict: FileVerdict): void {
  if (verdict.state === "not-a-release") {
    say(
      "这不是发布版的 JSON 数据文件（或读不出），没有可核对的内容。",
      "This is no JSON file of released figures, or it cannot be read: there is nothing to hold against the hash.",
    );
  } else if (verdict.state === "other-hash") {
    say(
      `不符：文件内容的校验值是 ${verdict.hash}。文件被改动过，或属于另一个发布版。`,
      `Not the same: the content of the file has the hash ${verdict.hash}. It was changed, or is of another release.`,
    );
  } else if (verdict.state === "rows-differ") {
    const rows = verdict.rows.slice(0, 20).join("; ");
    say(
      `不符：封存内容正确，但文件中的这些行与它不一致：${rows}`,
      `Not the same: the sealed content is right, but these rows of the file do not say what it says: ${rows}`,
    );
  } else {
    const { figures, withheld } = verdict;
    say(
      `相符：${figures} 个数据与校验值一致${withheld > 0 ? `；另有 ${withheld} 部分未在此文件公开，只以哈希值计入` : ""}。`,
      `The file is what the hash covers: ${figures} figures${withheld > 0 ? `; ${withheld} parts are not in this file and count by their hash alone` : ""}.`,
    );
  }
}

function say(zh: string, en: string): void {
  process.stdout.write(`${zh}\n${en}\n`);
}
