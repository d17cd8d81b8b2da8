import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";

import { loadMessages } from "@/lib/i18n/messages";
import { REVISION_STATES } from "@/lib/figures/types";

/** Every action that is written out in the code; those put together are listed below. */
const WRITTEN_OUT = ["lib", "prisma/seed"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.includes("generated"))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  )
  .filter((text) => /recordAudit|CHAIN_STARTED =/.test(text))
  .flatMap((text) => [...text.matchAll(/"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g)])
  .map(([, action = ""]) => action)
  .filter((action) => !/^(auth|errors|members|figures|links|releases)\./.test(action));

const PUT_TOGETHER = [
  ...["saved", "discarded", "submitted", "withdrawn", "recorded-as-reference"],
  ...REVISION_STATES.filter((state) => state !== "draft"),
].map((event) => `revision.${event}`);

describe.each(["zh", "en"] as const)("the sentences of the audit in %s", (locale) => {
  it.each([...new Set([...WRITTEN_OUT, ...PUT_TOGETHER])])("tell of %s", async (action) => {
    const messages = (await loadMessages(locale)) as never;
    const t = createTranslator<never>({ locale, messages }) as unknown as (
      key: string,
      values?: Record<string, string>,
    ) => string;
    const sentence = t(`audit.action.${action}`, { actor: "<actor>", subject: "<subject>" });
    expect(sentence).not.toContain("audit.action");
    expect(t(`audit.name.${action}`)).not.toContain("audit.name");
  });
});

it("finds the actions that the code writes", () => {
  expect(WRITTEN_OUT).toEqual(
    expect.arrayContaining(["chain.started", "link.used", "member.signed-in", "release.made"]),
  );
});
