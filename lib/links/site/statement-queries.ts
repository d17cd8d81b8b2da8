import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { canManageLinks } from "@/lib/access/link-policy";

import { loadStatement, type StoredStatement } from "./load-statement";
import { toStatement, type SiteStatement } from "./site-statement";

/**
 * Reads what is stated about the public site, for the form that changes it.
 * @throws DomainError `forbidden`
 */
export async function getStatementForm(actor: Actor): Promise<StoredStatement> {
  authorise(canManageLinks(actor));
  return readSnapshot(loadStatement);
}

/** Reads what the public site says of its publisher and licence, to everybody. */
export async function getSiteStatement(): Promise<SiteStatement> {
  return toStatement(await readSnapshot(loadStatement));
}
