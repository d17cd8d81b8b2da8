import { pngBytes } from "@/tests/support/files/evidence-bytes";

import {
  ADMIN,
  ENTRY,
  EVERYONE,
  REVIEW,
  UNKNOWN,
  action,
  lib,
  linkQuery,
  member,
  open,
  type Row,
} from "./rows";
import type { World } from "./world";

const W = "app/[locale]/(workspace)";
const NOW = "2026-06-01T00:00:00.000Z";

const intake = (plan: string, intent: "preview" | "write") => ({
  plan,
  indicator: "",
  sort: "firm",
  state: "lead",
  source: "",
  year: "",
  decidedOn: "",
  document: "",
  reason: "",
  list: "名称\n示例",
  rows: "[]",
  intent,
});

const check = (plan: string) => ({
  plan,
  source: "unknown",
  seen: 0,
  on: "",
  result: "",
  pageTitle: "",
  address: "",
  grade: "",
  note: "",
  noteEn: "",
  copy: "",
  why: "",
  intent: "save",
});

const entry = (plan: string) => ({ plan, code: "", seen: 0, nameZh: "示例", intent: "save" });

const upload = ({ plan }: World) => ({
  plan,
  subject: { kind: "entry", code: "unknown" },
  name: "a.png",
  type: "png",
  bytes: pngBytes(),
});

const texts = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));

function uploadRequest({ plan, evidence }: World): Request {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(pngBytes())], "a.png"));
  for (const [name, value] of Object.entries({ plan, kind: "entry", code: evidence.record })) {
    form.set(name, value);
  }
  const headers = { "content-length": "400" };
  return new Request("http://127.0.0.1/evidence?back=/", { method: "POST", body: form, headers });
}

/** The doors of the register, of source checks and of evidence. */
export const REGISTER_RIGHTS: Readonly<Record<string, Row>> = {
  "lib/register/queries.ts#getRegister": lib(EVERYONE, ({ plan }) => [plan, NOW]),
  "lib/register/queries.ts#getEntryPage": lib(EVERYONE, ({ plan }) => [plan, "unknown"]),
  "lib/register/queries.ts#getReleasedRegister": linkQuery,
  "lib/register/entry-mutations.ts#saveEntry": lib(ENTRY, ({ plan }) => [entry(plan)]),
  "lib/register/count-mutations.ts#declareCount": lib(ADMIN, ({ plan }) => [
    {
      plan,
      indicator: "scale",
      seen: 0,
      reasonZh: "",
      reasonEn: "",
      source: "",
      why: "",
      intent: "declare",
    },
  ]),
  "lib/register/count-mutations.ts#writeCount": lib(ENTRY, ({ plan }) => [
    { plan, indicator: "scale", year: 2024 },
  ]),
  [`${W}/register/actions.ts#declareCountAction`]: action(ADMIN, ({ plan }) => ({
    plan,
    indicator: "scale",
    seen: "0",
    intent: "declare",
  })),
  [`${W}/register/actions.ts#writeCountAction`]: action(ENTRY, ({ plan }) => ({
    plan,
    indicator: "scale",
    year: "2024",
  })),
  "lib/register/decide-entries.ts#decideEntries": lib(REVIEW, ({ plan }) => [
    plan,
    [{ version: UNKNOWN, lockVersion: 0 }],
    { state: "approved" },
  ]),
  "lib/intake/mutations.ts#previewIntake": lib(ENTRY, ({ plan }) => [
    intake(plan, "preview"),
    null,
  ]),
  "lib/intake/mutations.ts#writeIntake": lib(ENTRY, ({ plan }) => [
    intake(plan, "write"),
    new Map(),
  ]),
  "lib/sources/queries.ts#getSourceDesk": lib(EVERYONE, ({ plan }) => [plan]),
  "lib/sources/mutations.ts#saveCheck": lib(ENTRY, ({ plan }) => [check(plan)]),
  "lib/evidence/queries.ts#listEvidenceOf": lib(EVERYONE, ({ plan }) => [
    plan,
    [{ kind: "entry", code: "unknown" }],
  ]),
  "lib/evidence/queries.ts#openReleasedEvidence": linkQuery,
  "lib/evidence/release-mutations.ts#proposeEvidenceRelease": lib(ADMIN, ({ plan }) => [
    { plan, evidence: UNKNOWN, seen: 0, isPublic: true, why: "公开" },
  ]),
  [`${W}/evidence-actions.ts#proposeEvidenceReleaseAction`]: action(ADMIN, ({ plan }) => ({
    plan,
    evidence: UNKNOWN,
    seen: "0",
    isPublic: "yes",
    why: "公开",
  })),
  "lib/evidence/queries.ts#openEvidence": lib(EVERYONE, () => [UNKNOWN]),
  "lib/evidence/mutations.ts#attachEvidence": lib(ENTRY, (world) => [upload(world)]),
  "lib/evidence/verify-files.ts#verifyEvidenceFiles": open(
    "Called from the command line, by no route.",
  ),
  [`${W}/register/actions.ts#saveEntryAction`]: action(ENTRY, ({ plan }) => texts(entry(plan))),
  [`${W}/register/actions.ts#takeBackEntryAction`]: action(ENTRY, () => ({
    version: UNKNOWN,
    lockVersion: "0",
  })),
  [`${W}/register/actions.ts#decideEntriesAction`]: action(REVIEW, ({ plan }) => ({
    plan,
    decision: "approve",
    chosen: `${UNKNOWN}:0`,
  })),
  [`${W}/register/actions.ts#intakeAction`]: action(ENTRY, ({ plan }) => intake(plan, "preview")),
  [`${W}/sources/actions.ts#saveCheckAction`]: action(ENTRY, ({ plan }) => texts(check(plan))),
  "app/evidence/route.ts#POST": member(ENTRY, (world) => [uploadRequest(world)]),
  "app/evidence/[id]/route.ts#GET": member(EVERYONE, ({ evidence }) => [
    new Request(`http://127.0.0.1/evidence/${evidence.id}`),
    { params: Promise.resolve({ locale: "zh", id: evidence.id }) },
  ]),
};
