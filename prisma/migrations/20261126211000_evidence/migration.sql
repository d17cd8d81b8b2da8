-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Evidence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_sha256_check" CHECK (length("sha256") = 64 AND "sha256" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "Evidence_size_check" CHECK ("size" > 0),
    CONSTRAINT "Evidence_type_check" CHECK ("type" IN ('pdf', 'docx', 'xlsx', 'png', 'jpg')),
    CONSTRAINT "Evidence_subject_check" CHECK ("subject" IN ('figure', 'record'))
);

-- CreateIndex
CREATE INDEX "Evidence_sha256_idx" ON "Evidence"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_subject_subjectId_sha256_key" ON "Evidence"("subject", "subjectId", "sha256");

CREATE TRIGGER "Evidence_update_refused" BEFORE UPDATE ON "Evidence"
BEGIN
    SELECT RAISE(ABORT, 'evidence is never changed');
END;

CREATE TRIGGER "Evidence_delete_refused" BEFORE DELETE ON "Evidence"
BEGIN
    SELECT RAISE(ABORT, 'evidence is never deleted');
END;

-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused.
CREATE TRIGGER "Evidence_replace_refused" BEFORE INSERT ON "Evidence"
WHEN EXISTS (SELECT 1 FROM "Evidence" WHERE "id" = NEW."id" OR ("subject" = NEW."subject" AND "subjectId" = NEW."subjectId" AND "sha256" = NEW."sha256"))
BEGIN
    SELECT RAISE(ABORT, 'evidence is never replaced');
END;
