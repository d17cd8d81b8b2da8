-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "startYear" INTEGER NOT NULL,
    "endYear" INTEGER NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "predecessorId" TEXT,
    "regionZh" TEXT,
    "regionEn" TEXT,
    "productZh" TEXT,
    "productEn" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanRule" (
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "entryByUnit" BOOLEAN NOT NULL,
    "notesRequired" BOOLEAN NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PlanRule_pkey" PRIMARY KEY ("planId","number")
);

-- CreateTable
CREATE TABLE "PlanDraft" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT 'new',
    "planId" TEXT,
    "document" TEXT NOT NULL,
    "base" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "basis" TEXT NOT NULL DEFAULT '',
    "basisOn" TEXT NOT NULL DEFAULT '',
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "authorId" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PlanDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanStatus" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "basisOn" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "approvedById" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PlanStatus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DefinitionVersion" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "basisOn" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "approvedById" TEXT NOT NULL,
    "approvedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DefinitionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TableMapping" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "headingsText" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "chosenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TableMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dimension" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "restZh" TEXT NOT NULL,
    "restEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addedAt" TIMESTAMP(3),

    CONSTRAINT "Dimension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Scope" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "parentId" TEXT,
    "position" INTEGER NOT NULL,
    "addedAt" TIMESTAMP(3),

    CONSTRAINT "Scope_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "unitZh" TEXT,
    "unitEn" TEXT,
    "accrual" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "context" BOOLEAN NOT NULL DEFAULT false,
    "register" BOOLEAN NOT NULL DEFAULT false,
    "definitionZh" TEXT,
    "definitionEn" TEXT,
    "cautionZh" TEXT,
    "cautionEn" TEXT,
    "position" INTEGER NOT NULL,
    "addedAt" TIMESTAMP(3),

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Calibre" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Calibre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bridge" (
    "id" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "fromCalibreId" TEXT NOT NULL,
    "toCalibreId" TEXT NOT NULL,
    "noteZh" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "signedById" TEXT NOT NULL,
    "approvedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Bridge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "publishedOn" TEXT,
    "url" TEXT,
    "grade" TEXT NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "scopeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "comparison" TEXT NOT NULL,
    "min" DECIMAL(65,30),
    "max" DECIMAL(65,30),
    "calibreId" TEXT,
    "wordingZh" TEXT NOT NULL,
    "wordingEn" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "reason" TEXT,
    "readingZh" TEXT,
    "readingEn" TEXT,
    "sourceId" TEXT,
    "createdById" TEXT NOT NULL,
    "approvedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TargetMilestone" (
    "targetId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,

    CONSTRAINT "TargetMilestone_pkey" PRIMARY KEY ("targetId","year")
);

-- CreateTable
CREATE TABLE "Baseline" (
    "id" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "scopeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "qualifier" TEXT NOT NULL,
    "calibreId" TEXT NOT NULL,
    "wordingZh" TEXT NOT NULL,
    "wordingEn" TEXT NOT NULL,
    "publishedGrowth" DECIMAL(65,30),
    "sourceId" TEXT,
    "createdById" TEXT NOT NULL,
    "approvedAt" TIMESTAMP(3) NOT NULL,
    "fromRevisionId" TEXT,
    "reason" TEXT,

    CONSTRAINT "Baseline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "scopeId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "calibreId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL,
    "figureId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "value" DECIMAL(65,30),
    "flag" TEXT,
    "qualifier" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "sourceId" TEXT,
    "evidence" TEXT,
    "publicNoteZh" TEXT,
    "publicNoteEn" TEXT,
    "reviewerNote" TEXT,
    "reason" TEXT,
    "findings" TEXT,
    "explanation" TEXT,
    "state" TEXT NOT NULL,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "basedOnId" TEXT,
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "reviewerId" TEXT,
    "reviewedAt" TIMESTAMP(3),
    "returnNote" TEXT,
    "submissionId" TEXT,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "submittedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "YearEvent" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "dueOn" TEXT,
    "reason" TEXT,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "YearEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanRecord" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PlanRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordVersion" (
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "payload" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "state" TEXT NOT NULL,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "reviewerId" TEXT,
    "reviewedAt" TIMESTAMP(3),
    "returnNote" TEXT,

    CONSTRAINT "RecordVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UndoneDecision" (
    "revisionId" TEXT NOT NULL,
    "againId" TEXT NOT NULL,
    "undoneAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "UndoneDecision_pkey" PRIMARY KEY ("revisionId")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "instant" TIMESTAMP(3) NOT NULL,
    "note" TEXT NOT NULL,
    "correctionNote" TEXT,
    "methodVersion" INTEGER NOT NULL,
    "createdById" TEXT NOT NULL,
    "withoutNotes" TEXT,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseSeal" (
    "releaseId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "parts" TEXT NOT NULL,
    "sealedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReleaseSeal_pkey" PRIMARY KEY ("releaseId")
);

-- CreateTable
CREATE TABLE "PublicLink" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "releaseId" TEXT,
    "expiresAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "indicators" TEXT,
    "passwordHash" TEXT,
    "origins" TEXT NOT NULL DEFAULT '[]',
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "lastUsedAt" TIMESTAMP(3),
    "useCount" INTEGER NOT NULL DEFAULT 0,
    "robotCount" INTEGER NOT NULL DEFAULT 0,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PublicLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetiredToken" (
    "tokenHash" TEXT NOT NULL,
    "linkId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RetiredToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "LinkRule" (
    "number" INTEGER NOT NULL,
    "maxDays" INTEGER NOT NULL,
    "endless" BOOLEAN NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LinkRule_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "SiteStatement" (
    "number" INTEGER NOT NULL,
    "publisherZh" TEXT,
    "publisherEn" TEXT,
    "publisherUrl" TEXT,
    "licenceName" TEXT,
    "licenceUrl" TEXT,
    "contact" TEXT,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SiteStatement_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'official',
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "oneTimeEndsAt" TIMESTAMP(3),
    "oneTimeUsedAt" TIMESTAMP(3),
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "unit" TEXT,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "thread" TEXT NOT NULL,
    "planId" TEXT,
    "channel" TEXT NOT NULL,
    "memberId" TEXT,
    "detail" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMP(3) NOT NULL,
    "leasedUntil" TIMESTAMP(3),
    "reason" TEXT,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageChoice" (
    "memberId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "muted" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MessageChoice_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "CalendarAddress" (
    "memberId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CalendarAddress_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previousHash" TEXT,
    "hash" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Plan_code_key" ON "Plan"("code");

-- CreateIndex
CREATE UNIQUE INDEX "PlanDraft_code_key" ON "PlanDraft"("code");

-- CreateIndex
CREATE UNIQUE INDEX "PlanStatus_planId_number_key" ON "PlanStatus"("planId", "number");

-- CreateIndex
CREATE INDEX "DefinitionVersion_approvedAt_idx" ON "DefinitionVersion"("approvedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DefinitionVersion_subjectId_number_key" ON "DefinitionVersion"("subjectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "TableMapping_planId_headings_key" ON "TableMapping"("planId", "headings");

-- CreateIndex
CREATE UNIQUE INDEX "Dimension_planId_code_key" ON "Dimension"("planId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Scope_planId_code_key" ON "Scope"("planId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_planId_code_key" ON "Indicator"("planId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Calibre_code_key" ON "Calibre"("code");

-- CreateIndex
CREATE INDEX "Bridge_indicatorId_idx" ON "Bridge"("indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_key_key" ON "Source"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Target_indicatorId_scopeId_version_key" ON "Target"("indicatorId", "scopeId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Baseline_indicatorId_scopeId_version_key" ON "Baseline"("indicatorId", "scopeId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_planId_indicatorId_scopeId_year_calibreId_key" ON "Figure"("planId", "indicatorId", "scopeId", "year", "calibreId");

-- CreateIndex
CREATE INDEX "Revision_state_reviewedAt_idx" ON "Revision"("state", "reviewedAt");

-- CreateIndex
CREATE INDEX "Revision_figureId_state_reviewedAt_number_idx" ON "Revision"("figureId", "state", "reviewedAt", "number");

-- CreateIndex
CREATE INDEX "Revision_authorId_state_idx" ON "Revision"("authorId", "state");

-- CreateIndex
CREATE INDEX "Revision_submissionId_idx" ON "Revision"("submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_figureId_number_key" ON "Revision"("figureId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "YearEvent_planId_year_number_key" ON "YearEvent"("planId", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PlanRecord_planId_kind_code_key" ON "PlanRecord"("planId", "kind", "code");

-- CreateIndex
CREATE INDEX "RecordVersion_state_reviewedAt_idx" ON "RecordVersion"("state", "reviewedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecordVersion_recordId_number_key" ON "RecordVersion"("recordId", "number");

-- CreateIndex
CREATE INDEX "Evidence_sha256_idx" ON "Evidence"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_subject_subjectId_sha256_key" ON "Evidence"("subject", "subjectId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "UndoneDecision_againId_key" ON "UndoneDecision"("againId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_planId_number_key" ON "Release"("planId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PublicLink_tokenHash_key" ON "PublicLink"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Member_email_key" ON "Member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_memberId_idx" ON "Session"("memberId");

-- CreateIndex
CREATE INDEX "Account_memberId_idx" ON "Account"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_key_key" ON "OutboxMessage"("key");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_nextAt_idx" ON "OutboxMessage"("state", "nextAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_thread_idx" ON "OutboxMessage"("thread");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarAddress_tokenHash_key" ON "CalendarAddress"("tokenHash");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_idx" ON "AuditEvent"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_idx" ON "AuditEvent"("actorId");

-- CreateIndex
CREATE INDEX "AuditEvent_action_idx" ON "AuditEvent"("action");

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRule" ADD CONSTRAINT "PlanRule_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRule" ADD CONSTRAINT "PlanRule_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStatus" ADD CONSTRAINT "PlanStatus_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStatus" ADD CONSTRAINT "PlanStatus_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStatus" ADD CONSTRAINT "PlanStatus_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DefinitionVersion" ADD CONSTRAINT "DefinitionVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DefinitionVersion" ADD CONSTRAINT "DefinitionVersion_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableMapping" ADD CONSTRAINT "TableMapping_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableMapping" ADD CONSTRAINT "TableMapping_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dimension" ADD CONSTRAINT "Dimension_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scope" ADD CONSTRAINT "Scope_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scope" ADD CONSTRAINT "Scope_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Scope"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_fromCalibreId_fkey" FOREIGN KEY ("fromCalibreId") REFERENCES "Calibre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_toCalibreId_fkey" FOREIGN KEY ("toCalibreId") REFERENCES "Calibre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_signedById_fkey" FOREIGN KEY ("signedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "Scope"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_calibreId_fkey" FOREIGN KEY ("calibreId") REFERENCES "Calibre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetMilestone" ADD CONSTRAINT "TargetMilestone_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_fromRevisionId_fkey" FOREIGN KEY ("fromRevisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "Scope"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_calibreId_fkey" FOREIGN KEY ("calibreId") REFERENCES "Calibre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "Scope"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_calibreId_fkey" FOREIGN KEY ("calibreId") REFERENCES "Calibre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YearEvent" ADD CONSTRAINT "YearEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YearEvent" ADD CONSTRAINT "YearEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRecord" ADD CONSTRAINT "PlanRecord_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "PlanRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UndoneDecision" ADD CONSTRAINT "UndoneDecision_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UndoneDecision" ADD CONSTRAINT "UndoneDecision_againId_fkey" FOREIGN KEY ("againId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseSeal" ADD CONSTRAINT "ReleaseSeal_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicLink" ADD CONSTRAINT "PublicLink_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicLink" ADD CONSTRAINT "PublicLink_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicLink" ADD CONSTRAINT "PublicLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetiredToken" ADD CONSTRAINT "RetiredToken_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "PublicLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkRule" ADD CONSTRAINT "LinkRule_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteStatement" ADD CONSTRAINT "SiteStatement_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageChoice" ADD CONSTRAINT "MessageChoice_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarAddress" ADD CONSTRAINT "CalendarAddress_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_reason_check" CHECK ("fromRevisionId" IS NULL OR "version" = 1 OR length(trim(coalesce("reason", ''))) > 0);

ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_qualifier_check" CHECK ("qualifier" IN ('exact', 'about', 'more-than', 'nearly'));

ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_version_check" CHECK ("version" >= 1);

ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_calibres_check" CHECK ("fromCalibreId" <> "toCalibreId");

ALTER TABLE "CalendarAddress" ADD CONSTRAINT "CalendarAddress_tokenHash_check" CHECK (length("tokenHash") = 64 AND "tokenHash" !~ '[^0-9a-f]');

ALTER TABLE "DefinitionVersion" ADD CONSTRAINT "DefinitionVersion_subject_check" CHECK ("subject" IN ('plan', 'dimension', 'scope', 'indicator', 'calibre'));

ALTER TABLE "DefinitionVersion" ADD CONSTRAINT "DefinitionVersion_number_check" CHECK ("number" > 0);

ALTER TABLE "DefinitionVersion" ADD CONSTRAINT "DefinitionVersion_reason_check" CHECK ("reason" <> '');

ALTER TABLE "DefinitionVersion" ADD CONSTRAINT "DefinitionVersion_second_person_check" CHECK ("authorId" <> "approvedById");

ALTER TABLE "Dimension" ADD CONSTRAINT "Dimension_code_check" CHECK ("code" <> 'province' AND length("code") > 0);

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sha256_check" CHECK (length("sha256") = 64 AND "sha256" !~ '[^0-9a-f]');

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_size_check" CHECK ("size" > 0);

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_type_check" CHECK ("type" IN ('pdf', 'docx', 'xlsx', 'png', 'jpg'));

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_subject_check" CHECK ("subject" IN ('figure', 'record'));

ALTER TABLE "Figure" ADD CONSTRAINT "Figure_year_check" CHECK ("year" BETWEEN 1949 AND 2199);

ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_accrual_check" CHECK ("accrual" IN ('level', 'stock', 'cumulative', 'qualitative'));

ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_decimals_check" CHECK ("decimals" BETWEEN 0 AND 6);

ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_unit_check" CHECK (("unitZh" IS NULL) = ("accrual" = 'qualitative'));

ALTER TABLE "LinkRule" ADD CONSTRAINT "LinkRule_maxDays_check" CHECK ("maxDays" BETWEEN 1 AND 3650);

ALTER TABLE "Member" ADD CONSTRAINT "Member_role_check" CHECK ("role" IN ('admin', 'analyst', 'reviewer', 'official', 'system'));

ALTER TABLE "MessageChoice" ADD CONSTRAINT "MessageChoice_locale_check" CHECK ("locale" IN ('zh', 'en'));

ALTER TABLE "MessageChoice" ADD CONSTRAINT "MessageChoice_muted_check" CHECK (json_valid("muted"));

ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_kind_check" CHECK ("kind" IN ('returned', 'waiting', 'due', 'overdue', 'released', 'link-ending', 'test'));

ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_channel_check" CHECK ("channel" IN ('email', 'webhook', 'wecom', 'dingtalk', 'feishu'));

ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_recipient_check" CHECK (("channel" = 'email') = ("memberId" IS NOT NULL));

ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_state_check" CHECK ("state" IN ('waiting', 'sent', 'failed', 'dropped'));

ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_settled_check" CHECK (("state" = 'waiting') = ("settledAt" IS NULL));

ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_detail_check" CHECK (json_valid("detail"));

ALTER TABLE "Plan" ADD CONSTRAINT "Plan_years_check" CHECK ("startYear" <= "endYear");

ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_check_1" CHECK ("purpose" IN ('new', 'change', 'retire', 'resume'));

ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_check_2" CHECK (("purpose" = 'new') = ("planId" IS NULL));

ALTER TABLE "PlanRecord" ADD CONSTRAINT "PlanRecord_code_check" CHECK (length("kind") > 0 AND length("code") > 0);

ALTER TABLE "PlanRule" ADD CONSTRAINT "PlanRule_flags_check" CHECK ("entryByUnit" IS NOT NULL AND "notesRequired" IS NOT NULL);

ALTER TABLE "PlanStatus" ADD CONSTRAINT "PlanStatus_kind_check" CHECK ("kind" IN ('retired', 'resumed'));

ALTER TABLE "PlanStatus" ADD CONSTRAINT "PlanStatus_number_check" CHECK ("number" > 0);

ALTER TABLE "PlanStatus" ADD CONSTRAINT "PlanStatus_reason_check" CHECK ("reason" <> '');

ALTER TABLE "PlanStatus" ADD CONSTRAINT "PlanStatus_second_person_check" CHECK ("authorId" <> "approvedById");

ALTER TABLE "PublicLink" ADD CONSTRAINT "PublicLink_indicators_check" CHECK ("indicators" IS NULL OR (json_valid("indicators") AND json_type("indicators") = 'array' AND json_array_length("indicators") > 0));

ALTER TABLE "PublicLink" ADD CONSTRAINT "PublicLink_origins_check" CHECK (json_valid("origins") AND json_type("origins") = 'array' AND (json_array_length("origins") = 0 OR "passwordHash" IS NULL));

ALTER TABLE "PublicLink" ADD CONSTRAINT "PublicLink_listed_check" CHECK (NOT "listed" OR ("passwordHash" IS NULL AND "revokedAt" IS NULL));

ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_payload_check" CHECK (json_valid("payload") AND json_type("payload") = 'object');

ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_state_check" CHECK ("state" IN ('draft', 'submitted', 'approved', 'returned'));

ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_number_check" CHECK ("number" >= 1);

ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_reason_check" CHECK ("number" = 1 OR "state" = 'draft' OR length("reason") > 0);

ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_submitted_check" CHECK ("state" = 'draft' OR "submittedAt" IS NOT NULL);

ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_reviewed_check" CHECK (("state" IN ('approved', 'returned')) = ("reviewerId" IS NOT NULL AND "reviewedAt" IS NOT NULL));

ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_four_eyes_check" CHECK ("reviewerId" IS NULL OR "reviewerId" <> "authorId");

ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_returned_check" CHECK ("state" <> 'returned' OR length("returnNote") > 0);

ALTER TABLE "Release" ADD CONSTRAINT "Release_number_check" CHECK ("number" >= 1);

ALTER TABLE "Release" ADD CONSTRAINT "Release_methodVersion_check" CHECK ("methodVersion" >= 1);

ALTER TABLE "ReleaseSeal" ADD CONSTRAINT "ReleaseSeal_hash_check" CHECK (length("hash") = 64 AND length("salt") = 64);

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_explanation_check" CHECK ("explanation" IS NULL OR trim("explanation") <> '');

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_findings_check" CHECK ("findings" IS NULL OR (json_valid("findings") AND json_type("findings") = 'array'));

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_state_check" CHECK ("state" IN ('draft', 'submitted', 'approved', 'returned', 'reference'));

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_qualifier_check" CHECK ("qualifier" IN ('exact', 'about', 'more-than', 'nearly'));

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_nature_check" CHECK ("nature" IN ('actual', 'provisional', 'forecast'));

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_flag_check" CHECK ("flag" IS NULL OR "flag" IN ('not-collected', 'not-applicable'));

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_value_or_flag_check" CHECK (("value" IS NULL) <> ("flag" IS NULL) OR ("state" = 'draft' AND "flag" IS NULL));

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_value_is_number_check" CHECK ("value" NOT IN ('NaN', 'Infinity', '-Infinity'));

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_number_check" CHECK ("number" >= 1);

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_submitted_check" CHECK ("state" = 'draft' OR "submittedAt" IS NOT NULL);

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_reviewed_check" CHECK (("state" IN ('approved', 'returned', 'reference')) = ("reviewerId" IS NOT NULL AND "reviewedAt" IS NOT NULL));

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_four_eyes_check" CHECK ("reviewerId" IS NULL OR "reviewerId" <> "authorId");

ALTER TABLE "Revision" ADD CONSTRAINT "Revision_returned_check" CHECK ("state" <> 'returned' OR "returnNote" IS NOT NULL);

ALTER TABLE "Scope" ADD CONSTRAINT "Scope_kind_check" CHECK (length("kind") > 0);

ALTER TABLE "SiteStatement" ADD CONSTRAINT "SiteStatement_publisher_check" CHECK (("publisherZh" IS NULL) = ("publisherEn" IS NULL) AND ("publisherUrl" IS NULL OR "publisherZh" IS NOT NULL));

ALTER TABLE "SiteStatement" ADD CONSTRAINT "SiteStatement_licence_check" CHECK (("licenceName" IS NULL) = ("licenceUrl" IS NULL));

ALTER TABLE "SiteStatement" ADD CONSTRAINT "SiteStatement_contact_check" CHECK ("contact" IS NULL OR "publisherZh" IS NOT NULL);

ALTER TABLE "Source" ADD CONSTRAINT "Source_grade_check" CHECK ("grade" IN ('A', 'B', 'C', 'D', 'X'));

ALTER TABLE "Target" ADD CONSTRAINT "Target_readingZh_check" CHECK ("readingZh" IS NULL OR length("readingZh") > 0);

ALTER TABLE "Target" ADD CONSTRAINT "Target_reading_check" CHECK (("readingZh" IS NULL) = ("readingEn" IS NULL));

ALTER TABLE "Target" ADD CONSTRAINT "Target_comparison_check" CHECK ("comparison" IN ('gt', 'gte', 'lte', 'between', 'statement'));

ALTER TABLE "Target" ADD CONSTRAINT "Target_origin_check" CHECK ("origin" IN ('plan', 'allocation'));

ALTER TABLE "Target" ADD CONSTRAINT "Target_version_check" CHECK ("version" >= 1);

ALTER TABLE "Target" ADD CONSTRAINT "Target_reason_check" CHECK ("version" = 1 OR "reason" IS NOT NULL);

ALTER TABLE "Target" ADD CONSTRAINT "Target_bounds_check" CHECK (("comparison" = 'statement' AND "min" IS NULL AND "max" IS NULL AND "calibreId" IS NULL) OR ("comparison" IN ('gt', 'gte', 'lte') AND "min" IS NOT NULL AND "max" IS NULL AND "calibreId" IS NOT NULL) OR ("comparison" = 'between' AND "min" IS NOT NULL AND "max" IS NOT NULL AND "min" <= "max" AND "calibreId" IS NOT NULL));

ALTER TABLE "YearEvent" ADD CONSTRAINT "YearEvent_year_check" CHECK ("year" BETWEEN 1900 AND 2200);

ALTER TABLE "YearEvent" ADD CONSTRAINT "YearEvent_number_check" CHECK ("number" >= 1);

ALTER TABLE "YearEvent" ADD CONSTRAINT "YearEvent_kind_check" CHECK ("kind" IN ('due', 'closed', 'reopened'));

ALTER TABLE "YearEvent" ADD CONSTRAINT "YearEvent_due_check" CHECK (("kind" = 'due') = ("dueOn" IS NOT NULL));

ALTER TABLE "YearEvent" ADD CONSTRAINT "YearEvent_dueOn_check" CHECK ("dueOn" IS NULL OR (is_day("dueOn")));

ALTER TABLE "YearEvent" ADD CONSTRAINT "YearEvent_reason_check" CHECK ("kind" <> 'reopened' OR length(trim(coalesce("reason", ''))) > 0);

CREATE UNIQUE INDEX "Bridge_one_in_force" ON "Bridge"("indicatorId", "fromCalibreId", "toCalibreId") WHERE "withdrawnAt" IS NULL;

CREATE UNIQUE INDEX "PublicLink_one_listed" ON "PublicLink"("listed") WHERE "listed";

CREATE UNIQUE INDEX "RecordVersion_open_key" ON "RecordVersion"("recordId") WHERE "state" IN ('draft', 'submitted');

CREATE UNIQUE INDEX "Revision_one_draft_an_author" ON "Revision"("figureId", "authorId") WHERE "state" = 'draft';

CREATE UNIQUE INDEX "Revision_one_submitted" ON "Revision"("figureId") WHERE "state" = 'submitted';

CREATE TRIGGER "AuditEvent_delete_refused" BEFORE DELETE ON "AuditEvent"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('an audit event is never deleted');
CREATE TRIGGER "AuditEvent_truncate_refused" BEFORE TRUNCATE ON "AuditEvent"
    EXECUTE FUNCTION refuse('an audit event is never deleted');

CREATE TRIGGER "AuditEvent_hash_required" BEFORE INSERT ON "AuditEvent"
    FOR EACH ROW
    WHEN (NEW."hash" IS NULL OR NEW."previousHash" IS NULL)
    EXECUTE FUNCTION refuse('an audit event carries its hash and the one before');

CREATE FUNCTION "AuditEvent_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "AuditEvent" WHERE "id" = NEW."id") THEN
        RAISE EXCEPTION 'an audit event is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "AuditEvent_replace_refused" BEFORE INSERT ON "AuditEvent"
    FOR EACH ROW
    EXECUTE FUNCTION "AuditEvent_replace_refused"();

CREATE TRIGGER "AuditEvent_update_refused" BEFORE UPDATE ON "AuditEvent"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('an audit event is never changed');

CREATE TRIGGER "Baseline_delete_refused" BEFORE DELETE ON "Baseline"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a baseline version is never deleted');
CREATE TRIGGER "Baseline_truncate_refused" BEFORE TRUNCATE ON "Baseline"
    EXECUTE FUNCTION refuse('a baseline version is never deleted');

CREATE FUNCTION "Baseline_insert_into_release_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Release" JOIN "Indicator" ON "Indicator"."planId" = "Release"."planId"
    WHERE "Indicator"."id" = NEW."indicatorId" AND "Release"."instant" >= NEW."approvedAt") THEN
        RAISE EXCEPTION 'nothing is added to a release that was made' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Baseline_insert_into_release_refused" BEFORE INSERT ON "Baseline"
    FOR EACH ROW
    EXECUTE FUNCTION "Baseline_insert_into_release_refused"();

CREATE FUNCTION "Baseline_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Indicator" WHERE "id" = NEW."indicatorId") ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Baseline_insert_retired" BEFORE INSERT ON "Baseline"
    FOR EACH ROW
    EXECUTE FUNCTION "Baseline_insert_retired"();

CREATE FUNCTION "Baseline_origin_insert_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."fromRevisionId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Revision" r
    JOIN "Figure" f ON f."id" = r."figureId"
    JOIN "Indicator" fi ON fi."id" = f."indicatorId"
    JOIN "Scope" fs ON fs."id" = f."scopeId"
    JOIN "Plan" ended ON ended."id" = f."planId"
    JOIN "Plan" next ON next."predecessorId" = ended."id"
    JOIN "Indicator" ni ON ni."id" = NEW."indicatorId" AND ni."planId" = next."id" AND ni."code" = fi."code"
    JOIN "Scope" ns ON ns."id" = NEW."scopeId" AND ns."planId" = next."id" AND ns."kind" = 'province' AND fs."kind" = 'province'
    WHERE r."id" = NEW."fromRevisionId" AND r."state" = 'approved' AND r."nature" <> 'forecast'
        AND r."value" = NEW."value" AND r."qualifier" = NEW."qualifier" AND r."sourceId" IS NOT DISTINCT FROM NEW."sourceId"
        AND r."reviewedAt" < NEW."approvedAt"
        AND f."calibreId" = NEW."calibreId" AND f."year" = NEW."year" AND f."year" = ended."endYear") THEN
        RAISE EXCEPTION 'a baseline is taken over as it was approved' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Baseline_origin_insert_refused" BEFORE INSERT ON "Baseline"
    FOR EACH ROW
    EXECUTE FUNCTION "Baseline_origin_insert_refused"();

CREATE FUNCTION "Baseline_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Baseline" WHERE "id" = NEW."id" OR ("indicatorId" = NEW."indicatorId" AND "scopeId" = NEW."scopeId" AND "version" = NEW."version")) THEN
        RAISE EXCEPTION 'a baseline version is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Baseline_replace_refused" BEFORE INSERT ON "Baseline"
    FOR EACH ROW
    EXECUTE FUNCTION "Baseline_replace_refused"();

CREATE TRIGGER "Baseline_update_refused" BEFORE UPDATE ON "Baseline"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a baseline version is never changed');

CREATE TRIGGER "Bridge_delete_refused" BEFORE DELETE ON "Bridge"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a bridge is never deleted');
CREATE TRIGGER "Bridge_truncate_refused" BEFORE TRUNCATE ON "Bridge"
    EXECUTE FUNCTION refuse('a bridge is never deleted');

CREATE FUNCTION "Bridge_insert_into_release_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Release" JOIN "Indicator" ON "Indicator"."planId" = "Release"."planId"
    WHERE "Indicator"."id" = NEW."indicatorId" AND "Release"."instant" >= NEW."approvedAt") THEN
        RAISE EXCEPTION 'nothing is added to a release that was made' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Bridge_insert_into_release_refused" BEFORE INSERT ON "Bridge"
    FOR EACH ROW
    EXECUTE FUNCTION "Bridge_insert_into_release_refused"();

CREATE FUNCTION "Bridge_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Indicator" WHERE "id" = NEW."indicatorId") ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Bridge_insert_retired" BEFORE INSERT ON "Bridge"
    FOR EACH ROW
    EXECUTE FUNCTION "Bridge_insert_retired"();

CREATE FUNCTION "Bridge_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Bridge" WHERE "id" = NEW."id" OR ("withdrawnAt" IS NULL AND NEW."withdrawnAt" IS NULL
    AND "indicatorId" = NEW."indicatorId" AND "fromCalibreId" = NEW."fromCalibreId" AND "toCalibreId" = NEW."toCalibreId")) THEN
        RAISE EXCEPTION 'a bridge is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Bridge_replace_refused" BEFORE INSERT ON "Bridge"
    FOR EACH ROW
    EXECUTE FUNCTION "Bridge_replace_refused"();

CREATE TRIGGER "Bridge_update_refused" BEFORE UPDATE ON "Bridge"
    FOR EACH ROW
    WHEN (OLD."withdrawnAt" IS NOT NULL OR NEW."indicatorId" <> OLD."indicatorId" OR NEW."fromCalibreId" <> OLD."fromCalibreId"
    OR NEW."toCalibreId" <> OLD."toCalibreId" OR NEW."noteZh" <> OLD."noteZh" OR NEW."noteEn" <> OLD."noteEn"
    OR NEW."signedById" <> OLD."signedById" OR NEW."approvedAt" <> OLD."approvedAt")
    EXECUTE FUNCTION refuse('a bridge can only be withdrawn, once');

CREATE FUNCTION "Bridge_update_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Indicator" WHERE "id" = NEW."indicatorId") ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Bridge_update_retired" BEFORE UPDATE ON "Bridge"
    FOR EACH ROW
    EXECUTE FUNCTION "Bridge_update_retired"();

CREATE FUNCTION "Bridge_withdraw_in_release_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."withdrawnAt" IS NOT NULL AND EXISTS (
    SELECT 1 FROM "Release" JOIN "Indicator" ON "Indicator"."planId" = "Release"."planId"
    WHERE "Indicator"."id" = NEW."indicatorId" AND "Release"."instant" >= NEW."withdrawnAt") THEN
        RAISE EXCEPTION 'nothing is taken from a release that was made' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Bridge_withdraw_in_release_refused" BEFORE UPDATE ON "Bridge"
    FOR EACH ROW
    EXECUTE FUNCTION "Bridge_withdraw_in_release_refused"();

CREATE TRIGGER "DefinitionVersion_delete_refused" BEFORE DELETE ON "DefinitionVersion"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a version of a definition is never deleted');
CREATE TRIGGER "DefinitionVersion_truncate_refused" BEFORE TRUNCATE ON "DefinitionVersion"
    EXECUTE FUNCTION refuse('a version of a definition is never deleted');

CREATE FUNCTION "DefinitionVersion_insert_into_release_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Release" WHERE "instant" >= NEW."approvedAt" AND (NEW."subject" = 'calibre' OR "planId" = coalesce(
    (SELECT "planId" FROM "Indicator" WHERE "id" = NEW."subjectId"),
    (SELECT "planId" FROM "Scope" WHERE "id" = NEW."subjectId"),
    (SELECT "planId" FROM "Dimension" WHERE "id" = NEW."subjectId"),
    NEW."subjectId"))) THEN
        RAISE EXCEPTION 'no words are changed inside a release' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "DefinitionVersion_insert_into_release_refused" BEFORE INSERT ON "DefinitionVersion"
    FOR EACH ROW
    EXECUTE FUNCTION "DefinitionVersion_insert_into_release_refused"();

CREATE FUNCTION "DefinitionVersion_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "DefinitionVersion" WHERE "id" = NEW."id" OR ("subjectId" = NEW."subjectId" AND "number" = NEW."number")) THEN
        RAISE EXCEPTION 'a version of a definition is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "DefinitionVersion_replace_refused" BEFORE INSERT ON "DefinitionVersion"
    FOR EACH ROW
    EXECUTE FUNCTION "DefinitionVersion_replace_refused"();

CREATE TRIGGER "DefinitionVersion_update_refused" BEFORE UPDATE ON "DefinitionVersion"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a version of a definition is never changed');

CREATE FUNCTION "Dimension_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Dimension_insert_retired" BEFORE INSERT ON "Dimension"
    FOR EACH ROW
    EXECUTE FUNCTION "Dimension_insert_retired"();

CREATE TRIGGER "Evidence_delete_refused" BEFORE DELETE ON "Evidence"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('evidence is never deleted');
CREATE TRIGGER "Evidence_truncate_refused" BEFORE TRUNCATE ON "Evidence"
    EXECUTE FUNCTION refuse('evidence is never deleted');

CREATE FUNCTION "Evidence_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Evidence_insert_retired" BEFORE INSERT ON "Evidence"
    FOR EACH ROW
    EXECUTE FUNCTION "Evidence_insert_retired"();

CREATE FUNCTION "Evidence_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Evidence" WHERE "id" = NEW."id" OR ("subject" = NEW."subject" AND "subjectId" = NEW."subjectId" AND "sha256" = NEW."sha256")) THEN
        RAISE EXCEPTION 'evidence is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Evidence_replace_refused" BEFORE INSERT ON "Evidence"
    FOR EACH ROW
    EXECUTE FUNCTION "Evidence_replace_refused"();

CREATE TRIGGER "Evidence_update_refused" BEFORE UPDATE ON "Evidence"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('evidence is never changed');

CREATE FUNCTION "Figure_delete_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Revision" WHERE "figureId" = OLD."id") THEN
        RAISE EXCEPTION 'a figure with revisions is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER "Figure_delete_refused" BEFORE DELETE ON "Figure"
    FOR EACH ROW
    EXECUTE FUNCTION "Figure_delete_refused"();
CREATE TRIGGER "Figure_truncate_refused" BEFORE TRUNCATE ON "Figure"
    EXECUTE FUNCTION refuse('a figure with revisions is never deleted');

CREATE FUNCTION "Figure_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Figure_insert_retired" BEFORE INSERT ON "Figure"
    FOR EACH ROW
    EXECUTE FUNCTION "Figure_insert_retired"();

CREATE FUNCTION "Figure_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Figure" WHERE "id" = NEW."id" OR ("planId" = NEW."planId" AND "indicatorId" = NEW."indicatorId"
    AND "scopeId" = NEW."scopeId" AND "year" = NEW."year" AND "calibreId" = NEW."calibreId")) THEN
        RAISE EXCEPTION 'a figure is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Figure_replace_refused" BEFORE INSERT ON "Figure"
    FOR EACH ROW
    EXECUTE FUNCTION "Figure_replace_refused"();

CREATE TRIGGER "Figure_update_refused" BEFORE UPDATE ON "Figure"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a figure is never changed');

CREATE FUNCTION "Indicator_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Indicator_insert_retired" BEFORE INSERT ON "Indicator"
    FOR EACH ROW
    EXECUTE FUNCTION "Indicator_insert_retired"();

CREATE TRIGGER "LinkRule_delete_refused" BEFORE DELETE ON "LinkRule"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a rule for links is never deleted');
CREATE TRIGGER "LinkRule_truncate_refused" BEFORE TRUNCATE ON "LinkRule"
    EXECUTE FUNCTION refuse('a rule for links is never deleted');

CREATE FUNCTION "LinkRule_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "LinkRule" WHERE "number" = NEW."number") THEN
        RAISE EXCEPTION 'a rule for links is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "LinkRule_replace_refused" BEFORE INSERT ON "LinkRule"
    FOR EACH ROW
    EXECUTE FUNCTION "LinkRule_replace_refused"();

CREATE TRIGGER "LinkRule_update_refused" BEFORE UPDATE ON "LinkRule"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a rule for links is never changed');

CREATE TRIGGER "OutboxMessage_content_frozen" BEFORE UPDATE ON "OutboxMessage"
    FOR EACH ROW
    WHEN (NEW."id" IS DISTINCT FROM OLD."id" OR NEW."key" IS DISTINCT FROM OLD."key" OR NEW."kind" IS DISTINCT FROM OLD."kind"
    OR NEW."thread" IS DISTINCT FROM OLD."thread" OR NEW."planId" IS DISTINCT FROM OLD."planId" OR NEW."channel" IS DISTINCT FROM OLD."channel"
    OR NEW."memberId" IS DISTINCT FROM OLD."memberId" OR NEW."detail" IS DISTINCT FROM OLD."detail" OR NEW."createdAt" IS DISTINCT FROM OLD."createdAt")
    EXECUTE FUNCTION refuse('what a message tells is never changed');

CREATE FUNCTION "OutboxMessage_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "OutboxMessage" WHERE "id" = NEW."id" OR "key" = NEW."key") THEN
        RAISE EXCEPTION 'a message is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "OutboxMessage_replace_refused" BEFORE INSERT ON "OutboxMessage"
    FOR EACH ROW
    EXECUTE FUNCTION "OutboxMessage_replace_refused"();

CREATE TRIGGER "OutboxMessage_settled_frozen" BEFORE UPDATE ON "OutboxMessage"
    FOR EACH ROW
    WHEN (OLD."state" IN ('sent', 'dropped'))
    EXECUTE FUNCTION refuse('a settled message is never changed');

CREATE FUNCTION "Plan_predecessor_insert_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."predecessorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Plan" WHERE "id" = NEW."predecessorId" AND "endYear" < NEW."startYear") THEN
        RAISE EXCEPTION 'a plan continues one that ended before it begins' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Plan_predecessor_insert_refused" BEFORE INSERT ON "Plan"
    FOR EACH ROW
    EXECUTE FUNCTION "Plan_predecessor_insert_refused"();

CREATE FUNCTION "Plan_predecessor_update_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW."predecessorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Plan" WHERE "id" = NEW."predecessorId" AND "endYear" < NEW."startYear"))
    OR EXISTS (SELECT 1 FROM "Plan" WHERE "predecessorId" = NEW."id" AND "startYear" <= NEW."endYear") THEN
        RAISE EXCEPTION 'a plan continues one that ended before it begins' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Plan_predecessor_update_refused" BEFORE UPDATE OF "predecessorId", "startYear", "endYear" ON "Plan"
    FOR EACH ROW
    EXECUTE FUNCTION "Plan_predecessor_update_refused"();

CREATE FUNCTION "PlanRecord_delete_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "RecordVersion" WHERE "recordId" = OLD."id") THEN
        RAISE EXCEPTION 'a record with versions is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER "PlanRecord_delete_refused" BEFORE DELETE ON "PlanRecord"
    FOR EACH ROW
    EXECUTE FUNCTION "PlanRecord_delete_refused"();
CREATE TRIGGER "PlanRecord_truncate_refused" BEFORE TRUNCATE ON "PlanRecord"
    EXECUTE FUNCTION refuse('a record with versions is never deleted');

CREATE FUNCTION "PlanRecord_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "PlanRecord_insert_retired" BEFORE INSERT ON "PlanRecord"
    FOR EACH ROW
    EXECUTE FUNCTION "PlanRecord_insert_retired"();

CREATE FUNCTION "PlanRecord_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "PlanRecord" WHERE "id" = NEW."id" OR ("planId" = NEW."planId" AND "kind" = NEW."kind" AND "code" = NEW."code")) THEN
        RAISE EXCEPTION 'a record is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "PlanRecord_replace_refused" BEFORE INSERT ON "PlanRecord"
    FOR EACH ROW
    EXECUTE FUNCTION "PlanRecord_replace_refused"();

CREATE TRIGGER "PlanRecord_update_refused" BEFORE UPDATE ON "PlanRecord"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a record keeps its plan, kind and code');

CREATE TRIGGER "PlanRule_delete_refused" BEFORE DELETE ON "PlanRule"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a rule of a plan is never deleted');
CREATE TRIGGER "PlanRule_truncate_refused" BEFORE TRUNCATE ON "PlanRule"
    EXECUTE FUNCTION refuse('a rule of a plan is never deleted');

CREATE FUNCTION "PlanRule_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "PlanRule" WHERE "planId" = NEW."planId" AND "number" = NEW."number") THEN
        RAISE EXCEPTION 'a rule of a plan is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "PlanRule_replace_refused" BEFORE INSERT ON "PlanRule"
    FOR EACH ROW
    EXECUTE FUNCTION "PlanRule_replace_refused"();

CREATE TRIGGER "PlanRule_update_refused" BEFORE UPDATE ON "PlanRule"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a rule of a plan is never changed');

CREATE TRIGGER "PlanStatus_delete_refused" BEFORE DELETE ON "PlanStatus"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a decision about a plan is never deleted');
CREATE TRIGGER "PlanStatus_truncate_refused" BEFORE TRUNCATE ON "PlanStatus"
    EXECUTE FUNCTION refuse('a decision about a plan is never deleted');

CREATE FUNCTION "PlanStatus_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "PlanStatus" WHERE "id" = NEW."id" OR ("planId" = NEW."planId" AND "number" = NEW."number")) THEN
        RAISE EXCEPTION 'a decision about a plan is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "PlanStatus_replace_refused" BEFORE INSERT ON "PlanStatus"
    FOR EACH ROW
    EXECUTE FUNCTION "PlanStatus_replace_refused"();

CREATE FUNCTION "PlanStatus_twice_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."kind" = coalesce((SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1), 'resumed') THEN
        RAISE EXCEPTION 'the plan stands so already' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "PlanStatus_twice_refused" BEFORE INSERT ON "PlanStatus"
    FOR EACH ROW
    EXECUTE FUNCTION "PlanStatus_twice_refused"();

CREATE TRIGGER "PlanStatus_update_refused" BEFORE UPDATE ON "PlanStatus"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a decision about a plan is never changed');

CREATE TRIGGER "PublicLink_delete_refused" BEFORE DELETE ON "PublicLink"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a public link is revoked, never deleted');
CREATE TRIGGER "PublicLink_truncate_refused" BEFORE TRUNCATE ON "PublicLink"
    EXECUTE FUNCTION refuse('a public link is revoked, never deleted');

CREATE FUNCTION "PublicLink_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "PublicLink" WHERE "id" = NEW."id" OR "tokenHash" = NEW."tokenHash") THEN
        RAISE EXCEPTION 'a public link is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "PublicLink_replace_refused" BEFORE INSERT ON "PublicLink"
    FOR EACH ROW
    EXECUTE FUNCTION "PublicLink_replace_refused"();

CREATE FUNCTION "PublicLink_retired_insert_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "RetiredToken" WHERE "tokenHash" = NEW."tokenHash") THEN
        RAISE EXCEPTION 'a retired token never opens a link again' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "PublicLink_retired_insert_refused" BEFORE INSERT ON "PublicLink"
    FOR EACH ROW
    EXECUTE FUNCTION "PublicLink_retired_insert_refused"();

CREATE FUNCTION "PublicLink_retired_update_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "RetiredToken" WHERE "tokenHash" = NEW."tokenHash") THEN
        RAISE EXCEPTION 'a retired token never opens a link again' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "PublicLink_retired_update_refused" BEFORE UPDATE OF "tokenHash" ON "PublicLink"
    FOR EACH ROW
    EXECUTE FUNCTION "PublicLink_retired_update_refused"();

CREATE TRIGGER "PublicLink_revoked_frozen" BEFORE UPDATE ON "PublicLink"
    FOR EACH ROW
    WHEN (OLD."revokedAt" IS NOT NULL AND (NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt" OR NEW."tokenHash" IS DISTINCT FROM OLD."tokenHash"
    OR NEW."expiresAt" IS DISTINCT FROM OLD."expiresAt" OR NEW."passwordHash" IS DISTINCT FROM OLD."passwordHash"))
    EXECUTE FUNCTION refuse('a revoked link never opens again');

CREATE TRIGGER "RecordVersion_delete_refused" BEFORE DELETE ON "RecordVersion"
    FOR EACH ROW
    WHEN (OLD."state" <> 'draft')
    EXECUTE FUNCTION refuse('only a draft can be discarded');
CREATE TRIGGER "RecordVersion_truncate_refused" BEFORE TRUNCATE ON "RecordVersion"
    EXECUTE FUNCTION refuse('only a draft can be discarded');

CREATE FUNCTION "RecordVersion_insert_into_release_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."state" = 'approved' AND EXISTS (
    SELECT 1 FROM "Release" JOIN "PlanRecord" ON "PlanRecord"."planId" = "Release"."planId"
    WHERE "PlanRecord"."id" = NEW."recordId" AND "Release"."instant" >= NEW."reviewedAt"
) THEN
        RAISE EXCEPTION 'nothing is added to a release that was made' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "RecordVersion_insert_into_release_refused" BEFORE INSERT ON "RecordVersion"
    FOR EACH ROW
    EXECUTE FUNCTION "RecordVersion_insert_into_release_refused"();

CREATE FUNCTION "RecordVersion_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "PlanRecord" WHERE "id" = NEW."recordId") ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "RecordVersion_insert_retired" BEFORE INSERT ON "RecordVersion"
    FOR EACH ROW
    EXECUTE FUNCTION "RecordVersion_insert_retired"();

CREATE TRIGGER "RecordVersion_moved_refused" BEFORE UPDATE ON "RecordVersion"
    FOR EACH ROW
    WHEN (NEW."id" IS DISTINCT FROM OLD."id" OR NEW."recordId" IS DISTINCT FROM OLD."recordId" OR NEW."number" IS DISTINCT FROM OLD."number")
    EXECUTE FUNCTION refuse('a version stays where it is');

CREATE FUNCTION "RecordVersion_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "RecordVersion" WHERE "id" = NEW."id" OR ("recordId" = NEW."recordId" AND "number" = NEW."number")) THEN
        RAISE EXCEPTION 'a version is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "RecordVersion_replace_refused" BEFORE INSERT ON "RecordVersion"
    FOR EACH ROW
    EXECUTE FUNCTION "RecordVersion_replace_refused"();

CREATE TRIGGER "RecordVersion_submitted_frozen" BEFORE UPDATE ON "RecordVersion"
    FOR EACH ROW
    WHEN (OLD."state" = 'submitted' AND NEW."state" <> 'draft' AND (NEW."payload" IS DISTINCT FROM OLD."payload"
    OR NEW."withdrawn" IS DISTINCT FROM OLD."withdrawn"
    OR NEW."reason" IS DISTINCT FROM OLD."reason"
    OR NEW."authorId" IS DISTINCT FROM OLD."authorId"
    OR NEW."submittedAt" IS DISTINCT FROM OLD."submittedAt"))
    EXECUTE FUNCTION refuse('a version is reviewed as it was submitted');

CREATE FUNCTION "RecordVersion_update_into_release_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."state" = 'approved' AND EXISTS (
    SELECT 1 FROM "Release" JOIN "PlanRecord" ON "PlanRecord"."planId" = "Release"."planId"
    WHERE "PlanRecord"."id" = NEW."recordId" AND "Release"."instant" >= NEW."reviewedAt"
) THEN
        RAISE EXCEPTION 'nothing is added to a release that was made' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "RecordVersion_update_into_release_refused" BEFORE UPDATE ON "RecordVersion"
    FOR EACH ROW
    EXECUTE FUNCTION "RecordVersion_update_into_release_refused"();

CREATE TRIGGER "RecordVersion_update_refused" BEFORE UPDATE ON "RecordVersion"
    FOR EACH ROW
    WHEN (OLD."state" IN ('approved', 'returned'))
    EXECUTE FUNCTION refuse('a decided version is never changed');

CREATE FUNCTION "RecordVersion_update_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "PlanRecord" WHERE "id" = NEW."recordId") ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "RecordVersion_update_retired" BEFORE UPDATE ON "RecordVersion"
    FOR EACH ROW
    EXECUTE FUNCTION "RecordVersion_update_retired"();

CREATE TRIGGER "Release_delete_refused" BEFORE DELETE ON "Release"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a release is never deleted');
CREATE TRIGGER "Release_truncate_refused" BEFORE TRUNCATE ON "Release"
    EXECUTE FUNCTION refuse('a release is never deleted');

CREATE FUNCTION "Release_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Release_insert_retired" BEFORE INSERT ON "Release"
    FOR EACH ROW
    EXECUTE FUNCTION "Release_insert_retired"();

CREATE FUNCTION "Release_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Release" WHERE "id" = NEW."id" OR ("planId" = NEW."planId" AND "number" = NEW."number")) THEN
        RAISE EXCEPTION 'a release is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Release_replace_refused" BEFORE INSERT ON "Release"
    FOR EACH ROW
    EXECUTE FUNCTION "Release_replace_refused"();

CREATE TRIGGER "Release_update_refused" BEFORE UPDATE ON "Release"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a release is never changed');

CREATE TRIGGER "ReleaseSeal_delete_refused" BEFORE DELETE ON "ReleaseSeal"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('the seal of a release is never deleted');
CREATE TRIGGER "ReleaseSeal_truncate_refused" BEFORE TRUNCATE ON "ReleaseSeal"
    EXECUTE FUNCTION refuse('the seal of a release is never deleted');

CREATE FUNCTION "ReleaseSeal_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "ReleaseSeal" WHERE "releaseId" = NEW."releaseId") THEN
        RAISE EXCEPTION 'the seal of a release is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "ReleaseSeal_replace_refused" BEFORE INSERT ON "ReleaseSeal"
    FOR EACH ROW
    EXECUTE FUNCTION "ReleaseSeal_replace_refused"();

CREATE TRIGGER "ReleaseSeal_update_refused" BEFORE UPDATE ON "ReleaseSeal"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('the seal of a release is never changed');

CREATE TRIGGER "RetiredToken_delete_refused" BEFORE DELETE ON "RetiredToken"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a retired token is never forgotten');
CREATE TRIGGER "RetiredToken_truncate_refused" BEFORE TRUNCATE ON "RetiredToken"
    EXECUTE FUNCTION refuse('a retired token is never forgotten');

CREATE FUNCTION "RetiredToken_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "RetiredToken" WHERE "tokenHash" = NEW."tokenHash") THEN
        RAISE EXCEPTION 'a retired token is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "RetiredToken_replace_refused" BEFORE INSERT ON "RetiredToken"
    FOR EACH ROW
    EXECUTE FUNCTION "RetiredToken_replace_refused"();

CREATE TRIGGER "RetiredToken_update_refused" BEFORE UPDATE ON "RetiredToken"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a retired token is never changed');

CREATE TRIGGER "Revision_delete_refused" BEFORE DELETE ON "Revision"
    FOR EACH ROW
    WHEN (OLD."state" <> 'draft')
    EXECUTE FUNCTION refuse('only a draft can be discarded');
CREATE TRIGGER "Revision_truncate_refused" BEFORE TRUNCATE ON "Revision"
    EXECUTE FUNCTION refuse('only a draft can be discarded');

CREATE FUNCTION "Revision_insert_into_release_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."state" IN ('approved', 'reference') AND EXISTS (
    SELECT 1 FROM "Release" JOIN "Figure" ON "Figure"."planId" = "Release"."planId"
    WHERE "Figure"."id" = NEW."figureId" AND "Release"."instant" >= NEW."reviewedAt"
) THEN
        RAISE EXCEPTION 'nothing is added to a release that was made' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Revision_insert_into_release_refused" BEFORE INSERT ON "Revision"
    FOR EACH ROW
    EXECUTE FUNCTION "Revision_insert_into_release_refused"();

