import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { MessageRef } from "@/lib/errors/domain-error";
import { NO_SOURCE } from "@/lib/figures/grid/cell-source";
import { cellInput, isDirty, isOpen, needsSaving } from "@/lib/figures/grid/cell-state";
import {
  gridReducer,
  startGrid,
  type GridEvent,
  type GridState,
} from "@/lib/figures/grid/grid-state";
import type { CellAnswer, GridCell } from "@/lib/figures/grid/types";

import { gridCell, revision, source } from "./grid-cells";

const APPROVED = revision({ id: "approved", state: "approved", value: "516" });

const start = (...cells: GridCell[]) => startGrid(cells, "zh");
const after = (state: GridState, ...events: GridEvent[]) => events.reduce(gridReducer, state);
const typed = (id: string, text: string): GridEvent => ({ type: "typed", id, text });
const committed = (id: string, before: string): GridEvent => ({ type: "committed", id, before });
const sent = (...ids: string[]): GridEvent => ({ type: "sent", ids });
const UNDO: GridEvent = { type: "travelled", direction: "undo" };
const REDO: GridEvent = { type: "travelled", direction: "redo" };
const answered = (status: CellAnswer["status"], fields: Partial<CellAnswer> = {}): GridEvent => ({
  type: "answered",
  answers: [{ id: "a", status, revision: null, messages: [], ...fields }],
});
const edited = (...edits: readonly (readonly [id: string, before: string, after: string])[]) =>
  ({
    type: "edited",
    edits: edits.map(([id, before, after]) => ({ id, before, after })),
  }) satisfies GridEvent;
const texts = ({ cells }: GridState) =>
  Object.fromEntries(Object.entries(cells).map(([id, { text }]) => [id, text]));

describe("a cell as it is loaded", () => {
  it("shows the adopted value without its reason and source, and holds nothing of one's own", () => {
    const current = { ...APPROVED, reason: "更正", source: source("press") };
    const cell = start(gridCell("a", { current })).cells["a"]!;
    expect(cell).toMatchObject({ text: "516", reason: "", source: NO_SOURCE, basedOn: "approved" });
    expect([isDirty(cell), isOpen(cell), needsSaving(cell)]).toEqual([false, false, false]);
  });

  it("goes on from one's own draft, else from what was returned, each with its source", () => {
    const draft = revision({ value: "720", basedOn: "older", source: source("press") });
    const both = gridCell("a", { current: APPROVED, draft });
    expect(start(both).cells["a"]).toMatchObject({
      text: "720",
      status: "saved",
      basedOn: "older",
      standing: "516",
      source: { source: "press" },
    });
    const returned = revision({ state: "returned", value: "730", explanation: "已核对" });
    expect(start(gridCell("a", { returned })).cells["a"]).toMatchObject({
      text: "730",
      explanation: "已核对",
      status: "idle",
      draft: null,
    });
  });
});

describe("typing, undo and redo", () => {
  it("takes back a typing as one step, whatever letters it took", () => {
    const state = after(
      start(gridCell("a")),
      typed("a", "7"),
      typed("a", "70"),
      committed("a", ""),
    );
    expect(texts(after(state, UNDO))).toEqual({ a: "" });
    expect(texts(after(state, UNDO, REDO))).toEqual({ a: "70" });
    expect(texts(after(state, UNDO, UNDO))).toEqual({ a: "" });
  });

  it("takes back a paste over many cells as one step", () => {
    const state = start(gridCell("a"), gridCell("b", { current: APPROVED }));
    const pasted = after(state, edited(["a", "", "1"], ["b", "516", "2"], ["nowhere", "", "3"]));
    expect(texts(pasted)).toEqual({ a: "1", b: "2" });
    expect(texts(after(pasted, UNDO))).toEqual({ a: "", b: "516" });
    expect(texts(after(pasted, UNDO, REDO))).toEqual({ a: "1", b: "2" });
  });

  it("cannot empty an adopted value away, but empties a draft", () => {
    const adopted = gridCell("a", { current: APPROVED });
    const cleared = after(start(adopted), edited(["a", "516", ""]));
    expect(texts(cleared)).toEqual({ a: "516" });
    expect(cleared.history.past).toEqual([]);
    const own = start({ ...adopted, draft: revision({ value: "720" }) });
    expect(texts(after(own, edited(["a", "720", ""])))).toEqual({ a: "" });
  });

  it("undo never changes what was submitted meanwhile", () => {
    const state = after(start(gridCell("a")), edited(["a", "", "700"]), sent("a"));
    const done = after(state, answered("submitted", { revision: revision() }));
    expect(texts(after(done, UNDO))).toEqual({ a: "700" });
    expect(texts(after(done, typed("a", "9")))).toEqual({ a: "700" });
  });

  it("any sequence of edits undone step by step gives the start, redone the end", () => {
    const edit = fc.record({ id: fc.constantFrom("a", "b"), text: fc.constantFrom("", "1", "22") });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const first = start(gridCell("a"), gridCell("b", { draft: revision({ value: "5" }) }));
        const last = edits.reduce(
          (state, { id, text }) => after(state, edited([id, state.cells[id]!.text, text])),
          first,
        );
        const back = edits.reduce((state) => after(state, UNDO), last);
        expect(texts(back)).toEqual(texts(first));
        expect(texts(edits.reduce((state) => after(state, REDO), back))).toEqual(texts(last));
      }),
    );
  });
});

