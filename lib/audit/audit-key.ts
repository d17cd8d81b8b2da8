import "server-only";

import { auditSecret, findAuditSecret } from "@/lib/config/secret";
import { DomainError } from "@/lib/errors/domain-error";

const SENTENCES = {
  wrong:
    "The audit secret is not the one that this database's audit chain was begun with: put back AUDIT_SECRET or the file beside the database whose name ends in .audit-secret.",
  missing:
    "The audit secret of this database is missing, and a new one would not fit its audit chain: put back AUDIT_SECRET or the file beside the database whose name ends in .audit-secret, from the backup or from where its copy is kept.",
};

/** Nothing can be written, because the key of the audit chain is another one, or is gone. */
export class AuditKeyError extends DomainError {
  constructor(kind: keyof typeof SENTENCES) {
    super("unavailable", { key: "errors.auditKey" });
    this.message = SENTENCES[kind];
  }
}

/**
 * Gives the key to go on with. One is made where the chain has not begun, and never beside a chain, whose key it could
 * not be.
 * @throws AuditKeyError where the chain has begun and its key is gone
 */
export function requireAuditKey(hasBegun: boolean): string {
  if (!hasBegun) return auditSecret();
  const key = findAuditSecret();
  if (key === null) throw new AuditKeyError("missing");
  return key;
}
