-- Added, not redefined: the triggers of "PublicLink" stay as they are.
ALTER TABLE "PublicLink" ADD COLUMN "indicators" TEXT
    CONSTRAINT "PublicLink_indicators_check" CHECK ("indicators" IS NULL OR (json_valid("indicators") AND json_type("indicators") = 'array' AND json_array_length("indicators") > 0));
ALTER TABLE "PublicLink" ADD COLUMN "passwordHash" TEXT;
-- A frame gets no cookie, so a chart behind a password could not be opened in one.
ALTER TABLE "PublicLink" ADD COLUMN "origins" TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT "PublicLink_origins_check" CHECK (json_valid("origins") AND json_type("origins") = 'array' AND (json_array_length("origins") = 0 OR "passwordHash" IS NULL));
ALTER TABLE "PublicLink" ADD COLUMN "listed" BOOLEAN NOT NULL DEFAULT false
    CONSTRAINT "PublicLink_listed_check" CHECK (NOT "listed" OR ("passwordHash" IS NULL AND "revokedAt" IS NULL));
ALTER TABLE "PublicLink" ADD COLUMN "lastUsedAt" DATETIME;
ALTER TABLE "PublicLink" ADD COLUMN "useCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PublicLink" ADD COLUMN "lockVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "RetiredToken" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "linkId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "RetiredToken_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "PublicLink" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LinkRule" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "maxDays" INTEGER NOT NULL,
    "endless" BOOLEAN NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "LinkRule_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LinkRule_maxDays_check" CHECK ("maxDays" BETWEEN 1 AND 3650)
);

-- One link at most is the public site.
CREATE UNIQUE INDEX "PublicLink_one_listed" ON "PublicLink"("listed") WHERE "listed" = 1;

-- What ended stays ended: only the count of its uses may still be written.
CREATE TRIGGER "PublicLink_revoked_frozen" BEFORE UPDATE ON "PublicLink"
WHEN OLD."revokedAt" IS NOT NULL AND (NEW."revokedAt" IS NOT OLD."revokedAt" OR NEW."tokenHash" IS NOT OLD."tokenHash"
    OR NEW."expiresAt" IS NOT OLD."expiresAt" OR NEW."passwordHash" IS NOT OLD."passwordHash")
BEGIN
    SELECT RAISE(ABORT, 'a revoked link never opens again');
END;

CREATE TRIGGER "PublicLink_retired_insert_refused" BEFORE INSERT ON "PublicLink"
WHEN EXISTS (SELECT 1 FROM "RetiredToken" WHERE "tokenHash" = NEW."tokenHash")
BEGIN
    SELECT RAISE(ABORT, 'a retired token never opens a link again');
END;

CREATE TRIGGER "PublicLink_retired_update_refused" BEFORE UPDATE OF "tokenHash" ON "PublicLink"
WHEN EXISTS (SELECT 1 FROM "RetiredToken" WHERE "tokenHash" = NEW."tokenHash")
BEGIN
    SELECT RAISE(ABORT, 'a retired token never opens a link again');
END;

CREATE TRIGGER "RetiredToken_update_refused" BEFORE UPDATE ON "RetiredToken"
BEGIN
    SELECT RAISE(ABORT, 'a retired token is never changed');
END;

CREATE TRIGGER "RetiredToken_delete_refused" BEFORE DELETE ON "RetiredToken"
BEGIN
    SELECT RAISE(ABORT, 'a retired token is never forgotten');
END;

-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused.
CREATE TRIGGER "RetiredToken_replace_refused" BEFORE INSERT ON "RetiredToken"
WHEN EXISTS (SELECT 1 FROM "RetiredToken" WHERE "tokenHash" = NEW."tokenHash")
BEGIN
    SELECT RAISE(ABORT, 'a retired token is never replaced');
END;

CREATE TRIGGER "LinkRule_update_refused" BEFORE UPDATE ON "LinkRule"
BEGIN
    SELECT RAISE(ABORT, 'a rule for links is never changed');
END;

CREATE TRIGGER "LinkRule_delete_refused" BEFORE DELETE ON "LinkRule"
BEGIN
    SELECT RAISE(ABORT, 'a rule for links is never deleted');
END;

CREATE TRIGGER "LinkRule_replace_refused" BEFORE INSERT ON "LinkRule"
WHEN EXISTS (SELECT 1 FROM "LinkRule" WHERE "number" = NEW."number")
BEGIN
    SELECT RAISE(ABORT, 'a rule for links is never replaced');
END;