describe("saving", () => {
  it("keeps what is typed while the answer is on its way, and sends it next", () => {
    const state = after(start(gridCell("a")), typed("a", "70"), sent("a"), typed("a", "700"));
    expect(needsSaving(state.cells["a"]!)).toBe(false);
    const draft = revision({ value: "70", lockVersion: 3 });
    const late = after(state, answered("saved", { revision: draft })).cells["a"]!;
    expect(late).toMatchObject({ text: "700", status: "saved", draft: { lockVersion: 3 } });
    expect(needsSaving(late)).toBe(true);
    expect(cellInput(revision().key, late, NO_SOURCE)).toMatchObject({
      value: "700",
      revision: "r1",
      lockVersion: 3,
    });
  });

  it("does not send again what was refused before it is changed or tried again", () => {
    const message: MessageRef = { key: "errors.unauthenticated" };
    const failed = after(start(gridCell("a")), typed("a", "70"), sent("a"), {
      type: "failed",
      ids: ["a"],
      message,
    });
    expect(failed.cells["a"]).toMatchObject({ text: "70", status: "refused", messages: [message] });
    expect(needsSaving(failed.cells["a"]!)).toBe(false);
    expect(needsSaving(after(failed, typed("a", "71")).cells["a"]!)).toBe(true);
    expect(needsSaving(after(failed, { type: "retried" }).cells["a"]!)).toBe(true);
  });

  it("an emptied draft gives way to what stands there, unless one typed on", () => {
    const cell = gridCell("a", { current: APPROVED, draft: revision({ value: "720" }) });
    const emptied = after(start(cell), edited(["a", "720", ""]), sent("a"));
    const shown = after(emptied, answered("emptied")).cells["a"]!;
    expect(shown).toMatchObject({ text: "516", draft: null, status: "idle" });
    expect(isOpen(shown)).toBe(false);
    const typedOn = after(emptied, typed("a", "9"), answered("emptied")).cells["a"]!;
    expect(typedOn).toMatchObject({ text: "9", draft: null });
    expect(needsSaving(typedOn)).toBe(true);
  });

  it("a blank cell without a draft is nothing to save", () => {
    expect(needsSaving(after(start(gridCell("a")), typed("a", " ")).cells["a"]!)).toBe(false);
  });

  it("a submission held up by others leaves a draft; one that went is closed", () => {
    const draft = revision({ value: "700" });
    const state = after(start(gridCell("a", { draft })), sent("a"));
    const held = after(state, { type: "held", ids: ["a"] }).cells["a"]!;
    expect([held.status, isOpen(held), needsSaving(held)]).toEqual(["saved", true, false]);
    const done = after(
      state,
      answered("submitted", { revision: revision({ state: "submitted" }) }),
    );
    expect([isOpen(done.cells["a"]!), isDirty(done.cells["a"]!)]).toEqual([false, false]);
  });
});

