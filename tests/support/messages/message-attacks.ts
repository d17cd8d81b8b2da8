const day = (month: number) => `'2026-0${month}-01T00:00:00.000+00:00'`;

/** A message to a group, gone out or not. */
function message(id: string, key: string, state: "sent" | "waiting"): string {
  const settledAt = state === "sent" ? day(2) : "NULL";
  return `INSERT OR REPLACE INTO "OutboxMessage" VALUES ('${id}', '${key}', 'released', 'thread', 'plan', 'feishu', NULL, '{}', ${day(1)}, '${state}', 1, ${day(1)}, NULL, NULL, ${settledAt})`;
}

/** What the attacks are made on: one message that went out, and one that waits. */
export const STORED_MESSAGES = `${message("sent", "sent-key", "sent")}; ${message("queued", "queued-key", "waiting")};`;

/** How somebody with the file would have a message go out twice, or say something else. */
export const MESSAGE_ATTACKS: Readonly<Record<string, readonly [string, RegExp]>> = {
  OutboxMessage_settled_frozen: [
    `UPDATE "OutboxMessage" SET "state" = 'waiting', "settledAt" = NULL WHERE "id" = 'sent'`,
    /settled message is never changed/,
  ],
  OutboxMessage_content_frozen: [
    `UPDATE "OutboxMessage" SET "detail" = '{"number":2}' WHERE "id" = 'queued'`,
    /tells is never changed/,
  ],
  OutboxMessage_replace_refused: [message("other", "sent-key", "waiting"), /never replaced/],
};
