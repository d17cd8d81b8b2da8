-- The highest id that an event was ever given, also one that is gone: SQLite keeps it in "sqlite_sequence". A sequence
-- of PostgreSQL would not do, because it goes on counting where a transaction is rolled back.
CREATE TABLE "AuditHead" (
    "only" BOOLEAN NOT NULL DEFAULT true PRIMARY KEY CONSTRAINT "AuditHead_only_check" CHECK ("only"),
    "issued" INTEGER NOT NULL
);
INSERT INTO "AuditHead" ("issued") VALUES (0);

CREATE FUNCTION "AuditHead_follow"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "AuditHead" SET "issued" = (SELECT max("id") FROM fresh)
    WHERE "issued" < (SELECT max("id") FROM fresh);
    RETURN NULL;
END $$;
CREATE TRIGGER "AuditHead_follow" AFTER INSERT ON "AuditEvent"
    REFERENCING NEW TABLE AS fresh
    EXECUTE FUNCTION "AuditHead_follow"();

CREATE TRIGGER "AuditHead_update_refused" BEFORE UPDATE ON "AuditHead"
    FOR EACH ROW
    WHEN (NEW."issued" < OLD."issued")
    EXECUTE FUNCTION refuse('an id that was given is never given again');
CREATE TRIGGER "AuditHead_delete_refused" BEFORE DELETE ON "AuditHead"
    FOR EACH ROW
    EXECUTE FUNCTION refuse('an id that was given is never given again');
CREATE TRIGGER "AuditHead_truncate_refused" BEFORE TRUNCATE ON "AuditHead"
    EXECUTE FUNCTION refuse('an id that was given is never given again');
