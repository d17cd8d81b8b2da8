-- CreateTable
CREATE TABLE "TableMapping" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "headingsText" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "chosenAt" DATETIME NOT NULL,
    CONSTRAINT "TableMapping_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TableMapping_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "TableMapping_planId_headings_key" ON "TableMapping"("planId", "headings");
