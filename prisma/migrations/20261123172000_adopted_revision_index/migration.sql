-- CreateIndex
CREATE INDEX "Revision_figureId_state_reviewedAt_number_idx" ON "Revision"("figureId", "state", "reviewedAt", "number");
