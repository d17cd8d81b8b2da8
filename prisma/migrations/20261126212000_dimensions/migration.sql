-- How a plan divides its whole is the plan's own: a dimension has a code and words, and no kind of part is built in.
CREATE TABLE "Dimension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "restZh" TEXT NOT NULL,
    "restEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Dimension_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Dimension_code_check" CHECK ("code" <> 'province' AND length("code") > 0)
);
CREATE UNIQUE INDEX "Dimension_planId_code_key" ON "Dimension"("planId", "code");

-- The three kinds that were built in become dimensions of the plans that use them, by the words they were shown with.
INSERT INTO "Dimension" ("id", "planId", "code", "nameZh", "nameEn", "restZh", "restEn", "position")
SELECT DISTINCT "planId" || '-' || "kind", "planId", "kind",
    CASE "kind" WHEN 'hub' THEN '三大科创中心' WHEN 'carrier' THEN '三大区域载体' ELSE '三大核心领域' END,
    CASE "kind" WHEN 'hub' THEN 'Three hubs' WHEN 'carrier' THEN 'Three zones' ELSE 'Three core fields' END,
    CASE "kind" WHEN 'hub' THEN '其他市州' WHEN 'carrier' THEN '武汉其他区域' ELSE '其他领域' END,
    CASE "kind" WHEN 'hub' THEN 'Other cities' WHEN 'carrier' THEN 'Rest of Wuhan' ELSE 'Other fields' END,
    CASE "kind" WHEN 'hub' THEN 0 WHEN 'carrier' THEN 1 ELSE 2 END
FROM "Scope" WHERE "kind" <> 'province';

-- Whom a plan is of, and how the site that shows it is called; null where the plan does not say.
ALTER TABLE "Plan" ADD COLUMN "regionZh" TEXT;
ALTER TABLE "Plan" ADD COLUMN "regionEn" TEXT;
ALTER TABLE "Plan" ADD COLUMN "productZh" TEXT;
ALTER TABLE "Plan" ADD COLUMN "productEn" TEXT;
UPDATE "Plan" SET "regionZh" = '湖北省', "regionEn" = 'Hubei',
    "productZh" = '湖北省人工智能产业目标进展', "productEn" = 'Hubei AI industry: progress to target'
WHERE "code" IN ('hubei-ai-2023-2025', 'hubei-ai-2027');

-- A CHECK cannot be altered: the table is made anew without the list of kinds, its rows carried over as they are.
-- While it has no such table SQLite would refuse the renaming because of the triggers that read it; by its older rule
-- it leaves them as they are.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
PRAGMA legacy_alter_table=ON;

CREATE TABLE "new_Scope" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "parentId" TEXT,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Scope_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scope_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Scope" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scope_kind_check" CHECK (length("kind") > 0)
);
INSERT INTO "new_Scope" ("id", "planId", "code", "kind", "nameZh", "nameEn", "parentId", "position")
SELECT "id", "planId", "code", "kind", "nameZh", "nameEn", "parentId", "position" FROM "Scope";
DROP TABLE "Scope";
ALTER TABLE "new_Scope" RENAME TO "Scope";
CREATE UNIQUE INDEX "Scope_planId_code_key" ON "Scope"("planId", "code");

PRAGMA legacy_alter_table=OFF;
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
