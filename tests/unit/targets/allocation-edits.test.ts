import { describe, expect, it } from "vitest";

import {
  differing,
  editsReducer,
  startEdits,
  type AllocationEdits,
  type AllocationEvent,
} from "@/lib/targets/allocation-edits";

const A = "cell/scale/wuhan";
const B = "cell/scale/xiangyang";
const STORED = { [A]: "700", [B]: "" };

const after = (events: readonly AllocationEvent[], stored = STORED): AllocationEdits =>
  events.reduce((state, event) => editsReducer(state, event, stored), startEdits(stored, {}));

describe("what is typed into the grid", () => {
  it("is taken back and done again, a paste in one step", () => {
    const edits = [
      { id: A, before: "700", after: "800" },
      { id: B, before: "", after: "90" },
    ];
    const pasted: AllocationEvent = { type: "edited", edits };
    const undo: AllocationEvent = { type: "travelled", direction: "undo" };
    const redo: AllocationEvent = { type: "travelled", direction: "redo" };
    expect(after([pasted]).texts).toEqual({ [A]: "800", [B]: "90" });
    expect(after([pasted, undo]).texts).toEqual({});
    expect(after([pasted, undo, redo]).texts).toEqual({ [A]: "800", [B]: "90" });
    const typed: AllocationEvent[] = [
      { type: "typed", id: A, text: "71" },
      { type: "committed", id: A, before: "700" },
    ];
    expect(after([...typed, undo]).texts).toEqual({});
  });

  it("is no change where it says what is stored", () => {
    const typed: AllocationEvent[] = [
      { type: "typed", id: A, text: "700 " },
      { type: "committed", id: A, before: "700" },
    ];
    expect(after(typed).texts).toEqual({});
    expect(differing(STORED, { [A]: "1", unknown: "2", [B]: 3 })).toEqual({ [A]: "1" });
  });

  it("stays where it was typed after the sending", () => {
    const state = after([
      { type: "typed", id: A, text: "800" },
      { type: "typed", id: B, text: "9" },
    ]);
    const sent = { [A]: "800", [B]: "9" };
    const typedOn = editsReducer(state, { type: "typed", id: B, text: "90" }, STORED);
    const stored = { [A]: "800", [B]: "9" };
    expect(editsReducer(typedOn, { type: "saved", sent }, stored).texts).toEqual({ [B]: "90" });
  });

  it("comes back after a refusal without scripts, and only what was typed", () => {
    // The second cell was only shown, and somebody else has filled it meanwhile.
    const sent = {
      [A]: "800",
      "shown/scale/wuhan": "700",
      [B]: "",
      "shown/scale/xiangyang": "",
    };
    expect(startEdits({ [A]: "750", [B]: "50" }, sent).texts).toEqual({ [A]: "800" });
  });
});