CREATE FUNCTION "Revision_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Figure" WHERE "id" = NEW."figureId") ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Revision_insert_retired" BEFORE INSERT ON "Revision"
    FOR EACH ROW
    EXECUTE FUNCTION "Revision_insert_retired"();

CREATE FUNCTION "Revision_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Revision" WHERE "id" = NEW."id" OR ("figureId" = NEW."figureId" AND "number" = NEW."number")) THEN
        RAISE EXCEPTION 'a revision is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Revision_replace_refused" BEFORE INSERT ON "Revision"
    FOR EACH ROW
    EXECUTE FUNCTION "Revision_replace_refused"();

CREATE TRIGGER "Revision_submission_frozen" BEFORE UPDATE ON "Revision"
    FOR EACH ROW
    WHEN (OLD."state" = 'submitted' AND NEW."state" <> 'draft' AND NEW."submissionId" IS DISTINCT FROM OLD."submissionId")
    EXECUTE FUNCTION refuse('a submitted revision is only reviewed or withdrawn');

CREATE FUNCTION "Revision_submission_insert_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."submissionId" IS NOT NULL AND (NEW."state" = 'draft'
    OR NEW."authorId" <> (SELECT "authorId" FROM "Submission" WHERE "id" = NEW."submissionId")) THEN
        RAISE EXCEPTION 'a submission holds what its author submitted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Revision_submission_insert_refused" BEFORE INSERT ON "Revision"
    FOR EACH ROW
    EXECUTE FUNCTION "Revision_submission_insert_refused"();

