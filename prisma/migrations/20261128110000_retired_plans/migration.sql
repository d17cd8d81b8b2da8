-- A retired plan takes nothing: neither its rules, nor how its tables are read, nor a draft that goes.
CREATE TRIGGER "PlanRule_insert_retired" BEFORE INSERT ON "PlanRule"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "TableMapping_insert_retired" BEFORE INSERT ON "TableMapping"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "TableMapping_update_retired" BEFORE UPDATE ON "TableMapping"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = NEW."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "TableMapping_delete_retired" BEFORE DELETE ON "TableMapping"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = OLD."planId" ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "Revision_delete_retired" BEFORE DELETE ON "Revision"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "Figure" WHERE "id" = OLD."figureId") ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
CREATE TRIGGER "RecordVersion_delete_retired" BEFORE DELETE ON "RecordVersion"
WHEN 'retired' = (SELECT "kind" FROM "PlanStatus" WHERE "planId" = (SELECT "planId" FROM "PlanRecord" WHERE "id" = OLD."recordId") ORDER BY "number" DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'plan-retired');
END;
