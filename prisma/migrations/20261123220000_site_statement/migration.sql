-- CreateTable
CREATE TABLE "SiteStatement" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publisherZh" TEXT,
    "publisherEn" TEXT,
    "publisherUrl" TEXT,
    "licenceName" TEXT,
    "licenceUrl" TEXT,
    "contact" TEXT,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "SiteStatement_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    -- A publisher has a name in both languages, a licence a name and its text: half of either says nothing.
    CONSTRAINT "SiteStatement_publisher_check" CHECK (("publisherZh" IS NULL) = ("publisherEn" IS NULL) AND ("publisherUrl" IS NULL OR "publisherZh" IS NOT NULL)),
    CONSTRAINT "SiteStatement_licence_check" CHECK (("licenceName" IS NULL) = ("licenceUrl" IS NULL)),
    CONSTRAINT "SiteStatement_contact_check" CHECK ("contact" IS NULL OR "publisherZh" IS NOT NULL)
);

CREATE TRIGGER "SiteStatement_update_refused" BEFORE UPDATE ON "SiteStatement"
BEGIN
    SELECT RAISE(ABORT, 'a statement about the site is never changed');
END;

CREATE TRIGGER "SiteStatement_delete_refused" BEFORE DELETE ON "SiteStatement"
BEGIN
    SELECT RAISE(ABORT, 'a statement about the site is never deleted');
END;

-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused.
CREATE TRIGGER "SiteStatement_replace_refused" BEFORE INSERT ON "SiteStatement"
WHEN EXISTS (SELECT 1 FROM "SiteStatement" WHERE "number" = NEW."number")
BEGIN
    SELECT RAISE(ABORT, 'a statement about the site is never replaced');
END;