CREATE FUNCTION "Revision_submission_update_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."submissionId" IS NOT NULL AND (NEW."state" = 'draft'
    OR NEW."authorId" <> (SELECT "authorId" FROM "Submission" WHERE "id" = NEW."submissionId")) THEN
        RAISE EXCEPTION 'a submission holds what its author submitted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Revision_submission_update_refused" BEFORE UPDATE ON "Revision"
    FOR EACH ROW
    EXECUTE FUNCTION "Revision_submission_update_refused"();

CREATE TRIGGER "Revision_submitted_frozen" BEFORE UPDATE ON "Revision"
    FOR EACH ROW
    WHEN (OLD."state" = 'submitted' AND NEW."state" <> 'draft' AND (NEW."figureId" IS DISTINCT FROM OLD."figureId"
    OR NEW."value" IS DISTINCT FROM OLD."value"
    OR NEW."flag" IS DISTINCT FROM OLD."flag"
    OR NEW."qualifier" IS DISTINCT FROM OLD."qualifier"
    OR NEW."nature" IS DISTINCT FROM OLD."nature"
    OR NEW."sourceId" IS DISTINCT FROM OLD."sourceId"
    OR NEW."evidence" IS DISTINCT FROM OLD."evidence"
    OR NEW."publicNoteZh" IS DISTINCT FROM OLD."publicNoteZh"
    OR NEW."publicNoteEn" IS DISTINCT FROM OLD."publicNoteEn"
    OR NEW."reviewerNote" IS DISTINCT FROM OLD."reviewerNote"
    OR NEW."reason" IS DISTINCT FROM OLD."reason"
    OR NEW."explanation" IS DISTINCT FROM OLD."explanation"
    OR NEW."findings" IS DISTINCT FROM OLD."findings"
    OR NEW."basedOnId" IS DISTINCT FROM OLD."basedOnId"
    OR NEW."authorId" IS DISTINCT FROM OLD."authorId"
    OR NEW."submittedAt" IS DISTINCT FROM OLD."submittedAt"))
    EXECUTE FUNCTION refuse('a submission is reviewed as it was submitted');

