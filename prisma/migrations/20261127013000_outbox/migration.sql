-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "thread" TEXT NOT NULL,
    "planId" TEXT,
    "channel" TEXT NOT NULL,
    "memberId" TEXT,
    "detail" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" DATETIME NOT NULL,
    "leasedUntil" DATETIME,
    "reason" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "OutboxMessage_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutboxMessage_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutboxMessage_kind_check" CHECK ("kind" IN ('returned', 'waiting', 'due', 'overdue', 'released', 'link-ending', 'test')),
    CONSTRAINT "OutboxMessage_channel_check" CHECK ("channel" IN ('email', 'webhook', 'wecom', 'dingtalk', 'feishu')),
    CONSTRAINT "OutboxMessage_recipient_check" CHECK (("channel" = 'email') = ("memberId" IS NOT NULL)),
    CONSTRAINT "OutboxMessage_state_check" CHECK ("state" IN ('waiting', 'sent', 'failed', 'dropped')),
    CONSTRAINT "OutboxMessage_settled_check" CHECK (("state" = 'waiting') = ("settledAt" IS NULL)),
    CONSTRAINT "OutboxMessage_detail_check" CHECK (json_valid("detail"))
);

-- CreateTable
CREATE TABLE "MessageChoice" (
    "memberId" TEXT NOT NULL PRIMARY KEY,
    "locale" TEXT NOT NULL,
    "muted" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "MessageChoice_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MessageChoice_locale_check" CHECK ("locale" IN ('zh', 'en')),
    CONSTRAINT "MessageChoice_muted_check" CHECK (json_valid("muted"))
);

-- CreateTable
CREATE TABLE "CalendarAddress" (
    "memberId" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CalendarAddress_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CalendarAddress_tokenHash_check" CHECK (length("tokenHash") = 64 AND "tokenHash" NOT GLOB '*[^0-9a-f]*')
);

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_key_key" ON "OutboxMessage"("key");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_nextAt_idx" ON "OutboxMessage"("state", "nextAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_thread_idx" ON "OutboxMessage"("thread");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarAddress_tokenHash_key" ON "CalendarAddress"("tokenHash");

-- Only a failed message may be tried again: one that was sent, or is no longer true, never goes out once more.
CREATE TRIGGER "OutboxMessage_settled_frozen" BEFORE UPDATE ON "OutboxMessage"
WHEN OLD."state" IN ('sent', 'dropped')
BEGIN
    SELECT RAISE(ABORT, 'a settled message is never changed');
END;

-- What a message tells is decided with the event; later only the sending goes on.
CREATE TRIGGER "OutboxMessage_content_frozen" BEFORE UPDATE ON "OutboxMessage"
WHEN NEW."id" IS NOT OLD."id" OR NEW."key" IS NOT OLD."key" OR NEW."kind" IS NOT OLD."kind"
    OR NEW."thread" IS NOT OLD."thread" OR NEW."planId" IS NOT OLD."planId" OR NEW."channel" IS NOT OLD."channel"
    OR NEW."memberId" IS NOT OLD."memberId" OR NEW."detail" IS NOT OLD."detail" OR NEW."createdAt" IS NOT OLD."createdAt"
BEGIN
    SELECT RAISE(ABORT, 'what a message tells is never changed');
END;

-- INSERT OR REPLACE removes the old row without firing other triggers: so a message that is there is refused.
CREATE TRIGGER "OutboxMessage_replace_refused" BEFORE INSERT ON "OutboxMessage"
WHEN EXISTS (SELECT 1 FROM "OutboxMessage" WHERE "id" = NEW."id" OR "key" = NEW."key")
BEGIN
    SELECT RAISE(ABORT, 'a message is never replaced');
END;
