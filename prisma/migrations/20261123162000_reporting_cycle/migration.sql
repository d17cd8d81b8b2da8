-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "submittedAt" DATETIME NOT NULL,
    CONSTRAINT "Submission_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Submission_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "YearEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "dueOn" TEXT,
    "reason" TEXT,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "YearEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "YearEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "YearEvent_year_check" CHECK ("year" BETWEEN 1900 AND 2200),
    CONSTRAINT "YearEvent_number_check" CHECK ("number" >= 1),
    CONSTRAINT "YearEvent_kind_check" CHECK ("kind" IN ('due', 'closed', 'reopened')),
    CONSTRAINT "YearEvent_due_check" CHECK (("kind" = 'due') = ("dueOn" IS NOT NULL)),
    CONSTRAINT "YearEvent_dueOn_check" CHECK ("dueOn" IS NULL OR ("dueOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("dueOn") IS "dueOn")),
    CONSTRAINT "YearEvent_reason_check" CHECK ("kind" <> 'reopened' OR length(trim(coalesce("reason", ''))) > 0)
);

-- Added, not redefined: the constraints and triggers of "Revision" stay as they are.
ALTER TABLE "Revision" ADD COLUMN "submissionId" TEXT REFERENCES "Submission" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Revision_submissionId_idx" ON "Revision"("submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "YearEvent_planId_year_number_key" ON "YearEvent"("planId", "year", "number");

-- A draft belongs to no submission, and nobody's revision to another author's.
CREATE TRIGGER "Revision_submission_insert_refused" BEFORE INSERT ON "Revision"
WHEN NEW."submissionId" IS NOT NULL AND (NEW."state" = 'draft'
    OR NEW."authorId" <> (SELECT "authorId" FROM "Submission" WHERE "id" = NEW."submissionId"))
BEGIN
    SELECT RAISE(ABORT, 'a submission holds what its author submitted');
END;

CREATE TRIGGER "Revision_submission_update_refused" BEFORE UPDATE ON "Revision"
WHEN NEW."submissionId" IS NOT NULL AND (NEW."state" = 'draft'
    OR NEW."authorId" <> (SELECT "authorId" FROM "Submission" WHERE "id" = NEW."submissionId"))
BEGIN
    SELECT RAISE(ABORT, 'a submission holds what its author submitted');
END;

-- Under review it stays with what it was sent with; only a withdrawal takes it out.
CREATE TRIGGER "Revision_submission_frozen" BEFORE UPDATE ON "Revision"
WHEN OLD."state" = 'submitted' AND NEW."state" <> 'draft' AND NEW."submissionId" IS NOT OLD."submissionId"
BEGIN
    SELECT RAISE(ABORT, 'a submitted revision is only reviewed or withdrawn');
END;

-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused.
CREATE TRIGGER "Submission_replace_refused" BEFORE INSERT ON "Submission"
WHEN EXISTS (SELECT 1 FROM "Submission" WHERE "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'a submission is never replaced');
END;

CREATE TRIGGER "YearEvent_replace_refused" BEFORE INSERT ON "YearEvent"
WHEN EXISTS (SELECT 1 FROM "YearEvent" WHERE "id" = NEW."id" OR ("planId" = NEW."planId" AND "year" = NEW."year" AND "number" = NEW."number"))
BEGIN
    SELECT RAISE(ABORT, 'a decision about a year is never replaced');
END;

CREATE TRIGGER "Submission_update_refused" BEFORE UPDATE ON "Submission"
BEGIN
    SELECT RAISE(ABORT, 'a submission is never changed');
END;

CREATE TRIGGER "Submission_delete_refused" BEFORE DELETE ON "Submission"
BEGIN
    SELECT RAISE(ABORT, 'a submission is never deleted');
END;

CREATE TRIGGER "YearEvent_update_refused" BEFORE UPDATE ON "YearEvent"
BEGIN
    SELECT RAISE(ABORT, 'a decision about a year is never changed');
END;

CREATE TRIGGER "YearEvent_delete_refused" BEFORE DELETE ON "YearEvent"
BEGIN
    SELECT RAISE(ABORT, 'a decision about a year is never deleted');
END;