CREATE FUNCTION "Revision_update_into_release_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."state" IN ('approved', 'reference') AND EXISTS (
    SELECT 1 FROM "Release" JOIN "Figure" ON "Figure"."planId" = "Release"."planId"
    WHERE "Figure"."id" = NEW."figureId" AND "Release"."instant" >= NEW."reviewedAt"
) THEN
        RAISE EXCEPTION 'nothing is added to a release that was made' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Revision_update_into_release_refused" BEFORE UPDATE ON "Revision"
    FOR EACH ROW
    EXECUTE FUNCTION "Revision_update_into_release_refused"();

CREATE TRIGGER "Revision_update_refused" BEFORE UPDATE ON "Revision"
    FOR EACH ROW
    WHEN (OLD."state" IN ('approved', 'returned', 'reference'))
    EXECUTE FUNCTION refuse('a reviewed revision is never changed');

CREATE FUNCTION "Revision_update_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Figure" WHERE "id" = NEW."figureId") ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Revision_update_retired" BEFORE UPDATE ON "Revision"
    FOR EACH ROW
    EXECUTE FUNCTION "Revision_update_retired"();

CREATE FUNCTION "Scope_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Scope_insert_retired" BEFORE INSERT ON "Scope"
    FOR EACH ROW
    EXECUTE FUNCTION "Scope_insert_retired"();

