-- Columns are only added: the table is not rewritten, so its CHECKs and the triggers that freeze a reviewed
-- revision stay as they are and hold for these two as well.
-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "explanation" TEXT CONSTRAINT "Revision_explanation_check" CHECK ("explanation" IS NULL OR trim("explanation") <> '');
ALTER TABLE "Revision" ADD COLUMN "findings" TEXT CONSTRAINT "Revision_findings_check" CHECK ("findings" IS NULL OR (json_valid("findings") AND json_type("findings") = 'array'));
