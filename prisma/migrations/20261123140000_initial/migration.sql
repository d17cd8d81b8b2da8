-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "startYear" INTEGER NOT NULL,
    "endYear" INTEGER NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Plan_years_check" CHECK ("startYear" <= "endYear")
);

-- CreateTable
CREATE TABLE "Scope" (
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
    CONSTRAINT "Scope_kind_check" CHECK ("kind" IN ('province', 'hub', 'carrier', 'field'))
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    CONSTRAINT "Indicator_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Indicator_accrual_check" CHECK ("accrual" IN ('level', 'stock', 'cumulative', 'qualitative')),
    CONSTRAINT "Indicator_decimals_check" CHECK ("decimals" BETWEEN 0 AND 6),
    CONSTRAINT "Indicator_unit_check" CHECK (("unitZh" IS NULL) = ("accrual" = 'qualitative'))
);

-- CreateTable
CREATE TABLE "Calibre" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Bridge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "indicatorId" TEXT NOT NULL,
    "fromCalibreId" TEXT NOT NULL,
    "toCalibreId" TEXT NOT NULL,
    "noteZh" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "signedById" TEXT NOT NULL,
    "approvedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Bridge_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Bridge_fromCalibreId_fkey" FOREIGN KEY ("fromCalibreId") REFERENCES "Calibre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Bridge_toCalibreId_fkey" FOREIGN KEY ("toCalibreId") REFERENCES "Calibre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Bridge_signedById_fkey" FOREIGN KEY ("signedById") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Bridge_calibres_check" CHECK ("fromCalibreId" <> "toCalibreId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "publishedOn" TEXT,
    "url" TEXT,
    "grade" TEXT NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Source_grade_check" CHECK ("grade" IN ('A', 'B', 'C', 'X'))
);

