-- AlterTable
ALTER TABLE "Member" ADD COLUMN "oneTimeEndsAt" DATETIME;
ALTER TABLE "Member" ADD COLUMN "oneTimeUsedAt" DATETIME;

-- Since when a one-time password stands was not kept: those that wait get as long as new ones, from the upgrade on.
UPDATE "Member"
SET "oneTimeEndsAt" = strftime('%Y-%m-%dT%H:%M:%f', 'now', '+72 hours') || '+00:00'
WHERE "mustChangePassword" = 1;
