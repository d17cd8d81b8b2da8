-- CreateTable
CREATE TABLE "ReleaseSeal" (
    "releaseId" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "parts" TEXT NOT NULL,
    "sealedAt" DATETIME NOT NULL,
    CONSTRAINT "ReleaseSeal_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReleaseSeal_hash_check" CHECK (length("hash") = 64 AND length("salt") = 64)
);

CREATE TRIGGER "ReleaseSeal_update_refused" BEFORE UPDATE ON "ReleaseSeal"
BEGIN
    SELECT RAISE(ABORT, 'the seal of a release is never changed');
END;

CREATE TRIGGER "ReleaseSeal_delete_refused" BEFORE DELETE ON "ReleaseSeal"
BEGIN
    SELECT RAISE(ABORT, 'the seal of a release is never deleted');
END;

-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused.
CREATE TRIGGER "ReleaseSeal_replace_refused" BEFORE INSERT ON "ReleaseSeal"
WHEN EXISTS (SELECT 1 FROM "ReleaseSeal" WHERE "releaseId" = NEW."releaseId")
BEGIN
    SELECT RAISE(ABORT, 'the seal of a release is never replaced');
END;
