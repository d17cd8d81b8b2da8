/**
 * Files of integration tests that are not run on PostgreSQL, each with the reason. What they try of rules that both
 * databases have is tried on PostgreSQL by the file named.
 */
export const LEFT_OUT = {
  // A file of SQLite is what they are about.
  "backups/backup.test.ts":
    "copies, cuts and changes a file; backups/postgres.test.ts copies a PostgreSQL",
  "db/killed-starts.test.ts": "kills starts over a file",
  "db/link-guards.test.ts": "opens the file by itself; triggers.test.ts attacks the same guards",
  "db/migrations.test.ts":
    "the migrations of SQLite; same-schema.test.ts compares what they lead to",
  "db/safe-sqlite.test.ts": "the adapter of SQLite",
  "db/unusable.test.ts": "files that cannot be used",
  "db/upgrade.test.ts": "upgrades of files, with their backups",
  "db/while-running.test.ts": "a file that is locked, full or without its key while the site runs",
  "seals/upgrade.test.ts": "files that older versions have written",
  "seed/seed-commands.test.ts": "commands over files and the secrets beside them",
  // They change rows behind the site's back in the file; tampered.test.ts does it in either database.
  "audit/chain.test.ts": "tampers with the file",
  "audit/changed-bytes.test.ts": "changes bytes of the file",
  "audit/commands.test.ts": "tampers with the file",
  "figures/review/undo.test.ts": "tampers with the file",
  "records/record-flow.test.ts": "tampers with the file",
  "records/record-hash.test.ts": "tampers with the file",
  "seals/tampering.test.ts": "tampers with the file",
  // They read the file past the site, or count its statements.
  "exchange/progress-form/filled-form.test.ts": "compares frozen rows in the file",
  "figures/cycle-properties.test.ts": "compares frozen rows in the file",
  "figures/drafts/draft-batch.test.ts": "counts the statements of the driver of SQLite",
  "figures/drafts/grid-and-form.test.ts": "reads the file past the site",
  "watch/watch.test.ts": "locks the file to see readiness say no",
  "api/description.test.ts": "takes the file away to see health say no",
  "audit/record.test.ts":
    "reads the file past the site, and counts on its turns being first come, first served",
};