CREATE TRIGGER "SiteStatement_delete_refused" BEFORE DELETE ON "SiteStatement"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a statement about the site is never deleted');
CREATE TRIGGER "SiteStatement_truncate_refused" BEFORE TRUNCATE ON "SiteStatement"
    EXECUTE FUNCTION refuse('a statement about the site is never deleted');

CREATE FUNCTION "SiteStatement_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "SiteStatement" WHERE "number" = NEW."number") THEN
        RAISE EXCEPTION 'a statement about the site is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "SiteStatement_replace_refused" BEFORE INSERT ON "SiteStatement"
    FOR EACH ROW
    EXECUTE FUNCTION "SiteStatement_replace_refused"();

CREATE TRIGGER "SiteStatement_update_refused" BEFORE UPDATE ON "SiteStatement"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a statement about the site is never changed');

CREATE TRIGGER "Source_delete_refused" BEFORE DELETE ON "Source"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a source is never deleted');
CREATE TRIGGER "Source_truncate_refused" BEFORE TRUNCATE ON "Source"
    EXECUTE FUNCTION refuse('a source is never deleted');

CREATE FUNCTION "Source_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Source" WHERE "id" = NEW."id" OR "key" = NEW."key") THEN
        RAISE EXCEPTION 'a source is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Source_replace_refused" BEFORE INSERT ON "Source"
    FOR EACH ROW
    EXECUTE FUNCTION "Source_replace_refused"();

