-- Columns are only added: the table is not rewritten, so its CHECKs and the triggers that freeze a reviewed
-- revision stay as they are and hold for these two as well.
-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "explanation" TEXT CONSTRAINT "Revision_explanation_check" CHECK ("explanation" IS NULL OR trim("explanation") <> '');
ALTER TABLE "Revision" ADD COLUMN "findings" TEXT CONSTRAINT "Revision_findings_check" CHECK ("findings" IS NULL OR (json_valid("findings") AND json_type("findings") = 'array'));

-- They belong to what a reviewer looks at.
DROP TRIGGER "Revision_submitted_frozen";
CREATE TRIGGER "Revision_submitted_frozen" BEFORE UPDATE ON "Revision"
WHEN OLD."state" = 'submitted' AND NEW."state" <> 'draft' AND (NEW."figureId" IS NOT OLD."figureId"
    OR NEW."value" IS NOT OLD."value"
    OR NEW."flag" IS NOT OLD."flag"
    OR NEW."qualifier" IS NOT OLD."qualifier"
    OR NEW."nature" IS NOT OLD."nature"
    OR NEW."sourceId" IS NOT OLD."sourceId"
    OR NEW."evidence" IS NOT OLD."evidence"
    OR NEW."publicNoteZh" IS NOT OLD."publicNoteZh"
    OR NEW."publicNoteEn" IS NOT OLD."publicNoteEn"
    OR NEW."reviewerNote" IS NOT OLD."reviewerNote"
    OR NEW."reason" IS NOT OLD."reason"
    OR NEW."explanation" IS NOT OLD."explanation"
    OR NEW."findings" IS NOT OLD."findings"
    OR NEW."basedOnId" IS NOT OLD."basedOnId"
    OR NEW."authorId" IS NOT OLD."authorId"
    OR NEW."submittedAt" IS NOT OLD."submittedAt")
BEGIN
    SELECT RAISE(ABORT, 'a submission is reviewed as it was submitted');
END;
