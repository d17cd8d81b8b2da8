-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused, in these
-- tables as in the others.
CREATE TRIGGER "TargetMilestone_replace_refused" BEFORE INSERT ON "TargetMilestone"
WHEN EXISTS (SELECT 1 FROM "TargetMilestone" WHERE "targetId" = NEW."targetId" AND "year" = NEW."year")
BEGIN
    SELECT RAISE(ABORT, 'a milestone is never replaced');
END;

CREATE TRIGGER "Bridge_replace_refused" BEFORE INSERT ON "Bridge"
WHEN EXISTS (SELECT 1 FROM "Bridge" WHERE "id" = NEW."id" OR ("withdrawnAt" IS NULL AND NEW."withdrawnAt" IS NULL
    AND "indicatorId" = NEW."indicatorId" AND "fromCalibreId" = NEW."fromCalibreId" AND "toCalibreId" = NEW."toCalibreId"))
BEGIN
    SELECT RAISE(ABORT, 'a bridge is never replaced');
END;

CREATE TRIGGER "Source_replace_refused" BEFORE INSERT ON "Source"
WHEN EXISTS (SELECT 1 FROM "Source" WHERE "id" = NEW."id" OR "key" = NEW."key")
BEGIN
    SELECT RAISE(ABORT, 'a source is never replaced');
END;

CREATE TRIGGER "Figure_replace_refused" BEFORE INSERT ON "Figure"
WHEN EXISTS (SELECT 1 FROM "Figure" WHERE "id" = NEW."id" OR ("planId" = NEW."planId" AND "indicatorId" = NEW."indicatorId"
    AND "scopeId" = NEW."scopeId" AND "year" = NEW."year" AND "calibreId" = NEW."calibreId"))
BEGIN
    SELECT RAISE(ABORT, 'a figure is never replaced');
END;

CREATE TRIGGER "PublicLink_replace_refused" BEFORE INSERT ON "PublicLink"
WHEN EXISTS (SELECT 1 FROM "PublicLink" WHERE "id" = NEW."id" OR "tokenHash" = NEW."tokenHash")
BEGIN
    SELECT RAISE(ABORT, 'a public link is never replaced');
END;

-- A release shows targets, baselines and bridges as well as figures: none of them is dated back into it.
CREATE TRIGGER "Target_insert_into_release_refused" BEFORE INSERT ON "Target"
WHEN EXISTS (SELECT 1 FROM "Release" JOIN "Indicator" ON "Indicator"."planId" = "Release"."planId"
    WHERE "Indicator"."id" = NEW."indicatorId" AND "Release"."instant" >= NEW."approvedAt")
BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a release that was made');
END;

CREATE TRIGGER "TargetMilestone_insert_into_release_refused" BEFORE INSERT ON "TargetMilestone"
WHEN EXISTS (SELECT 1 FROM "Target" JOIN "Indicator" ON "Indicator"."id" = "Target"."indicatorId"
    JOIN "Release" ON "Release"."planId" = "Indicator"."planId"
    WHERE "Target"."id" = NEW."targetId" AND "Release"."instant" >= "Target"."approvedAt")
BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a release that was made');
END;

CREATE TRIGGER "Baseline_insert_into_release_refused" BEFORE INSERT ON "Baseline"
WHEN EXISTS (SELECT 1 FROM "Release" JOIN "Indicator" ON "Indicator"."planId" = "Release"."planId"
    WHERE "Indicator"."id" = NEW."indicatorId" AND "Release"."instant" >= NEW."approvedAt")
BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a release that was made');
END;

CREATE TRIGGER "Bridge_insert_into_release_refused" BEFORE INSERT ON "Bridge"
WHEN EXISTS (SELECT 1 FROM "Release" JOIN "Indicator" ON "Indicator"."planId" = "Release"."planId"
    WHERE "Indicator"."id" = NEW."indicatorId" AND "Release"."instant" >= NEW."approvedAt")
BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a release that was made');
END;

CREATE TRIGGER "Bridge_withdraw_in_release_refused" BEFORE UPDATE ON "Bridge"
WHEN NEW."withdrawnAt" IS NOT NULL AND EXISTS (
    SELECT 1 FROM "Release" JOIN "Indicator" ON "Indicator"."planId" = "Release"."planId"
    WHERE "Indicator"."id" = NEW."indicatorId" AND "Release"."instant" >= NEW."withdrawnAt")
BEGIN
    SELECT RAISE(ABORT, 'nothing is taken from a release that was made');
END;
