import { describe, expect, it } from "vitest";

import { outlookQuery } from "@/lib/assessment/outlook/growth-field";
import { outlookModel } from "@/lib/assessment/outlook/outlook-model";
import { readOutlookInputs } from "@/lib/assessment/outlook/outlook-params";
import type { OutlookModel } from "@/lib/assessment/outlook/outlook-types";

import { indicatorOf } from "../../../support/plans/hubei-plan";
import { resultsByHub, scaleByHub } from "../../../support/plans/parts-fixture";

function scale(): OutlookModel {
  const assessment = scaleByHub();
  const model = outlookModel(assessment, indicatorOf(assessment, "scale"));
  if (typeof model === "string") throw new Error(model);
  return model;
}

function read(query: Parameters<typeof readOutlookInputs>[1]) {
  const model = scale();
  const { inputs, pathProblem } = readOutlookInputs(model, query);
  const [wuhan, , , rest] = inputs.fields;
  return { model, inputs, pathProblem, wuhan, rest };
}

describe("readOutlookInputs", () => {
  it("takes the observed growth, unrounded, where nothing is asked", () => {
    const { wuhan, rest, inputs, pathProblem } = read({});
    expect(wuhan).toMatchObject({ code: "wuhan", text: "50", chosen: false, problem: null });
    expect(rest?.text).toBe("14.4");
    expect(rest?.growth.toNumber()).toBeCloseTo(21 / 146, 14);
    expect(inputs.path).toBe("geometric");
    expect(pathProblem).toBe(false);
  });

  it("takes a text that reads like the observed growth for it", () => {
    const { rest } = read({ "g.rest": "14.40" });
    expect(rest).toMatchObject({ chosen: false, text: "14.40" });
    expect(rest?.growth.toNumber()).toBeCloseTo(21 / 146, 14);
  });

  it.each([
    ["12.5", 0.125],
    ["１２．５％", 0.125],
    [" −20 % ", -0.2],
    ["1,000", 10],
    [".5", 0.005],
    ["-100", -1],
  ])("reads %j as a share a year", (text, growth) => {
    const { wuhan } = read({ "g.wuhan": text });
    expect(wuhan).toMatchObject({ chosen: true, problem: null });
    expect(wuhan?.growth.toNumber()).toBe(growth);
  });

  it.each([
    ["abc", "number"],
    ["1,5", "number"],
    [".", "number"],
    ["1e3", "number"],
    ["NaN", "number"],
    ["Infinity", "number"],
    ["<script>", "number"],
    ["-100.1", "range"],
    ["1001", "range"],
    ["9".repeat(400), "range"],
  ])("refuses %j: %s", (text, problem) => {
    const { wuhan } = read({ "g.wuhan": text });
    expect(wuhan?.problem).toBe(problem);
    expect(wuhan?.growth.toNumber()).toBe(0.5);
  });

  it("takes the first of a repeated parameter and passes over those of nobody", () => {
    expect(read({ "g.wuhan": ["3", "4"], "g.nobody": "9" }).wuhan?.growth.toNumber()).toBe(0.03);
  });

  it("takes the path asked for, and says where there is none like it", () => {
    expect(read({ path: "linear" })).toMatchObject({
      inputs: { path: "linear" },
      pathProblem: false,
    });
    expect(read({ path: "crooked" })).toMatchObject({
      inputs: { path: "geometric" },
      pathProblem: true,
    });
    const assessment = resultsByHub();
    const counts = outlookModel(assessment, indicatorOf(assessment, "landmark-results"));
    if (typeof counts === "string") throw new Error(counts);
    expect(readOutlookInputs(counts, { path: "geometric" })).toMatchObject({
      inputs: { path: "linear" },
      pathProblem: true,
    });
  });

  it("writes an address that reads back to the same inputs", () => {
    const { model, inputs } = read({ "g.wuhan": "12.5", "g.rest": "-3", path: "linear" });
    const query = outlookQuery(model, inputs);
    expect(query.toString()).toBe("g.wuhan=12.5&g.rest=-3&path=linear");
    expect(readOutlookInputs(model, Object.fromEntries(query)).inputs).toEqual(inputs);
    expect(outlookQuery(model, read({}).inputs).size).toBe(0);
  });
});
