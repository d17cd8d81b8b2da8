import { readSnapshot } from "@/lib/db/client";

/** How many rows each table of the domain holds. */
export function countRows(): Promise<Record<string, number>> {
  return readSnapshot(async (tx) => ({
    plans: await tx.plan.count(),
    scopes: await tx.scope.count(),
    indicators: await tx.indicator.count(),
    calibres: await tx.calibre.count(),
    sources: await tx.source.count(),
    targets: await tx.target.count(),
    baselines: await tx.baseline.count(),
    bridges: await tx.bridge.count(),
    figures: await tx.figure.count(),
    revisions: await tx.revision.count(),
    releases: await tx.release.count(),
    links: await tx.publicLink.count(),
    members: await tx.member.count(),
    accounts: await tx.account.count(),
    auditEvents: await tx.auditEvent.count(),
  }));
}
