-- A CHECK cannot be altered: the table is made anew with grade D (a lead), its rows carried over as they are. Its
-- triggers go with the old table and are made again below.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

CREATE TABLE "new_Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "publishedOn" TEXT,
    "url" TEXT,
    "grade" TEXT NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Source_grade_check" CHECK ("grade" IN ('A', 'B', 'C', 'D', 'X'))
);
INSERT INTO "new_Source" ("id", "key", "title", "publisher", "publishedOn", "url", "grade", "noteZh", "noteEn", "createdAt")
SELECT "id", "key", "title", "publisher", "publishedOn", "url", "grade", "noteZh", "noteEn", "createdAt" FROM "Source";
DROP TABLE "Source";
ALTER TABLE "new_Source" RENAME TO "Source";
CREATE UNIQUE INDEX "Source_key_key" ON "Source"("key");

CREATE TRIGGER "Source_update_refused" BEFORE UPDATE ON "Source"
BEGIN
    SELECT RAISE(ABORT, 'a source is never changed');
END;

CREATE TRIGGER "Source_delete_refused" BEFORE DELETE ON "Source"
BEGIN
    SELECT RAISE(ABORT, 'a source is never deleted');
END;

CREATE TRIGGER "Source_replace_refused" BEFORE INSERT ON "Source"
WHEN EXISTS (SELECT 1 FROM "Source" WHERE "id" = NEW."id" OR "key" = NEW."key")
BEGIN
    SELECT RAISE(ABORT, 'a source is never replaced');
END;
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
