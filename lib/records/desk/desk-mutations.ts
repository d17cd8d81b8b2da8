import "server-only";

import { createHash } from "node:crypto";

import type { Actor } from "@/lib/access/types";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import {
  authorise,
  DomainError,
  requireFound,
  type FieldMessages,
} from "@/lib/errors/domain-error";
import { WHOLE_KIND } from "@/lib/plans/types";
import { saveRecord, type StoredVersion } from "@/lib/records/mutations";
import { canWriteKind } from "@/lib/records/policy";
import { readPayload, RECORD_SCHEMAS, type RecordKind } from "@/lib/records/schemas";

import type { DeskInput } from "./desk-input";
import { deskOf, type Desk } from "./desks";
import { codesOf, payloadOf } from "./form-payload";
import { isOpen } from "./open-version";

/**
 * Saves or submits what the form of a desk says, as the next version of its record. A new record of a desk that names
 * its records by their fields is refused where there is one of the same thing.
 * @throws DomainError as `saveRecord`, with the names of the form's fields
 */
export async function saveFromDesk(actor: Actor, input: DeskInput): Promise<StoredVersion> {
  const { plan, desk: name, code, seen, draft, why, isWithdrawn, intent, texts } = input;
  const desk = deskOf(name);
  const { kind } = desk;
  authorise(canWriteKind(actor, kind));
  const isNew = code === "";
  const base = await readSnapshot((tx) => loadBase(tx, actor, desk, plan, code));
  const said = payloadOf(desk.fields, texts, base, isNew);
  const payload = { ...said, ...(await impliedBy(desk, plan, said, isNew)) };
  const record = isNew ? await newCode(actor, desk, plan, payload) : code;
  const known = isNew || draft === undefined ? {} : { draft };
  const version = { plan, kind, code: record, payload, withdrawn: isWithdrawn, seen, ...known };
  return saveRecord(actor, { ...version, reason: why }, intent).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, error.reference, formFields(desk, error.fields));
  });
}

/**
 * Names the fields as the form does, and sets them in its order: the first fault that is listed is the first on the page.
 * The reason of the version stands in the form as `why`, because a judgement has a reason of its own.
 */
function formFields({ fields: asked }: Desk, fields: FieldMessages): FieldMessages {
  const placeOf = (field: string) => {
    const at = asked.findIndex(({ name }) => field === name || field.startsWith(`${name}.`));
    return at < 0 ? asked.length : at;
  };
  return Object.fromEntries(
    Object.entries(fields)
      .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
      .map(([field, messages]) => [field === "reason" ? "why" : field, messages]),
  );
}

/** Reads what a form leaves as it is: the actor's draft, or else the last version; of a new record what all begin with. */
async function loadBase(
  tx: ReadTransaction,
  actor: Actor,
  { kind, blank }: Desk,
  plan: string,
  code: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { id: planId } = requireFound(await tx.plan.findUnique({ where: { code: plan } }), "plan");
  if (code === "") {
    return { ...blank, position: await tx.planRecord.count({ where: { planId, kind } }) };
  }
  const versions = await tx.recordVersion.findMany({
    where: { record: { planId, kind, code } },
    orderBy: { number: "desc" },
    select: { payload: true, state: true, authorId: true },
  });
  const row = versions.find((one) => !isOpen(one) || one.authorId === actor.id);
  return readPayload(kind, requireFound(row ?? null, "record").payload);
}

/** What follows from what a form says: the title of a judgement, and that a target is that of its indicator. */
async function impliedBy(
  { kind }: Desk,
  plan: string,
  said: Readonly<Record<string, unknown>>,
  isNew: boolean,
): Promise<Readonly<Record<string, unknown>>> {
  if (kind === "judgement") return judged(plan, said);
  const isOfWhole = isNew && isOfTarget(kind) && codesOf(said["indicators"]).length > 0;
  if (!isOfWhole || codesOf(said["scopes"])[0] !== (await wholeOf(plan))) return {};
  return { scopes: [] };
}

/** Kinds of which what is said of an indicator in the whole is said of its target: see `ofWholeTargets`. */
function isOfTarget(kind: RecordKind): boolean {
  return kind === "note" || kind === "responsibility";
}

