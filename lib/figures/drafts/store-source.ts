import "server-only";

import { recordAudits } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { insertRows } from "@/lib/db/write-rows";
import type { NewSource, SourceChoice } from "@/lib/figures/entry/check-source";

interface By {
  actorId: string;
  at: Date;
}

/** The id of one choice; see `storeSources`. */
export async function storeSource(
  tx: WriteTransaction,
  choice: SourceChoice,
  by: By,
): Promise<string | null> {
  return (await storeSources(tx, [choice], by))(choice);
}

/**
 * Writes the newly described sources among the choices, each once and only where the very same is not there
 * already. Gives the way from one of these choices to the id of its source, null for none; it throws where a
 * chosen key is not there.
 */
export async function storeSources(
  tx: WriteTransaction,
  choices: readonly SourceChoice[],
  by: By,
): Promise<(choice: SourceChoice) => string | null> {
  const keys = choices.flatMap((choice) => (choice.kind === "existing" ? [choice.key] : []));
  const described = choices.flatMap((choice) => (choice.kind === "new" ? [choice.source] : []));
  const titles = new Set(described.map(({ title }) => title));
  const ids = new Map<string, string>();
  if (keys.length + described.length > 0) {
    const known = await tx.source.findMany({
      where: { OR: [{ key: { in: [...new Set(keys)] } }, { title: { in: [...titles] } }] },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    for (const { id, key, ...source } of known) {
      ids.set(key, id);
      const text = textOf(source as NewSource);
      if (!ids.has(text)) ids.set(text, id);
    }
  }
  const added = described.flatMap((source) => {
    if (ids.has(textOf(source))) return [];
    const id = newId();
    ids.set(textOf(source), id);
    return [{ id, key: `entry-${id.slice(0, 13)}`, ...source, createdAt: by.at }];
  });
  await insertRows(tx, "Source", added);
  await recordAudits(
    tx,
    added.map(({ id, key }) => ({
      ...by,
      action: "source.created",
      subjectType: "source",
      subjectId: id,
      detail: { key },
    })),
  );
  return (choice) => {
    if (choice.kind === "none") return null;
    const id = ids.get(choice.kind === "new" ? textOf(choice.source) : choice.key);
    if (id === undefined) throw new Error("A chosen source is not in the database.");
    return id;
  };
}

/** Everything that makes two descriptions the same source. No key looks like it. */
function textOf({ title, publisher, publishedOn, url, grade }: NewSource): string {
  return JSON.stringify([title, publisher, publishedOn, url, grade]);
}