-- CreateTable
CREATE TABLE "Target" (
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
    CONSTRAINT "Target_comparison_check" CHECK ("comparison" IN ('gt', 'gte', 'between', 'statement')),
    CONSTRAINT "Target_origin_check" CHECK ("origin" IN ('plan', 'allocation')),
    CONSTRAINT "Target_version_check" CHECK ("version" >= 1),
    CONSTRAINT "Target_reason_check" CHECK ("version" = 1 OR "reason" IS NOT NULL),
    CONSTRAINT "Target_bounds_check" CHECK (("comparison" = 'statement' AND "min" IS NULL AND "max" IS NULL AND "calibreId" IS NULL) OR ("comparison" IN ('gt', 'gte') AND "min" IS NOT NULL AND "max" IS NULL AND "calibreId" IS NOT NULL) OR ("comparison" = 'between' AND "min" IS NOT NULL AND "max" IS NOT NULL AND "min" <= "max" AND "calibreId" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "TargetMilestone" (
    "targetId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL NOT NULL,

    PRIMARY KEY ("targetId", "year"),
    CONSTRAINT "TargetMilestone_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Baseline" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "indicatorId" TEXT NOT NULL,
    "scopeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL NOT NULL,
    "qualifier" TEXT NOT NULL,
    "calibreId" TEXT NOT NULL,
    "wordingZh" TEXT NOT NULL,
    "wordingEn" TEXT NOT NULL,
    "publishedGrowth" DECIMAL,
    "sourceId" TEXT,
    "createdById" TEXT NOT NULL,
    "approvedAt" DATETIME NOT NULL,
    CONSTRAINT "Baseline_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Baseline_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "Scope" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Baseline_calibreId_fkey" FOREIGN KEY ("calibreId") REFERENCES "Calibre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Baseline_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Baseline_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Baseline_qualifier_check" CHECK ("qualifier" IN ('exact', 'about', 'more-than', 'nearly')),
    CONSTRAINT "Baseline_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "scopeId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "calibreId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Figure_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Figure_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Figure_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "Scope" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Figure_calibreId_fkey" FOREIGN KEY ("calibreId") REFERENCES "Calibre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Figure_year_check" CHECK ("year" BETWEEN 1949 AND 2199)
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "figureId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "value" DECIMAL,
    "flag" TEXT,
    "qualifier" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "sourceId" TEXT,
    "evidence" TEXT,
    "publicNoteZh" TEXT,
    "publicNoteEn" TEXT,
    "reviewerNote" TEXT,
    "reason" TEXT,
    "state" TEXT NOT NULL,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "basedOnId" TEXT,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "reviewerId" TEXT,
    "reviewedAt" DATETIME,
    "returnNote" TEXT,
    CONSTRAINT "Revision_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_state_check" CHECK ("state" IN ('draft', 'submitted', 'approved', 'returned', 'reference')),
    CONSTRAINT "Revision_qualifier_check" CHECK ("qualifier" IN ('exact', 'about', 'more-than', 'nearly')),
    CONSTRAINT "Revision_nature_check" CHECK ("nature" IN ('actual', 'provisional', 'forecast')),
    CONSTRAINT "Revision_flag_check" CHECK ("flag" IS NULL OR "flag" IN ('not-collected', 'not-applicable')),
    CONSTRAINT "Revision_value_or_flag_check" CHECK (("value" IS NULL) <> ("flag" IS NULL) OR ("state" = 'draft' AND "flag" IS NULL)),
    CONSTRAINT "Revision_value_is_number_check" CHECK (typeof("value") IN ('integer', 'real', 'null')),
    CONSTRAINT "Revision_number_check" CHECK ("number" >= 1),
    CONSTRAINT "Revision_submitted_check" CHECK ("state" = 'draft' OR "submittedAt" IS NOT NULL),
    CONSTRAINT "Revision_reviewed_check" CHECK (("state" IN ('approved', 'returned', 'reference')) = ("reviewerId" IS NOT NULL AND "reviewedAt" IS NOT NULL)),
    CONSTRAINT "Revision_four_eyes_check" CHECK ("reviewerId" IS NULL OR "reviewerId" <> "authorId"),
    CONSTRAINT "Revision_returned_check" CHECK ("state" <> 'returned' OR "returnNote" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "Release" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "instant" DATETIME NOT NULL,
    "note" TEXT NOT NULL,
    "correctionNote" TEXT,
    "methodVersion" INTEGER NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Release_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Release_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Release_number_check" CHECK ("number" >= 1),
    CONSTRAINT "Release_methodVersion_check" CHECK ("methodVersion" >= 1)
);

-- CreateTable
CREATE TABLE "PublicLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "releaseId" TEXT,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "PublicLink_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PublicLink_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PublicLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'official',
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Member_role_check" CHECK ("role" IN ('admin', 'analyst', 'reviewer', 'official', 'system'))
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Session_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "expire" DATETIME
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Plan_code_key" ON "Plan"("code");

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
CREATE INDEX "Revision_authorId_state_idx" ON "Revision"("authorId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_figureId_number_key" ON "Revision"("figureId", "number");

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
CREATE INDEX "AuditEvent_subjectType_subjectId_idx" ON "AuditEvent"("subjectType", "subjectId");

-- One submission at a time for a figure, and one draft a figure for each author.
CREATE UNIQUE INDEX "Revision_one_submitted" ON "Revision"("figureId") WHERE "state" = 'submitted';
CREATE UNIQUE INDEX "Revision_one_draft_an_author" ON "Revision"("figureId", "authorId") WHERE "state" = 'draft';
CREATE UNIQUE INDEX "Bridge_one_in_force" ON "Bridge"("indicatorId", "fromCalibreId", "toCalibreId") WHERE "withdrawnAt" IS NULL;

-- Nothing is overwritten or deleted (domain rule 1), whoever opens the file.
CREATE TRIGGER "Revision_update_refused" BEFORE UPDATE ON "Revision"
WHEN OLD."state" IN ('approved', 'returned', 'reference')
BEGIN
    SELECT RAISE(ABORT, 'a reviewed revision is never changed');
END;

CREATE TRIGGER "Revision_delete_refused" BEFORE DELETE ON "Revision"
WHEN OLD."state" <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'only a draft can be discarded');
END;

CREATE TRIGGER "AuditEvent_update_refused" BEFORE UPDATE ON "AuditEvent"
BEGIN
    SELECT RAISE(ABORT, 'an audit event is never changed');
END;

CREATE TRIGGER "AuditEvent_delete_refused" BEFORE DELETE ON "AuditEvent"
BEGIN
    SELECT RAISE(ABORT, 'an audit event is never deleted');
END;

CREATE TRIGGER "Release_update_refused" BEFORE UPDATE ON "Release"
BEGIN
    SELECT RAISE(ABORT, 'a release is never changed');
END;

CREATE TRIGGER "Release_delete_refused" BEFORE DELETE ON "Release"
BEGIN
    SELECT RAISE(ABORT, 'a release is never deleted');
END;

CREATE TRIGGER "Target_update_refused" BEFORE UPDATE ON "Target"
BEGIN
    SELECT RAISE(ABORT, 'a target version is never changed');
END;

CREATE TRIGGER "Target_delete_refused" BEFORE DELETE ON "Target"
BEGIN
    SELECT RAISE(ABORT, 'a target version is never deleted');
END;

CREATE TRIGGER "TargetMilestone_update_refused" BEFORE UPDATE ON "TargetMilestone"
BEGIN
    SELECT RAISE(ABORT, 'a milestone is never changed');
END;

CREATE TRIGGER "TargetMilestone_delete_refused" BEFORE DELETE ON "TargetMilestone"
BEGIN
    SELECT RAISE(ABORT, 'a milestone is never deleted');
END;

CREATE TRIGGER "Baseline_update_refused" BEFORE UPDATE ON "Baseline"
BEGIN
    SELECT RAISE(ABORT, 'a baseline version is never changed');
END;

CREATE TRIGGER "Baseline_delete_refused" BEFORE DELETE ON "Baseline"
BEGIN
    SELECT RAISE(ABORT, 'a baseline version is never deleted');
END;

CREATE TRIGGER "Figure_update_refused" BEFORE UPDATE ON "Figure"
BEGIN
    SELECT RAISE(ABORT, 'a figure is never changed');
END;

CREATE TRIGGER "Figure_delete_refused" BEFORE DELETE ON "Figure"
WHEN EXISTS (SELECT 1 FROM "Revision" WHERE "figureId" = OLD."id")
BEGIN
    SELECT RAISE(ABORT, 'a figure with revisions is never deleted');
END;

CREATE TRIGGER "Bridge_update_refused" BEFORE UPDATE ON "Bridge"
WHEN OLD."withdrawnAt" IS NOT NULL OR NEW."indicatorId" <> OLD."indicatorId" OR NEW."fromCalibreId" <> OLD."fromCalibreId"
    OR NEW."toCalibreId" <> OLD."toCalibreId" OR NEW."noteZh" <> OLD."noteZh" OR NEW."noteEn" <> OLD."noteEn"
    OR NEW."signedById" <> OLD."signedById" OR NEW."approvedAt" <> OLD."approvedAt"
BEGIN
    SELECT RAISE(ABORT, 'a bridge can only be withdrawn, once');
END;

CREATE TRIGGER "Bridge_delete_refused" BEFORE DELETE ON "Bridge"
BEGIN
    SELECT RAISE(ABORT, 'a bridge is never deleted');
END;

-- INSERT OR REPLACE removes the old row without firing DELETE triggers: so a row that is there is refused.
CREATE TRIGGER "Revision_replace_refused" BEFORE INSERT ON "Revision"
WHEN EXISTS (SELECT 1 FROM "Revision" WHERE "id" = NEW."id" OR ("figureId" = NEW."figureId" AND "number" = NEW."number"))
BEGIN
    SELECT RAISE(ABORT, 'a revision is never replaced');
END;

CREATE TRIGGER "Release_replace_refused" BEFORE INSERT ON "Release"
WHEN EXISTS (SELECT 1 FROM "Release" WHERE "id" = NEW."id" OR ("planId" = NEW."planId" AND "number" = NEW."number"))
BEGIN
    SELECT RAISE(ABORT, 'a release is never replaced');
END;

CREATE TRIGGER "Target_replace_refused" BEFORE INSERT ON "Target"
WHEN EXISTS (SELECT 1 FROM "Target" WHERE "id" = NEW."id" OR ("indicatorId" = NEW."indicatorId" AND "scopeId" = NEW."scopeId" AND "version" = NEW."version"))
BEGIN
    SELECT RAISE(ABORT, 'a target version is never replaced');
END;

CREATE TRIGGER "Baseline_replace_refused" BEFORE INSERT ON "Baseline"
WHEN EXISTS (SELECT 1 FROM "Baseline" WHERE "id" = NEW."id" OR ("indicatorId" = NEW."indicatorId" AND "scopeId" = NEW."scopeId" AND "version" = NEW."version"))
BEGIN
    SELECT RAISE(ABORT, 'a baseline version is never replaced');
END;

CREATE TRIGGER "AuditEvent_replace_refused" BEFORE INSERT ON "AuditEvent"
WHEN EXISTS (SELECT 1 FROM "AuditEvent" WHERE "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'an audit event is never replaced');
END;

CREATE TRIGGER "Revision_insert_into_release_refused" BEFORE INSERT ON "Revision"
WHEN NEW."state" IN ('approved', 'reference') AND EXISTS (
    SELECT 1 FROM "Release" JOIN "Figure" ON "Figure"."planId" = "Release"."planId"
    WHERE "Figure"."id" = NEW."figureId" AND "Release"."instant" >= NEW."reviewedAt"
)
BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a release that was made');
END;

CREATE TRIGGER "Revision_update_into_release_refused" BEFORE UPDATE ON "Revision"
WHEN NEW."state" IN ('approved', 'reference') AND EXISTS (
    SELECT 1 FROM "Release" JOIN "Figure" ON "Figure"."planId" = "Release"."planId"
    WHERE "Figure"."id" = NEW."figureId" AND "Release"."instant" >= NEW."reviewedAt"
)
BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a release that was made');
END;

-- What a reviewer looks at is what was submitted; only taking it back to a draft opens it again.
CREATE TRIGGER "Revision_submitted_frozen" BEFORE UPDATE ON "Revision"
WHEN OLD."state" = 'submitted' AND NEW."state" <> 'draft' AND (NEW."figureId" IS NOT OLD."figureId"
    OR NEW."value" IS NOT OLD."value"
    OR NEW."flag" IS NOT OLD."flag"
    OR NEW."qualifier" IS NOT OLD."qualifier"
    OR NEW."nature" IS NOT OLD."nature"
    OR NEW."sourceId" IS NOT OLD."sourceId"
    OR NEW."evidence" IS NOT OLD."evidence"
    OR NEW."publicNoteZh" IS NOT OLD."publicNoteZh"
    OR NEW."publicNoteEn" IS NOT OLD."publicNoteEn"
    OR NEW."reviewerNote" IS NOT OLD."reviewerNote"
    OR NEW."reason" IS NOT OLD."reason"
    OR NEW."basedOnId" IS NOT OLD."basedOnId"
    OR NEW."authorId" IS NOT OLD."authorId"
    OR NEW."submittedAt" IS NOT OLD."submittedAt")
BEGIN
    SELECT RAISE(ABORT, 'a submission is reviewed as it was submitted');
END;

CREATE TRIGGER "Source_update_refused" BEFORE UPDATE ON "Source"
BEGIN
    SELECT RAISE(ABORT, 'a source is never changed');
END;

CREATE TRIGGER "Source_delete_refused" BEFORE DELETE ON "Source"
BEGIN
    SELECT RAISE(ABORT, 'a source is never deleted');
END;

CREATE TRIGGER "PublicLink_delete_refused" BEFORE DELETE ON "PublicLink"
BEGIN
    SELECT RAISE(ABORT, 'a public link is revoked, never deleted');
END;
