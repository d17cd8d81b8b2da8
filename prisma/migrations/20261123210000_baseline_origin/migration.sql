-- Added, not redefined: "Baseline" keeps its constraints and triggers.
ALTER TABLE "Baseline" ADD COLUMN "fromRevisionId" TEXT REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Baseline" ADD COLUMN "reason" TEXT
    CONSTRAINT "Baseline_reason_check" CHECK ("fromRevisionId" IS NULL OR "version" = 1 OR length(trim(coalesce("reason", ''))) > 0);

-- What is taken over is the approved last value of the very plan that this one continues, unchanged: for the same
-- indicator of the province, with its year, calibre, qualifier and source.
CREATE TRIGGER "Baseline_origin_insert_refused" BEFORE INSERT ON "Baseline"
WHEN NEW."fromRevisionId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Revision" r
    JOIN "Figure" f ON f."id" = r."figureId"
    JOIN "Indicator" fi ON fi."id" = f."indicatorId"
    JOIN "Scope" fs ON fs."id" = f."scopeId"
    JOIN "Plan" ended ON ended."id" = f."planId"
    JOIN "Plan" next ON next."predecessorId" = ended."id"
    JOIN "Indicator" ni ON ni."id" = NEW."indicatorId" AND ni."planId" = next."id" AND ni."code" = fi."code"
    JOIN "Scope" ns ON ns."id" = NEW."scopeId" AND ns."planId" = next."id" AND ns."kind" = 'province' AND fs."kind" = 'province'
    WHERE r."id" = NEW."fromRevisionId" AND r."state" = 'approved' AND r."nature" <> 'forecast'
        AND r."value" = NEW."value" AND r."qualifier" = NEW."qualifier" AND r."sourceId" IS NEW."sourceId"
        AND r."reviewedAt" < NEW."approvedAt"
        AND f."calibreId" = NEW."calibreId" AND f."year" = NEW."year" AND f."year" = ended."endYear")
BEGIN
    SELECT RAISE(ABORT, 'a baseline is taken over as it was approved');
END;
