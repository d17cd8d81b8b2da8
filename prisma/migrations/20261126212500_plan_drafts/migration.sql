-- A plan that is not in force yet: the texts of its file, as they were uploaded. It goes when the plan is put in force
-- by a second person, or is discarded; the audit keeps who did what and when.
CREATE TABLE "PlanDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "authorId" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "PlanDraft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PlanDraft_code_key" ON "PlanDraft"("code");
