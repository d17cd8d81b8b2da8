import { describe, expect, it, vi } from "vitest";

import { WaitingRecords } from "@/components/plan/desk/waiting-records";
import { EntryFacts } from "@/components/register/entry-facts";
import { IDLE } from "@/lib/errors/action-result";
import { REF_KINDS } from "@/lib/records/desk/fields";
import type { DeskOptions, StoredPayload, WaitingRecord } from "@/lib/records/desk/types";
import type { Payload } from "@/lib/records/schemas";

import { html, textOf } from "../../support/html";

// The way to the sign-in needs the framework; no answer here leads there.
vi.mock("@/lib/i18n/navigation", () => ({ Link: "a", usePathname: () => "/" }));

const OPTIONS = Object.fromEntries(REF_KINDS.map((kind) => [kind, []])) as unknown as DeskOptions;
const act = () => Promise.resolve(IDLE);

function waiting(
  kind: WaitingRecord["kind"],
  payload: StoredPayload,
  inForce: StoredPayload | null = null,
) {
  const open: WaitingRecord["open"] = {
    ...{ version: "v", lockVersion: 0, state: "submitted", author: "甲", submittedAt: null },
    ...{ payload, isWithdrawn: false, why: null, isOwn: false },
    ...{ mayEdit: false, mayTakeBack: false, mayDecide: true },
  };
  const title = { names: [{ zh: "一条", en: "One" }], period: null };
  return html(
    "zh",
    <WaitingRecords
      waiting={[{ kind, code: "one", title, inForce, open }]}
      options={OPTIONS}
      files={[]}
      decide={act}
      goBack={act}
    />,
  );
}

describe("what waits for a second person", () => {
  it("is shown in both languages, and what is changed in the other one alone is marked", () => {
    const note = (en: string) => ({ progress: { zh: "进展顺利", en }, problem: null, next: null });
    const page = waiting("note", note("Nothing was done."), note("It goes well."));
    expect(textOf(page)).toContain("Nothing was done.");
    expect(page).toContain("data-changed");
    expect(waiting("note", note("进展顺利"), note("进展顺利"))).not.toContain("data-changed");
  });

  it("is shown with the very file that is to go out", () => {
    const file = { type: "pdf", size: 2048, sha256: "ab".repeat(32) };
    const title = { zh: "批复.pdf", en: "批复.pdf" };
    const about = { sources: [], indicators: [], scopes: [], position: 0 };
    const subject = { kind: "figure", code: "scale/province/2024/industry-scale" };
    const said = { title, file, subject, evidenceId: "e1", isPublic: true, why: "备查" };
    expect(waiting("evidence-release", { ...about, ...said })).toContain('href="/evidence/e1"');
  });

  it("is an entry of the register with its names in both languages", () => {
    const payload: Payload<"entry"> = {
      ...{ title: { zh: "示例", en: "Something else" }, words: null, note: null, sources: [] },
      ...{ indicators: [], scopes: [], position: 0, sort: "firm", state: "lead", status: null },
      ...{ year: null, decidedOn: null, document: null, organisationCode: null, others: [] },
    };
    const catalogue = { scopes: [], indicators: [], sources: [] };
    const told = (isJudged: boolean) =>
      textOf(html("zh", <EntryFacts {...{ payload, catalogue, isJudged }} />));
    expect(told(true)).toContain("Something else");
    expect(told(false)).not.toContain("Something else");
  });
});
