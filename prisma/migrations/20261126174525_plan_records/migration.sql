-- CreateTable
CREATE TABLE "PlanRecord" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "PlanRecord_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanRecord_code_check" CHECK (length("kind") > 0 AND length("code") > 0)
);

-- CreateTable
CREATE TABLE "RecordVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "payload" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "state" TEXT NOT NULL,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "reviewerId" TEXT,
    "reviewedAt" DATETIME,
    "returnNote" TEXT,
    CONSTRAINT "RecordVersion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "PlanRecord" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RecordVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RecordVersion_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RecordVersion_payload_check" CHECK (json_valid("payload") AND json_type("payload") = 'object'),
    CONSTRAINT "RecordVersion_state_check" CHECK ("state" IN ('draft', 'submitted', 'approved', 'returned')),
    CONSTRAINT "RecordVersion_number_check" CHECK ("number" >= 1),
    CONSTRAINT "RecordVersion_reason_check" CHECK ("number" = 1 OR "state" = 'draft' OR length("reason") > 0),
    CONSTRAINT "RecordVersion_submitted_check" CHECK ("state" = 'draft' OR "submittedAt" IS NOT NULL),
    CONSTRAINT "RecordVersion_reviewed_check" CHECK (("state" IN ('approved', 'returned')) = ("reviewerId" IS NOT NULL AND "reviewedAt" IS NOT NULL)),
    CONSTRAINT "RecordVersion_four_eyes_check" CHECK ("reviewerId" IS NULL OR "reviewerId" <> "authorId"),
    CONSTRAINT "RecordVersion_returned_check" CHECK ("state" <> 'returned' OR length("returnNote") > 0)
);

-- CreateIndex
CREATE UNIQUE INDEX "PlanRecord_planId_kind_code_key" ON "PlanRecord"("planId", "kind", "code");

-- CreateIndex
CREATE INDEX "RecordVersion_state_reviewedAt_idx" ON "RecordVersion"("state", "reviewedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecordVersion_recordId_number_key" ON "RecordVersion"("recordId", "number");

-- One open version a record: two who change it at once cannot both go on.
CREATE UNIQUE INDEX "RecordVersion_open_key" ON "RecordVersion"("recordId") WHERE "state" IN ('draft', 'submitted');

CREATE TRIGGER "PlanRecord_update_refused" BEFORE UPDATE ON "PlanRecord"
BEGIN
    SELECT RAISE(ABORT, 'a record keeps its plan, kind and code');
END;

CREATE TRIGGER "PlanRecord_delete_refused" BEFORE DELETE ON "PlanRecord"
WHEN EXISTS (SELECT 1 FROM "RecordVersion" WHERE "recordId" = OLD."id")
BEGIN
    SELECT RAISE(ABORT, 'a record with versions is never deleted');
END;

CREATE TRIGGER "PlanRecord_replace_refused" BEFORE INSERT ON "PlanRecord"
WHEN EXISTS (SELECT 1 FROM "PlanRecord" WHERE "id" = NEW."id" OR ("planId" = NEW."planId" AND "kind" = NEW."kind" AND "code" = NEW."code"))
BEGIN
    SELECT RAISE(ABORT, 'a record is never replaced');
END;

CREATE TRIGGER "RecordVersion_update_refused" BEFORE UPDATE ON "RecordVersion"
WHEN OLD."state" IN ('approved', 'returned')
BEGIN
    SELECT RAISE(ABORT, 'a decided version is never changed');
END;

-- What a reviewer looks at is what was submitted; only taking it back to a draft opens it again.
CREATE TRIGGER "RecordVersion_submitted_frozen" BEFORE UPDATE ON "RecordVersion"
WHEN OLD."state" = 'submitted' AND NEW."state" <> 'draft' AND (NEW."payload" IS NOT OLD."payload"
    OR NEW."withdrawn" IS NOT OLD."withdrawn"
    OR NEW."reason" IS NOT OLD."reason"
    OR NEW."authorId" IS NOT OLD."authorId"
    OR NEW."submittedAt" IS NOT OLD."submittedAt")
BEGIN
    SELECT RAISE(ABORT, 'a version is reviewed as it was submitted');
END;

CREATE TRIGGER "RecordVersion_moved_refused" BEFORE UPDATE ON "RecordVersion"
WHEN NEW."id" IS NOT OLD."id" OR NEW."recordId" IS NOT OLD."recordId" OR NEW."number" IS NOT OLD."number"
BEGIN
    SELECT RAISE(ABORT, 'a version stays where it is');
END;

CREATE TRIGGER "RecordVersion_delete_refused" BEFORE DELETE ON "RecordVersion"
WHEN OLD."state" <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'only a draft can be discarded');
END;

-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused.
CREATE TRIGGER "RecordVersion_replace_refused" BEFORE INSERT ON "RecordVersion"
WHEN EXISTS (SELECT 1 FROM "RecordVersion" WHERE "id" = NEW."id" OR ("recordId" = NEW."recordId" AND "number" = NEW."number"))
BEGIN
    SELECT RAISE(ABORT, 'a version is never replaced');
END;

CREATE TRIGGER "RecordVersion_insert_into_release_refused" BEFORE INSERT ON "RecordVersion"
WHEN NEW."state" = 'approved' AND EXISTS (
    SELECT 1 FROM "Release" JOIN "PlanRecord" ON "PlanRecord"."planId" = "Release"."planId"
    WHERE "PlanRecord"."id" = NEW."recordId" AND "Release"."instant" >= NEW."reviewedAt"
)
BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a release that was made');
END;

CREATE TRIGGER "RecordVersion_update_into_release_refused" BEFORE UPDATE ON "RecordVersion"
WHEN NEW."state" = 'approved' AND EXISTS (
    SELECT 1 FROM "Release" JOIN "PlanRecord" ON "PlanRecord"."planId" = "Release"."planId"
    WHERE "PlanRecord"."id" = NEW."recordId" AND "Release"."instant" >= NEW."reviewedAt"
)
BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a release that was made');
END;