describe("a conflict", () => {
  const theirs = revision({ id: "r2", value: "710", lockVersion: 7, basedOn: "approved" });
  const contested = (other = theirs) =>
    after(
      start(gridCell("a", { draft: revision() })),
      ...[typed("a", "720"), sent("a"), typed("a", "725")],
      answered("conflict", {
        revision: other,
        messages: [{ key: "figures.conflict.draftElsewhere" }],
      }),
    );

  it("arrives while one types: both stay, and nothing is sent before somebody chose", () => {
    const cell = contested().cells["a"]!;
    expect(cell).toMatchObject({ text: "725", status: "conflict", theirs: { value: "710" } });
    expect(needsSaving(cell)).toBe(false);
    expect(needsSaving(after(contested(), typed("a", "726")).cells["a"]!)).toBe(false);
  });

  it("mine goes over what is known now", () => {
    const cell = after(contested(), { type: "settled", id: "a", keep: "mine" }).cells["a"]!;
    expect(needsSaving(cell)).toBe(true);
    expect(cellInput(revision().key, cell, NO_SOURCE)).toMatchObject({
      value: "725",
      revision: "r2",
      lockVersion: 7,
      basedOn: "approved",
    });
  });

  it("theirs is my own draft of the other window: it is stored already", () => {
    const cell = after(contested(), { type: "settled", id: "a", keep: "theirs" }).cells["a"]!;
    expect(cell).toMatchObject({ text: "710", status: "saved", theirs: null, messages: [] });
    expect([isDirty(cell), isOpen(cell)]).toEqual([false, true]);
  });

  it("theirs was approved meanwhile: it is what one goes on from", () => {
    const other = revision({ id: "new", state: "approved", value: "705", authorName: "乙" });
    const mine = after(contested(other), { type: "settled", id: "a", keep: "mine" }).cells["a"]!;
    expect(mine).toMatchObject({ text: "725", basedOn: "new", standing: "705" });
    const cell = after(contested(other), { type: "settled", id: "a", keep: "theirs" }).cells["a"]!;
    expect(cell).toMatchObject({ text: "705", reason: "", basedOn: "new" });
  });

  it("theirs waits for review: taking it gives up one's own draft", () => {
    const other = revision({ id: "new", state: "submitted", value: "705", authorName: "乙" });
    const given = after(contested(other), { type: "settled", id: "a", keep: "theirs" });
    expect(given.cells["a"]).toMatchObject({ text: "", reason: "", status: "idle" });
    expect(needsSaving(given.cells["a"]!)).toBe(true);
    const gone = after(given, sent("a"), answered("emptied")).cells["a"]!;
    expect([gone.draft, isOpen(gone)]).toEqual([null, false]);
  });

  it("is not left by undo without a choice", () => {
    const state = after(contested(), committed("a", "700"), UNDO).cells["a"]!;
    expect(state).toMatchObject({ text: "700", status: "conflict" });
  });
});

describe("sources", () => {
  const press = { ...NO_SOURCE, source: "press" };
  const report = { ...NO_SOURCE, source: "report" };
  const common: GridEvent = { type: "sourced", ids: null, source: press };
  const inputOf = (state: GridState, id = "a") =>
    cellInput(revision().key, state.cells[id]!, state.common);

  it("the common one goes to open cells without any, now and later, and is saved with them", () => {
    const own = revision({ source: source("report") });
    const cells = [gridCell("a", { draft: revision() }), gridCell("b", { draft: own })];
    const state = after(start(...cells, gridCell("c")), common);
    expect(needsSaving(state.cells["a"]!)).toBe(true);
    expect(needsSaving(state.cells["b"]!)).toBe(false);
    expect(isOpen(state.cells["c"]!)).toBe(false);
    expect(["a", "b"].map((id) => inputOf(state, id).source.source)).toEqual(["press", "report"]);
    expect(inputOf(after(state, typed("c", "5")), "c").source.source).toBe("press");
  });

  it("cells that took the common one follow another, those of an earlier visit do not", () => {
    const before = revision({ source: source("press") });
    const cells = [gridCell("a"), gridCell("b", { draft: before }), gridCell("c")];
    const chosen = after(start(...cells), common, typed("a", "5"), sent("a"));
    const next = after(chosen, answered("saved", { revision: before }), typed("c", "6"), {
      type: "sourced",
      ids: null,
      source: report,
    });
    expect(["a", "b", "c"].map((id) => inputOf(next, id).source.source)).toEqual([
      "report",
      "press",
      "report",
    ]);
  });

  it("one of its own goes before the common one, to cells at work only", () => {
    const state = after(start(gridCell("a"), gridCell("b")), typed("a", "5"), common, {
      type: "sourced",
      ids: ["a", "b"],
      source: report,
    });
    expect(inputOf(state).source.source).toBe("report");
    expect(isOpen(state.cells["b"]!)).toBe(false);
  });

  it("a newly described one is known by its key once it is stored", () => {
    const described = { ...press, source: "new", sourceTitle: "公报", sourceGrade: "A" as const };
    const state = after(
      start(gridCell("a")),
      ...[typed("a", "5"), { type: "sourced", ids: ["a"], source: described } as const, sent("a")],
      answered("saved", { revision: revision({ value: "5", source: source("entry-1") }) }),
    );
    expect(state.cells["a"]!.source).toEqual({ ...NO_SOURCE, source: "entry-1" });
    expect(isDirty(state.cells["a"]!)).toBe(false);
  });

  it("one chosen while the answer is on its way is kept, and sent next", () => {
    const state = after(
      start(gridCell("a")),
      ...[typed("a", "5"), sent("a"), { type: "sourced", ids: ["a"], source: report } as const],
      answered("saved", { revision: revision({ value: "5", source: source("press") }) }),
    );
    expect(inputOf(state).source.source).toBe("report");
    expect(needsSaving(state.cells["a"]!)).toBe(true);
  });
});
