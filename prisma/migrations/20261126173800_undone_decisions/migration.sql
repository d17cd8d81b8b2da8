-- CreateTable
CREATE TABLE "UndoneDecision" (
    "revisionId" TEXT NOT NULL PRIMARY KEY,
    "againId" TEXT NOT NULL,
    "undoneAt" DATETIME NOT NULL,
    CONSTRAINT "UndoneDecision_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UndoneDecision_againId_fkey" FOREIGN KEY ("againId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "UndoneDecision_againId_key" ON "UndoneDecision"("againId");

CREATE TRIGGER "UndoneDecision_update_refused" BEFORE UPDATE ON "UndoneDecision"
BEGIN
    SELECT RAISE(ABORT, 'an undone decision is never changed');
END;

CREATE TRIGGER "UndoneDecision_delete_refused" BEFORE DELETE ON "UndoneDecision"
BEGIN
    SELECT RAISE(ABORT, 'an undone decision is never deleted');
END;

-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused.
CREATE TRIGGER "UndoneDecision_replace_refused" BEFORE INSERT ON "UndoneDecision"
WHEN EXISTS (SELECT 1 FROM "UndoneDecision" WHERE "revisionId" = NEW."revisionId" OR "againId" = NEW."againId")
BEGIN
    SELECT RAISE(ABORT, 'a decision is undone once');
END;

-- A minute, after the decision and not before it: what stood longer is corrected, not undone.
CREATE TRIGGER "UndoneDecision_late_refused" BEFORE INSERT ON "UndoneDecision"
WHEN NOT EXISTS (
    SELECT 1 FROM "Revision" WHERE "id" = NEW."revisionId" AND "state" IN ('approved', 'returned', 'reference')
    AND "reviewedAt" < NEW."undoneAt"
    AND strftime('%Y-%m-%dT%H:%M:%f', "reviewedAt", '+60.001 seconds') >= strftime('%Y-%m-%dT%H:%M:%f', NEW."undoneAt")
)
BEGIN
    SELECT RAISE(ABORT, 'a decision is undone within a minute');
END;

CREATE TRIGGER "UndoneDecision_released_refused" BEFORE INSERT ON "UndoneDecision"
WHEN EXISTS (
    SELECT 1 FROM "Revision" JOIN "Figure" ON "Figure"."id" = "Revision"."figureId"
    JOIN "Release" ON "Release"."planId" = "Figure"."planId"
    WHERE "Revision"."id" = NEW."revisionId" AND "Release"."instant" >= "Revision"."reviewedAt"
)
BEGIN
    SELECT RAISE(ABORT, 'nothing is taken from a release that was made');
END;

-- What waits again is what was decided about, word for word.
CREATE TRIGGER "UndoneDecision_again_refused" BEFORE INSERT ON "UndoneDecision"
WHEN NOT EXISTS (
    SELECT 1 FROM "Revision" a JOIN "Revision" r ON r."figureId" = a."figureId"
    WHERE a."id" = NEW."againId" AND r."id" = NEW."revisionId" AND a."state" = 'submitted'
    AND a."value" IS r."value" AND a."flag" IS r."flag" AND a."qualifier" = r."qualifier"
    AND a."nature" = r."nature" AND a."sourceId" IS r."sourceId" AND a."basedOnId" IS r."basedOnId"
    AND a."authorId" = r."authorId" AND a."submittedAt" = r."submittedAt"
)
BEGIN
    SELECT RAISE(ABORT, 'what is undone waits again as it was submitted');
END;
