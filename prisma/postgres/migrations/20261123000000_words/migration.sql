-- What checks, triggers and statements of this project say in SQLite's words, so that they stand here as they stand
-- there (lib/db/postgres/translate.ts). Before all tables.

-- What a trigger refuses with: its message is the sentence.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- JSON in a text, which PostgreSQL asks about only since 16. Null is none.
CREATE FUNCTION json_valid(content text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
    PERFORM content::json;
    RETURN true;
EXCEPTION WHEN invalid_text_representation THEN
    RETURN false;
END $$;

-- Null for what is no JSON: which side of an AND is asked first is not ours to say.
CREATE FUNCTION json_type(content text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
    RETURN json_typeof(content::json);
EXCEPTION WHEN invalid_text_representation THEN
    RETURN NULL;
END $$;

CREATE FUNCTION json_array_length(content text) RETURNS integer LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
    RETURN CASE json_typeof(content::json) WHEN 'array' THEN json_array_length(content::json) ELSE 0 END;
EXCEPTION WHEN invalid_text_representation THEN
    RETURN NULL;
END $$;

-- A day of the calendar as 2026-03-31.
CREATE FUNCTION is_day(content text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
    RETURN content ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND to_char(content::date, 'YYYY-MM-DD') = content;
EXCEPTION WHEN datetime_field_overflow OR invalid_datetime_format THEN
    RETURN false;
END $$;

-- A value as it lies in a file of SQLite: what is sealed there has the same seal here, and the other way round.
CREATE FUNCTION stored(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION stored(value integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION stored(value boolean) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::integer;
CREATE FUNCTION stored(value numeric) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN trim_scale(value);
CREATE FUNCTION stored(value timestamp) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_char(value, 'YYYY-MM-DD"T"HH24:MI:SS.MS"+00:00"');
