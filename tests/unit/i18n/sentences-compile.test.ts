import { resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

/*
 * What `npm run types` says where a sentence is missing: the compiler itself is asked, over the files as they are
 * with one of them changed in memory.
 */

const CHECKS = "lib/figures/checks/last-year-checks.ts";
const KEYS = "lib/i18n/message-key.ts";
const words = (locale: string) => `lib/i18n/messages/${locale}/checks.json`;

/** A file that does not exist, for what somebody might write. */
const NEW = "lib/figures/checks/somebody-elses-check.ts";

const OPTIONS = readOptions();
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The complaints of the compiler, one `file: text` each, when a file reads as given. */
function complaints(changed: Readonly<Record<string, string>> = {}): string[] {
  const texts = new Map(Object.entries(changed).map(([file, text]) => [resolve(file), text]));
  const plain = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...plain,
    fileExists: (file) => texts.has(file) || plain.fileExists(file),
    readFile: (file) => texts.get(file) ?? plain.readFile(file),
    getSourceFile: (file, language, onError) => {
      const text = texts.get(file);
      if (text !== undefined) return ts.createSourceFile(file, text, language);
      if (!parsed.has(file)) parsed.set(file, plain.getSourceFile(file, language, onError));
      return parsed.get(file);
    },
  };
  const asked = [CHECKS, KEYS, ...(NEW in changed ? [NEW] : [])];
  const rootNames = asked.map((file) => resolve(file));
  const program = ts.createProgram({ rootNames, options: OPTIONS, host });
  return asked.flatMap((file) => {
    const source = program.getSourceFile(resolve(file));
    if (source === undefined) throw new Error(`The compiler did not find ${file}`);
    return program
      .getSemanticDiagnostics(source)
      .map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  });
}

function readOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile("tsconfig.json", (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  return { ...options, incremental: false, types: [] };
}

const messageFile = (locale: string) => ts.sys.readFile(words(locale))!;

const without = (locale: string, name: string) =>
  messageFile(locale).replace(new RegExp(`\\n  "${name}": [^\\n]*`), "");

const withKey = (locale: string, name: string) =>
  messageFile(locale).replace("{", `{ "${name}": "…",`);

describe("npm run types", { timeout: 120_000 }, () => {
  beforeAll(() => expect(complaints()).toEqual([]), 120_000);

  it.each([
    ["en", "MissingInEnglish"],
    ["zh", "MissingInChinese"],
  ])("fails for a check whose sentence is missing in %s, and names it", (locale) => {
    const found = complaints({ [words(locale)]: without(locale, "scaleSlip") });
    expect(found).toEqual([
      expect.stringMatching(/^lib\/figures\/checks\/last-year-checks.ts: .*"checks.scaleSlip"/),
      expect.stringMatching(/^lib\/i18n\/message-key.ts: .*"checks.scaleSlip".*'never'/),
    ]);
  });

  it.each(["zh", "en"])("fails for a sentence that only %s has, and names it", (locale) => {
    expect(complaints({ [words(locale)]: withKey(locale, "onlyHere") })).toEqual([
      expect.stringMatching(/^lib\/i18n\/message-key.ts: .*"checks.onlyHere".*'never'/),
    ]);
  });

  const check = (find: string) => `
    import type { Check, CheckedFigure } from "./types";
    export const invented: Check<CheckedFigure> = {
      code: "invented",
      level: "block",
      find: ${find},
    };`;

  it("lets a new check through that says what both languages have", () => {
    const [zh, en] = [withKey("zh", "invented"), withKey("en", "invented")];
    const text = check(`() => ({ key: "checks.invented" })`);
    expect(complaints({ [NEW]: text, [words("zh")]: zh, [words("en")]: en })).toEqual([]);
  });

  const sentence = (key: string) => `
    import type { Sentence } from "@/lib/words/sentence";
    export const said = (flag: "lost" | "not-collected", text: string): Sentence => ({ key: ${key} });
    export const used = (flag: "lost", text: string) => said(flag, text);`;

  it.each([
    ["a new check without its sentence", check(`() => ({ key: "checks.invented" })`)],
    ["a check that says a text", check(`({ calibre }) => ({ key: calibre })`)],
    ["an invented sentence", sentence(`"dashboard.invented"`)],
    ["a sentence put together from a word that has none", sentence("`terms.flag.${flag}`")],
    ["a sentence put together from any text", sentence("`terms.flag.${text}`")],
    [
      "a schema with an invented message",
      `import { z } from "zod";
       import { messageKey } from "@/lib/i18n/message-key";
       export const schema = z.string().max(3, messageKey("errors.tooLong"));`,
    ],
    [
      "an event without a sentence in the audit",
      `import type { AuditAction } from "@/lib/audit/types";
       export const action: AuditAction = "plan.vanished";`,
    ],
  ])("fails for %s", (_what, text) => {
    expect(complaints({ [NEW]: text })).toEqual([
      expect.stringMatching(/^lib\/figures\/checks\/somebody-elses-check.ts: .* not assignable to/),
    ]);
  });

  it("lets a sentence through that is put together from words that all have one", () => {
    const text = sentence("`terms.flag.${flag}`").replaceAll('"lost"', '"not-applicable"');
    expect(complaints({ [NEW]: text })).toEqual([]);
  });
});
