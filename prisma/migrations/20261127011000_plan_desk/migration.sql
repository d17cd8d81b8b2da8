-- A draft may now be one of changes to a plan in force, or a proposal to retire it or to take it up again. `base` holds
-- the texts that the plan had when the changes were begun; reason, document and its day are what they rest on.
ALTER TABLE "PlanDraft" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT 'new'
    CHECK ("purpose" IN ('new', 'change', 'retire', 'resume'));
ALTER TABLE "PlanDraft" ADD COLUMN "planId" TEXT REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
    CHECK (("purpose" = 'new') = ("planId" IS NULL));
ALTER TABLE "PlanDraft" ADD COLUMN "base" TEXT;
ALTER TABLE "PlanDraft" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "PlanDraft" ADD COLUMN "basis" TEXT NOT NULL DEFAULT '';
ALTER TABLE "PlanDraft" ADD COLUMN "basisOn" TEXT NOT NULL DEFAULT '';

-- When what a plan is divided into or counts was added to it; null for what it had from the start.
ALTER TABLE "Dimension" ADD COLUMN "addedAt" DATETIME;
ALTER TABLE "Scope" ADD COLUMN "addedAt" DATETIME;
ALTER TABLE "Indicator" ADD COLUMN "addedAt" DATETIME;

-- A change of the words of a plan, dimension, scope, indicator or calibre: `before` are the columns that it replaced.
-- The row itself has the words in force; an earlier day is shown with the `before` of the first change after it.
CREATE TABLE "DefinitionVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "basisOn" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "approvedById" TEXT NOT NULL,
    "approvedAt" DATETIME NOT NULL,
    CONSTRAINT "DefinitionVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DefinitionVersion_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DefinitionVersion_subject_check" CHECK ("subject" IN ('plan', 'dimension', 'scope', 'indicator', 'calibre')),
    CONSTRAINT "DefinitionVersion_number_check" CHECK ("number" > 0),
    CONSTRAINT "DefinitionVersion_reason_check" CHECK ("reason" <> ''),
    CONSTRAINT "DefinitionVersion_second_person_check" CHECK ("authorId" <> "approvedById")
);
CREATE UNIQUE INDEX "DefinitionVersion_subjectId_number_key" ON "DefinitionVersion"("subjectId", "number");
CREATE INDEX "DefinitionVersion_approvedAt_idx" ON "DefinitionVersion"("approvedAt");

CREATE TRIGGER "DefinitionVersion_update_refused" BEFORE UPDATE ON "DefinitionVersion"
BEGIN
    SELECT RAISE(ABORT, 'a version of a definition is never changed');
END;
CREATE TRIGGER "DefinitionVersion_delete_refused" BEFORE DELETE ON "DefinitionVersion"
BEGIN
    SELECT RAISE(ABORT, 'a version of a definition is never deleted');
END;
-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused.
CREATE TRIGGER "DefinitionVersion_replace_refused" BEFORE INSERT ON "DefinitionVersion"
WHEN EXISTS (SELECT 1 FROM "DefinitionVersion" WHERE "id" = NEW."id" OR ("subjectId" = NEW."subjectId" AND "number" = NEW."number"))
BEGIN
    SELECT RAISE(ABORT, 'a version of a definition is never replaced');
END;
-- A release shows the words of its instant: no words are changed at or before one. Calibres belong to all plans.
CREATE TRIGGER "DefinitionVersion_insert_into_release_refused" BEFORE INSERT ON "DefinitionVersion"
WHEN EXISTS (SELECT 1 FROM "Release" WHERE "instant" >= NEW."approvedAt" AND (NEW."subject" = 'calibre' OR "planId" = coalesce(
    (SELECT "planId" FROM "Indicator" WHERE "id" = NEW."subjectId"),
    (SELECT "planId" FROM "Scope" WHERE "id" = NEW."subjectId"),
    (SELECT "planId" FROM "Dimension" WHERE "id" = NEW."subjectId"),
    NEW."subjectId")))