CREATE TRIGGER "Source_update_refused" BEFORE UPDATE ON "Source"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a source is never changed');

CREATE TRIGGER "Submission_delete_refused" BEFORE DELETE ON "Submission"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a submission is never deleted');
CREATE TRIGGER "Submission_truncate_refused" BEFORE TRUNCATE ON "Submission"
    EXECUTE FUNCTION refuse('a submission is never deleted');

CREATE FUNCTION "Submission_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Submission_insert_retired" BEFORE INSERT ON "Submission"
    FOR EACH ROW
    EXECUTE FUNCTION "Submission_insert_retired"();

CREATE FUNCTION "Submission_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Submission" WHERE "id" = NEW."id") THEN
        RAISE EXCEPTION 'a submission is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Submission_replace_refused" BEFORE INSERT ON "Submission"
    FOR EACH ROW
    EXECUTE FUNCTION "Submission_replace_refused"();

CREATE TRIGGER "Submission_update_refused" BEFORE UPDATE ON "Submission"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a submission is never changed');

CREATE TRIGGER "Target_delete_refused" BEFORE DELETE ON "Target"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a target version is never deleted');
CREATE TRIGGER "Target_truncate_refused" BEFORE TRUNCATE ON "Target"
    EXECUTE FUNCTION refuse('a target version is never deleted');

