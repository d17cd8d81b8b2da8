CREATE FUNCTION "PlanRule_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "PlanRule_insert_retired" BEFORE INSERT ON "PlanRule"
    FOR EACH ROW
    EXECUTE FUNCTION "PlanRule_insert_retired"();

CREATE FUNCTION "RecordVersion_delete_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "PlanRecord" WHERE "id" = OLD."recordId") ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER "RecordVersion_delete_retired" BEFORE DELETE ON "RecordVersion"
    FOR EACH ROW
    EXECUTE FUNCTION "RecordVersion_delete_retired"();

CREATE FUNCTION "Revision_delete_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Figure" WHERE "id" = OLD."figureId") ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER "Revision_delete_retired" BEFORE DELETE ON "Revision"
    FOR EACH ROW
    EXECUTE FUNCTION "Revision_delete_retired"();

CREATE FUNCTION "TableMapping_delete_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = OLD."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER "TableMapping_delete_retired" BEFORE DELETE ON "TableMapping"
    FOR EACH ROW
    EXECUTE FUNCTION "TableMapping_delete_retired"();

CREATE FUNCTION "TableMapping_insert_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "TableMapping_insert_retired" BEFORE INSERT ON "TableMapping"
    FOR EACH ROW
    EXECUTE FUNCTION "TableMapping_insert_retired"();

CREATE FUNCTION "TableMapping_update_retired"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'plan-retired' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "TableMapping_update_retired" BEFORE UPDATE ON "TableMapping"
    FOR EACH ROW
    EXECUTE FUNCTION "TableMapping_update_retired"();
