-- AlterTable
ALTER TABLE "Member" ADD COLUMN "unit" TEXT;

-- AlterTable
ALTER TABLE "Release" ADD COLUMN "withoutNotes" TEXT;

-- CreateTable
CREATE TABLE "PlanRule" (
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "entryByUnit" BOOLEAN NOT NULL,
    "notesRequired" BOOLEAN NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PlanRule_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanRule_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanRule_flags_check" CHECK ("entryByUnit" IN (0, 1) AND "notesRequired" IN (0, 1)),

    PRIMARY KEY ("planId", "number")
);

CREATE TRIGGER "PlanRule_update_refused" BEFORE UPDATE ON "PlanRule"
BEGIN
    SELECT RAISE(ABORT, 'a rule of a plan is never changed');
END;

CREATE TRIGGER "PlanRule_delete_refused" BEFORE DELETE ON "PlanRule"
BEGIN
    SELECT RAISE(ABORT, 'a rule of a plan is never deleted');
END;

-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused.
CREATE TRIGGER "PlanRule_replace_refused" BEFORE INSERT ON "PlanRule"
WHEN EXISTS (SELECT 1 FROM "PlanRule" WHERE "planId" = NEW."planId" AND "number" = NEW."number")
BEGIN
    SELECT RAISE(ABORT, 'a rule of a plan is never replaced');
END;