CREATE FUNCTION "Target_insert_into_release_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Release" JOIN "Indicator" ON "Indicator"."planId" = "Release"."planId"
    WHERE "Indicator"."id" = NEW."indicatorId" AND "Release"."instant" >= NEW."approvedAt") THEN
        RAISE EXCEPTION 'nothing is added to a release that was made' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Target_insert_into_release_refused" BEFORE INSERT ON "Target"
    FOR EACH ROW
    EXECUTE FUNCTION "Target_insert_into_release_refused"();

CREATE FUNCTION "Target_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Indicator" WHERE "id" = NEW."indicatorId") ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Target_insert_retired" BEFORE INSERT ON "Target"
    FOR EACH ROW
    EXECUTE FUNCTION "Target_insert_retired"();

CREATE FUNCTION "Target_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Target" WHERE "id" = NEW."id" OR ("indicatorId" = NEW."indicatorId" AND "scopeId" = NEW."scopeId" AND "version" = NEW."version")) THEN
        RAISE EXCEPTION 'a target version is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Target_replace_refused" BEFORE INSERT ON "Target"
    FOR EACH ROW
    EXECUTE FUNCTION "Target_replace_refused"();

CREATE TRIGGER "Target_update_refused" BEFORE UPDATE ON "Target"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a target version is never changed');

