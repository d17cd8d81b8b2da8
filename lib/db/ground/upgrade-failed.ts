/**
 * An upgrade that stopped before its end and left the database as it was. `migration` is empty where not even the
 * backup was made; `backup` is null where there was nothing to back up.
 */
export class UpgradeFailed extends Error {
  override readonly name = "UpgradeFailed";
  readonly migration: string;
  readonly backup: string | null;

  constructor(migration: string, backup: string | null, cause: unknown) {
    super(`The migration ${migration} failed.`, { cause });
    this.migration = migration;
    this.backup = backup;
  }
}
