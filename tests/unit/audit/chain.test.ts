import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { canonicalText, eventHash, keyFingerprint, type SealedFields } from "@/lib/audit/chain";
import { storedInstant } from "@/lib/db/stored-instant";

const KEY = "k".repeat(32);
const event: SealedFields = {
  id: 7,
  at: "2026-01-02T03:04:05.678+00:00",
  actorId: null,
  action: "release.made",
  subjectType: "release",
  subjectId: "甲",
  detail: '{"number":1}',
  previousHash: "ab",
};

describe("what is hashed", () => {
  it("is one exact text", () => {
    expect(canonicalText(event)).toBe(
      '["audit-event-1",7,"2026-01-02T03:04:05.678+00:00",null,"release.made","release","甲","{\\"number\\":1}","ab"]',
    );
  });

  it("is sealed with HMAC-SHA-256 of its UTF-8 bytes", () => {
    const bytes = Buffer.from(canonicalText(event), "utf8");
    expect(eventHash(KEY, event)).toBe(createHmac("sha256", KEY).update(bytes).digest("hex"));
    // A fixed value, computed once with openssl: a change of the layout must not pass unseen.
    expect(eventHash(KEY, event)).toBe(
      "9db574c08d80d10dc7ff4e40604b2bbcbffd32a8ab5688e9838faad0ce55cc2b",
    );
  });

  it("differs for every two different events", () => {
    const text = fc.string({ unit: "grapheme" });
    const events = fc.record({
      id: fc.integer({ min: 1 }),
      at: text,
      actorId: fc.option(text),
      action: text,
      subjectType: text,
      subjectId: text,
      detail: text,
      previousHash: fc.option(text),
    });
    fc.assert(
      fc.property(events, events, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(canonicalText(one) === canonicalText(other)).toBe(same);
      }),
    );
  });

  it("depends on the key, whose fingerprint tells it apart without telling it", () => {
    const other = "l".repeat(32);
    expect(eventHash(other, event)).not.toBe(eventHash(KEY, event));
    expect(keyFingerprint(KEY)).toMatch(/^[0-9a-f]{16}$/);
    expect(keyFingerprint(other)).not.toBe(keyFingerprint(KEY));
  });

  it("takes an instant as the column holds it", () => {
    expect(storedInstant(new Date(0))).toBe("1970-01-01T00:00:00.000+00:00");
  });
});