/** Code of the scope that is the whole of a plan; null for a plan without one. */
async function wholeOf(plan: string): Promise<string | null> {
  const where = { kind: WHOLE_KIND, plan: { code: plan } };
  return (await readSnapshot((tx) => tx.scope.findFirst({ where })))?.code ?? null;
}

/** The title of a judgement follows from the target that is judged. */
async function judged(plan: string, { indicators }: Readonly<Record<string, unknown>>) {
  const [code = ""] = codesOf(indicators);
  const row = await readSnapshot((tx) =>
    tx.indicator.findFirst({ where: { code, plan: { code: plan } } }),
  );
  return {
    title: { zh: `评定：${row?.nameZh ?? code}`, en: `Judged: ${row?.nameEn ?? code}` },
    position: row?.position ?? 0,
  };
}

async function newCode(
  actor: Actor,
  { kind, fields, isNamedByFields }: Desk,
  plan: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<string> {
  const known = kind === "unit" ? await unitElsewhere(plan, payload) : null;
  if (known !== null) return known;
  if (!isNamedByFields) return `${kind}-${newId().replaceAll("-", "").slice(-12).toLowerCase()}`;
  const named = (of: Readonly<Record<string, unknown>>) =>
    nameOf(
      fields.flatMap(({ name, isIdentity }) =>
        isIdentity === true ? codesOf(of[name]).map((one) => (PREFIXES[name] ?? "") + one) : [],
      ),
    );
  const code = named(payload);
  const isOfIndicator =
    codesOf(payload["indicators"]).length > 0 && codesOf(payload["scopes"]).length === 0;
  // One of the target may have been written as one of the indicator in the whole.
  const codes =
    isOfTarget(kind) && isOfIndicator
      ? [code, named({ ...payload, scopes: [await wholeOf(plan)] })]
      : [code];
  const there = await readSnapshot((tx) => findStanding(tx, actor, plan, kind, codes));
  if (there) throw new DomainError("conflict", { key: "people.errors.exists" });
  return code;
}

/**
 * Finds the code that an office of the very same name has in another plan, where this plan has none of that code yet:
 * so its members belong to it in both. Null for an office that is new.
 */
async function unitElsewhere(
  plan: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  const { zh } = RECORD_SCHEMAS.unit.shape.name.catch({ zh: "", en: "" }).parse(payload["name"]);
  if (zh === "") return null;
  return readSnapshot(async (tx) => {
    const rows = await tx.recordVersion.findMany({
      where: { state: "approved", record: { kind: "unit", plan: { code: { not: plan } } } },
      orderBy: [{ reviewedAt: "desc" }, { number: "desc" }],
      select: { payload: true, record: { select: { code: true } } },
    });
    const code = rows.find((row) => readPayload("unit", row.payload).name.zh === zh)?.record.code;
    if (code === undefined) return null;
    const own = { kind: "unit", code, plan: { code: plan } };
    return (await tx.planRecord.count({ where: own })) > 0 ? null : code;
  });
}

/**
 * Whether a record of that code was decided about or is the actor's own draft: then it is opened and changed, not
 * written anew over what stands there.
 */
async function findStanding(
  tx: ReadTransaction,
  actor: Actor,
  plan: string,
  kind: RecordKind,
  codes: string[],
): Promise<boolean> {
  const record = { kind, code: { in: codes }, plan: { code: plan } };
  const isDecided = { state: { in: ["approved", "returned", "submitted"] } };
  const isOwnDraft = { state: "draft", authorId: actor.id };
  return (await tx.recordVersion.count({ where: { record, OR: [isDecided, isOwnDraft] } })) > 0;
}

/** Keeps a scope or an action from being taken for an indicator of the same code. */
const PREFIXES: Readonly<Record<string, string>> = { scopes: "in-", action: "do-" };

/** Names a record by what it is about: `scale--in-wuhan--2025-q4`; too long a name by its hash. */
function nameOf(parts: readonly string[]): string {
  const name = parts.length === 0 ? "plan" : parts.join("--").toLowerCase();
  return name.length <= 80
    ? name
    : `x-${createHash("sha256").update(name, "utf8").digest("hex").slice(0, 40)}`;
}