CREATE TRIGGER "TargetMilestone_delete_refused" BEFORE DELETE ON "TargetMilestone"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a milestone is never deleted');
CREATE TRIGGER "TargetMilestone_truncate_refused" BEFORE TRUNCATE ON "TargetMilestone"
    EXECUTE FUNCTION refuse('a milestone is never deleted');

CREATE FUNCTION "TargetMilestone_insert_into_release_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Target" JOIN "Indicator" ON "Indicator"."id" = "Target"."indicatorId"
    JOIN "Release" ON "Release"."planId" = "Indicator"."planId"
    WHERE "Target"."id" = NEW."targetId" AND "Release"."instant" >= "Target"."approvedAt") THEN
        RAISE EXCEPTION 'nothing is added to a release that was made' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "TargetMilestone_insert_into_release_refused" BEFORE INSERT ON "TargetMilestone"
    FOR EACH ROW
    EXECUTE FUNCTION "TargetMilestone_insert_into_release_refused"();

CREATE FUNCTION "TargetMilestone_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "TargetMilestone" WHERE "targetId" = NEW."targetId" AND "year" = NEW."year") THEN
        RAISE EXCEPTION 'a milestone is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "TargetMilestone_replace_refused" BEFORE INSERT ON "TargetMilestone"
    FOR EACH ROW
    EXECUTE FUNCTION "TargetMilestone_replace_refused"();

CREATE TRIGGER "TargetMilestone_update_refused" BEFORE UPDATE ON "TargetMilestone"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a milestone is never changed');

CREATE FUNCTION "UndoneDecision_again_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
    SELECT 1 FROM "Revision" a JOIN "Revision" r ON r."figureId" = a."figureId"
    WHERE a."id" = NEW."againId" AND r."id" = NEW."revisionId" AND a."state" = 'submitted'
    AND a."value" IS NOT DISTINCT FROM r."value" AND a."flag" IS NOT DISTINCT FROM r."flag" AND a."qualifier" = r."qualifier"
    AND a."nature" = r."nature" AND a."sourceId" IS NOT DISTINCT FROM r."sourceId" AND a."basedOnId" IS NOT DISTINCT FROM r."basedOnId"
    AND a."authorId" = r."authorId" AND a."submittedAt" = r."submittedAt"
) THEN
        RAISE EXCEPTION 'what is undone waits again as it was submitted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "UndoneDecision_again_refused" BEFORE INSERT ON "UndoneDecision"
    FOR EACH ROW
    EXECUTE FUNCTION "UndoneDecision_again_refused"();

CREATE TRIGGER "UndoneDecision_delete_refused" BEFORE DELETE ON "UndoneDecision"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('an undone decision is never deleted');
CREATE TRIGGER "UndoneDecision_truncate_refused" BEFORE TRUNCATE ON "UndoneDecision"
    EXECUTE FUNCTION refuse('an undone decision is never deleted');

CREATE FUNCTION "UndoneDecision_late_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
    SELECT 1 FROM "Revision" WHERE "id" = NEW."revisionId" AND "state" IN ('approved', 'returned', 'reference')
    AND "reviewedAt" < NEW."undoneAt"
    AND "reviewedAt" + interval '60.001 seconds' >= NEW."undoneAt"
) THEN
        RAISE EXCEPTION 'a decision is undone within a minute' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "UndoneDecision_late_refused" BEFORE INSERT ON "UndoneDecision"
    FOR EACH ROW
    EXECUTE FUNCTION "UndoneDecision_late_refused"();

CREATE FUNCTION "UndoneDecision_released_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
    SELECT 1 FROM "Revision" JOIN "Figure" ON "Figure"."id" = "Revision"."figureId"
    JOIN "Release" ON "Release"."planId" = "Figure"."planId"
    WHERE "Revision"."id" = NEW."revisionId" AND "Release"."instant" >= "Revision"."reviewedAt"
) THEN
        RAISE EXCEPTION 'nothing is taken from a release that was made' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "UndoneDecision_released_refused" BEFORE INSERT ON "UndoneDecision"
    FOR EACH ROW
    EXECUTE FUNCTION "UndoneDecision_released_refused"();

CREATE FUNCTION "UndoneDecision_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "UndoneDecision" WHERE "revisionId" = NEW."revisionId" OR "againId" = NEW."againId") THEN
        RAISE EXCEPTION 'a decision is undone once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "UndoneDecision_replace_refused" BEFORE INSERT ON "UndoneDecision"
    FOR EACH ROW
    EXECUTE FUNCTION "UndoneDecision_replace_refused"();

CREATE TRIGGER "UndoneDecision_update_refused" BEFORE UPDATE ON "UndoneDecision"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('an undone decision is never changed');

CREATE TRIGGER "YearEvent_delete_refused" BEFORE DELETE ON "YearEvent"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a decision about a year is never deleted');
CREATE TRIGGER "YearEvent_truncate_refused" BEFORE TRUNCATE ON "YearEvent"
    EXECUTE FUNCTION refuse('a decision about a year is never deleted');

CREATE FUNCTION "YearEvent_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "YearEvent_insert_retired" BEFORE INSERT ON "YearEvent"
    FOR EACH ROW
    EXECUTE FUNCTION "YearEvent_insert_retired"();

CREATE FUNCTION "YearEvent_replace_refused"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "YearEvent" WHERE "id" = NEW."id" OR ("planId" = NEW."planId" AND "year" = NEW."year" AND "number" = NEW."number")) THEN
        RAISE EXCEPTION 'a decision about a year is never replaced' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "YearEvent_replace_refused" BEFORE INSERT ON "YearEvent"
    FOR EACH ROW
    EXECUTE FUNCTION "YearEvent_replace_refused"();

CREATE TRIGGER "YearEvent_update_refused" BEFORE UPDATE ON "YearEvent"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('a decision about a year is never changed');