BEGIN
    SELECT RAISE(ABORT, 'no words are changed inside a release');
END;

-- What was decided about a plan as a whole: kind is retired (read-only from then on) | resumed. Append-only; numbers count
-- up within a plan, so two decisions at once cannot both be kept.
CREATE TABLE "PlanStatus" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "basisOn" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "approvedById" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PlanStatus_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanStatus_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanStatus_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanStatus_kind_check" CHECK ("kind" IN ('retired', 'resumed')),
    CONSTRAINT "PlanStatus_number_check" CHECK ("number" > 0),
    CONSTRAINT "PlanStatus_reason_check" CHECK ("reason" <> ''),
    CONSTRAINT "PlanStatus_second_person_check" CHECK ("authorId" <> "approvedById")
);
CREATE UNIQUE INDEX "PlanStatus_planId_number_key" ON "PlanStatus"("planId", "number");

CREATE TRIGGER "PlanStatus_update_refused" BEFORE UPDATE ON "PlanStatus"
BEGIN
    SELECT RAISE(ABORT, 'a decision about a plan is never changed');
END;
CREATE TRIGGER "PlanStatus_delete_refused" BEFORE DELETE ON "PlanStatus"
BEGIN
    SELECT RAISE(ABORT, 'a decision about a plan is never deleted');
END;
CREATE TRIGGER "PlanStatus_replace_refused" BEFORE INSERT ON "PlanStatus"
WHEN EXISTS (SELECT 1 FROM "PlanStatus" WHERE "id" = NEW."id" OR ("planId" = NEW."planId" AND "number" = NEW."number"))
BEGIN
    SELECT RAISE(ABORT, 'a decision about a plan is never replaced');
END;
CREATE TRIGGER "PlanStatus_twice_refused" BEFORE INSERT ON "PlanStatus"
WHEN NEW."kind" = coalesce((SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1), 'resumed')
BEGIN
    SELECT RAISE(ABORT, 'the plan stands so already');
END;

-- A retired plan takes nothing: held here, so that no door can forget it. lib/plans/retired.ts makes a sentence of it.
CREATE TRIGGER "Figure_insert_retired" BEFORE INSERT ON "Figure"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Submission_insert_retired" BEFORE INSERT ON "Submission"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "YearEvent_insert_retired" BEFORE INSERT ON "YearEvent"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "PlanRecord_insert_retired" BEFORE INSERT ON "PlanRecord"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Evidence_insert_retired" BEFORE INSERT ON "Evidence"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Release_insert_retired" BEFORE INSERT ON "Release"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Scope_insert_retired" BEFORE INSERT ON "Scope"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Indicator_insert_retired" BEFORE INSERT ON "Indicator"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Dimension_insert_retired" BEFORE INSERT ON "Dimension"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Target_insert_retired" BEFORE INSERT ON "Target"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Indicator" WHERE "id" = NEW."indicatorId") ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Baseline_insert_retired" BEFORE INSERT ON "Baseline"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Indicator" WHERE "id" = NEW."indicatorId") ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Bridge_insert_retired" BEFORE INSERT ON "Bridge"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Indicator" WHERE "id" = NEW."indicatorId") ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Bridge_update_retired" BEFORE UPDATE ON "Bridge"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Indicator" WHERE "id" = NEW."indicatorId") ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Revision_insert_retired" BEFORE INSERT ON "Revision"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Figure" WHERE "id" = NEW."figureId") ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Revision_update_retired" BEFORE UPDATE ON "Revision"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Figure" WHERE "id" = NEW."figureId") ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "RecordVersion_insert_retired" BEFORE INSERT ON "RecordVersion"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "PlanRecord" WHERE "id" = NEW."recordId") ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "RecordVersion_update_retired" BEFORE UPDATE ON "RecordVersion"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "PlanRecord" WHERE "id" = NEW."recordId") ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
