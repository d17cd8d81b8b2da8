-- Added, not redefined: "Plan" keeps its constraints and triggers.
ALTER TABLE "Plan" ADD COLUMN "predecessorId" TEXT REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whole periods one after another: so no plan continues itself, and no two continue each other.
CREATE TRIGGER "Plan_predecessor_insert_refused" BEFORE INSERT ON "Plan"
WHEN NEW."predecessorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Plan" WHERE "id" = NEW."predecessorId" AND "endYear" < NEW."startYear")
BEGIN
    SELECT RAISE(ABORT, 'a plan continues one that ended before it begins');
END;

CREATE TRIGGER "Plan_predecessor_update_refused" BEFORE UPDATE OF "predecessorId", "startYear", "endYear" ON "Plan"
WHEN (NEW."predecessorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Plan" WHERE "id" = NEW."predecessorId" AND "endYear" < NEW."startYear"))
    OR EXISTS (SELECT 1 FROM "Plan" WHERE "predecessorId" = NEW."id" AND "startYear" <= NEW."endYear")
BEGIN
    SELECT RAISE(ABORT, 'a plan continues one that ended before it begins');
END;

-- A CHECK cannot be altered: the table is made anew with 'lte', its rows carried over as they are. Its triggers
-- go with the old table and are made again below.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

CREATE TABLE "new_Target" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "indicatorId" TEXT NOT NULL,
    "scopeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "comparison" TEXT NOT NULL,
    "min" DECIMAL,
    "max" DECIMAL,
    "calibreId" TEXT,
    "wordingZh" TEXT NOT NULL,
    "wordingEn" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "reason" TEXT,
    "sourceId" TEXT,
    "createdById" TEXT NOT NULL,
    "approvedAt" DATETIME NOT NULL,
    CONSTRAINT "Target_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Target_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "Scope" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Target_calibreId_fkey" FOREIGN KEY ("calibreId") REFERENCES "Calibre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Target_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Target_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Target_comparison_check" CHECK ("comparison" IN ('gt', 'gte', 'lte', 'between', 'statement')),
    CONSTRAINT "Target_origin_check" CHECK ("origin" IN ('plan', 'allocation')),
    CONSTRAINT "Target_version_check" CHECK ("version" >= 1),
    CONSTRAINT "Target_reason_check" CHECK ("version" = 1 OR "reason" IS NOT NULL),
    CONSTRAINT "Target_bounds_check" CHECK (("comparison" = 'statement' AND "min" IS NULL AND "max" IS NULL AND "calibreId" IS NULL) OR ("comparison" IN ('gt', 'gte', 'lte') AND "min" IS NOT NULL AND "max" IS NULL AND "calibreId" IS NOT NULL) OR ("comparison" = 'between' AND "min" IS NOT NULL AND "max" IS NOT NULL AND "min" <= "max" AND "calibreId" IS NOT NULL))
);
INSERT INTO "new_Target" ("id", "indicatorId", "scopeId", "version", "year", "comparison", "min", "max", "calibreId", "wordingZh", "wordingEn", "origin", "reason", "sourceId", "createdById", "approvedAt")
SELECT "id", "indicatorId", "scopeId", "version", "year", "comparison", "min", "max", "calibreId", "wordingZh", "wordingEn", "origin", "reason", "sourceId", "createdById", "approvedAt" FROM "Target";
DROP TABLE "Target";
ALTER TABLE "new_Target" RENAME TO "Target";
CREATE UNIQUE INDEX "Target_indicatorId_scopeId_version_key" ON "Target"("indicatorId", "scopeId", "version");

CREATE TRIGGER "Target_update_refused" BEFORE UPDATE ON "Target"
BEGIN
    SELECT RAISE(ABORT, 'a target version is never changed');
END;

CREATE TRIGGER "Target_delete_refused" BEFORE DELETE ON "Target"
BEGIN
    SELECT RAISE(ABORT, 'a target version is never deleted');
END;

CREATE TRIGGER "Target_replace_refused" BEFORE INSERT ON "Target"
WHEN EXISTS (SELECT 1 FROM "Target" WHERE "id" = NEW."id" OR ("indicatorId" = NEW."indicatorId" AND "scopeId" = NEW."scopeId" AND "version" = NEW."version"))
BEGIN
    SELECT RAISE(ABORT, 'a target version is never replaced');
END;

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
