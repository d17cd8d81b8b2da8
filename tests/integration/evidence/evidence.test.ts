import { mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { DomainError } from "@/lib/errors/domain-error";
import { copyEvidence, evidenceFolder, listEvidence } from "@/lib/evidence/evidence-folder";
import { EVIDENCE_BYTES, EvidenceRefused } from "@/lib/evidence/limits";
import { attachEvidence, type NewEvidence } from "@/lib/evidence/mutations";
import { listEvidenceOf, openEvidence } from "@/lib/evidence/queries";
import { verifyEvidenceFiles } from "@/lib/evidence/verify-files";
import { receiptAddress, receiveEvidence } from "@/lib/intake/receive-evidence";
import { createMember, createPlan } from "@/tests/support/factories";
import { pngBytes } from "@/tests/support/files/evidence-bytes";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
let official: Actor;
let plan: string;
let other: string;
let folder: string;

beforeAll(async () => {
  database = await useTestDatabase();
  folder = evidenceFolder(database.url);
  analyst = await createMember("analyst");
  official = await createMember("official");
  const one = await createPlan();
  plan = one.code;
  other = (await createPlan()).code;
  for (const code of ["first", "second", "third"]) {
    const row = { id: newId(), planId: one.id, kind: "entry", code, createdAt: new Date() };
    await writeTransaction((tx) => tx.planRecord.create({ data: row }));
  }
});
afterAll(() => database.cleanup());

const file = (changes: Partial<NewEvidence> = {}): NewEvidence => ({
  plan,
  subject: { kind: "entry", code: "first" },
  name: "认定公告.png",
  type: "png",
  bytes: pngBytes(),
  ...changes,
});
const reasonOf = (task: Promise<unknown>) =>
  task.then(
    () => "kept",
    (error: unknown) => {
      if (error instanceof EvidenceRefused) return error.reason;
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

function upload(bytes: Uint8Array, name = "a.png", length = bytes.byteLength + 400): Request {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], name));
  for (const [field, text] of Object.entries({ plan, kind: "entry", code: "third" })) {
    form.set(field, text);
  }
  const headers = { "content-length": String(length) };
  const back = encodeURIComponent("/register/entry/third?plan=a");
  return new Request(`http://127.0.0.1/evidence?back=${back}`, {
    method: "POST",
    body: form,
    headers,
  });
}

describe("evidence", () => {
  it("is kept once however often it is attached, with a harmless name, for members to download", async () => {
    const name = `..\\..\\etc/\u202Efdp.exe${"长".repeat(300)}.exe`;
    const id = await attachEvidence(analyst, file({ name }));
    await attachEvidence(analyst, file({ subject: { kind: "entry", code: "second" } }));
    expect(await listEvidence(folder)).toHaveLength(1);
    expect(await reasonOf(attachEvidence(analyst, file()))).toBe("there");
    const [item] = await listEvidenceOf(official, plan, [{ kind: "entry", code: "first" }]);
    expect(item?.name).toMatch(/^fdp\.exe长{77}\.png$/u);
    const opened = await openEvidence(official, id);
    expect(new Uint8Array(await new Response(opened.body).arrayBuffer())).toEqual(pngBytes());
  });

  it("belongs to something of its plan, and is brought by those who write", async () => {
    expect(await reasonOf(attachEvidence(official, file()))).toBe("forbidden");
    expect(await reasonOf(attachEvidence(analyst, file({ plan: other })))).toBe("not-found");
    const gone = file({ subject: { kind: "fact", code: "first" } });
    expect(await reasonOf(attachEvidence(analyst, gone))).toBe("not-found");
    expect(await listEvidenceOf(official, other, [{ kind: "entry", code: "first" }])).toEqual([]);
  });

  it("is told by its bytes, and leaves nothing behind where it is refused", async () => {
    const before = await readdir(folder);
    const html = new TextEncoder().encode("<script>alert(1)</script>");
    const outcomes = await Promise.all([
      receiveEvidence(analyst, upload(html, "a.pdf")),
      receiveEvidence(analyst, upload(new Uint8Array())),
      receiveEvidence(analyst, upload(pngBytes("b"), "a.png", EVIDENCE_BYTES * 2)),
      receiveEvidence(analyst, upload(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), "a.docx")),
      receiveEvidence(analyst, upload(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), "a.docx")),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      "type",
      "empty",
      "tooLarge",
      "locked",
      "damaged",
    ]);
    expect(await readdir(folder)).toEqual(before);
    const large = new Uint8Array(EVIDENCE_BYTES + 1);
    large.set(pngBytes());
    expect(await reasonOf(attachEvidence(analyst, file({ bytes: large })))).toBe("tooLarge");
    const { back, outcome } = await receiveEvidence(analyst, upload(pngBytes("c")));
    expect({ back, outcome }).toEqual({ back: "/register/entry/third?plan=a", outcome: "kept" });
    // The page may be a long form: its reader is led to where it says what became of the file.
    expect(receiptAddress({ back, outcome })).toBe(
      "/register/entry/third?plan=a&evidence=kept#evidence",
    );
  });

  it("says so where an upload breaks off", async () => {
    const broken = new Request("http://127.0.0.1/evidence?back=//evil.example", {
      method: "POST",
      body: "--x\r\nContent-Disposition: form-data; name=",
      headers: { "content-type": "multipart/form-data; boundary=x", "content-length": "40" },
    });
    expect(await receiveEvidence(analyst, broken)).toEqual({ back: "/", outcome: "interrupted" });
  });

  it("leaves nothing half where it cannot be written", async () => {
    const bytes = pngBytes("full");
    // What is no folder stands where the part would be written.
    await rm(folder, { recursive: true });
    await symlink("/dev/full", folder);
    await expect(attachEvidence(analyst, file({ bytes }))).rejects.toThrow();
    await rm(folder);
    await mkdir(folder, { mode: 0o700 });
    await attachEvidence(analyst, file({ bytes }));
    expect(await listEvidence(folder)).toHaveLength(1);
  });

  it("is missed where it is gone, and named where it was changed; a copy is checked by its hashes", async () => {
    const { findings } = await verifyEvidenceFiles();
    expect(findings.map(({ kind }) => kind)).toContain("missing");
    const [sha256 = ""] = await listEvidence(folder);
    const copy = join(folder, "..", "copy");
    expect(await copyEvidence(folder, copy)).toEqual({ copied: [sha256], damaged: [] });
    await writeFile(join(folder, sha256), "changed");
    const after = (await verifyEvidenceFiles()).findings;
    expect(after).toContainEqual({ kind: "changed", name: "认定公告.png", sha256 });
    const inCopy = (await verifyEvidenceFiles(copy)).findings;
    expect(inCopy.some((finding) => finding.sha256 === sha256)).toBe(false);
    // As long as it was and yet another file: who brings it again mends it.
    const bytes = pngBytes("full");
    await writeFile(join(folder, sha256), new Uint8Array(bytes.byteLength));
    expect(await reasonOf(attachEvidence(analyst, file({ bytes })))).toBe("there");
    expect((await verifyEvidenceFiles()).findings.map(({ kind }) => kind)).not.toContain("changed");
  });

  it("is never changed or deleted as a row", async () => {
    await expect(
      writeTransaction((tx) => tx.evidence.updateMany({ data: { name: "other" } })),
    ).rejects.toThrow();
    await expect(writeTransaction((tx) => tx.evidence.deleteMany({}))).rejects.toThrow();
  });
});
