-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN "hash" TEXT;
ALTER TABLE "AuditEvent" ADD COLUMN "previousHash" TEXT;

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_idx" ON "AuditEvent"("actorId");

-- CreateIndex
CREATE INDEX "AuditEvent_action_idx" ON "AuditEvent"("action");

-- Rows written before this migration have no hash; from now on none is written without one.
CREATE TRIGGER "AuditEvent_hash_required" BEFORE INSERT ON "AuditEvent"
WHEN NEW."hash" IS NULL OR NEW."previousHash" IS NULL
BEGIN
    SELECT RAISE(ABORT, 'an audit event carries its hash and the one before');
END;
