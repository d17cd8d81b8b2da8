import { describe, expect, it } from "vitest";

import type { AuditAction } from "@/lib/audit/types";
import { isMessageKey } from "@/lib/i18n/is-message-key";
import { zh } from "@/lib/i18n/messages/zh";
import { strictTranslator } from "@/tests/support/strict-translator";

/** Every action that can be recorded: `recordAudit` takes no other. */
const ACTIONS = Object.entries(zh.audit.action).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => `${noun}.${verb}`),
);

function isAction(text: string): text is AuditAction {
  return isMessageKey(`audit.action.${text}`) && isMessageKey(`audit.name.${text}`);
}

describe.each(["zh", "en"] as const)("the sentences of the audit in %s", (locale) => {
  it.each(ACTIONS)("tell of %s, and name it", async (action) => {
    if (!isAction(action)) throw new Error(`${action} has no name`);
    const t = await strictTranslator(locale);
    const sentence = t(`audit.action.${action}`, { actor: "<actor>", subject: "<subject>" });
    const name = t(`audit.name.${action}`);
    for (const text of [sentence, name]) {
      expect(text).toMatch(locale === "zh" ? /\p{Script=Han}{2}/u : /[A-Za-z]{2}/);
    }
    expect(sentence).not.toBe(name);
  });
});
