import "server-only";

import type { ChainReport } from "@/lib/audit/check-chain";
import { readEvents } from "@/lib/audit/read-events";
import { readVerification, writeVerification } from "@/lib/audit/verification";
import { verifyChain } from "@/lib/audit/verify-chain";
import { databaseName } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { hasTable } from "@/lib/db/has-table";
import { translatorFor } from "@/lib/i18n/translator";
import type { LocalText } from "@/lib/plans/types";

import { compareReleases } from "./compare-releases";
import { compareSeals, type Deed } from "./compare-seals";
import { findingSentence, loadNames, type Unlike } from "./name-finding";
import { SealBook } from "./seal-book";
import { SEALED_TABLES, type SealedNoun } from "./sealed-tables";

export interface Finding {
  kind: `${SealedNoun}-${Deed}`;
  subjectId: string;
  sentence: LocalText;
}

export interface EvidenceReport {
  chain: ChainReport;
  /** Rows and releases that are not as they were sealed. */
  findings: readonly Finding[];
  /** How many rows and releases were held against a seal. */
  rows: number;
  releases: number;
  /**
   * Whether every seal is known: the chain holds and seals have begun. Otherwise a row without a seal is not
   * reported, because its seal may be among the events that cannot be trusted, or it may be older than seals.
   */
  complete: boolean;
}

/**
 * Verifies the chain and then computes again the hash of everything that it seals: rows in effect and releases.
 * For the command line, because it reads everything. Keeps the number of findings with the result of the chain.
 * @throws Error as `verifyChain`
 */
export async function verifyEvidence(): Promise<EvidenceReport> {
  const book = new SealBook();
  const chain = await verifyChain((event) => book.add(event));
  book.forgetAfter(chain.head?.id ?? 0);
  const { DATABASE_URL } = env();
  // A database that was not migrated to a version that seals is read for its chain alone. Once seals have begun a
  // missing table is no excuse.
  const result = await readSnapshot(async (tx) =>
    book.begun || (await hasTable(tx, "ReleaseSeal"))
      ? holdAgainst(tx, book, chain)
      : NOTHING_SEALED,
  ).catch((error: unknown) => {
    const file = databaseName(DATABASE_URL);
    throw new Error(
      `The audit chain was read, but what is in effect in ${file} cannot be: the database is damaged, or tables of it are gone.`,
      { cause: error },
    );
  });
  const kept = readVerification(DATABASE_URL);
  if (kept !== null) writeVerification(DATABASE_URL, { ...kept, findings: result.findings.length });
  return { chain, ...result };
}

const NOTHING_SEALED = { findings: [], complete: false, rows: 0, releases: 0 };

async function holdAgainst(tx: ReadTransaction, book: SealBook, chain: ChainReport) {
  // What the site has recorded since the chain was read: sealed rows of this snapshot, checked the next time.
  const from = chain.head?.id;
  if (chain.broken === null && from !== undefined) {
    for await (const event of readEvents((task) => task(tx), from)) book.add(event);
    book.forgetAfter(Number.MAX_SAFE_INTEGER);
  }
  const complete = chain.broken === null && book.begun;
  const unlike: Unlike[] = [];
  for (const { subjectType, noun, readEffective, readSome } of SEALED_TABLES) {
    const seals = book.of(subjectType);
    const effective = await readEffective(tx);
    const known = new Set(effective.map(({ id }) => id));
    const others = [...seals.keys()].filter((id) => !known.has(id));
    const rows = others.length === 0 ? effective : [...effective, ...(await readSome(tx, others))];
    for (const one of compareSeals(rows, seals, complete)) {
      unlike.push({ ...one, noun, subjectType, parts: [] });
    }
  }
  const releases = book.of("release");
  for (const one of await compareReleases(tx, releases, complete)) {
    unlike.push({ ...one, noun: "release", subjectType: "release" });
  }
  const names = await loadNames(tx);
  const [zh, en] = await Promise.all([translatorFor("zh"), translatorFor("en")]);
  const findings = unlike.map((one): Finding => ({
    kind: `${one.noun}-${one.deed}`,
    subjectId: one.subjectId,
    sentence: {
      zh: findingSentence(one, names, "zh", zh),
      en: findingSentence(one, names, "en", en),
    },
  }));
  return { findings, complete, rows: book.size - releases.size, releases: releases.size };
}
