import { expect, it } from "vitest";

import { EntryFacts } from "@/components/register/entry-facts";
import type { Payload } from "@/lib/records/schemas";

import { html, textOf } from "../../support/html";
import { assessmentFixture } from "../../support/plans/assessment-fixture";

const { scopes } = assessmentFixture();
const [, first, second] = scopes;

it("lists the parts that claim a thing as each language separates names", () => {
  if (first === undefined || second === undefined) throw new Error("The plan has no parts.");
  const payload: Payload<"entry"> = {
    ...{
      title: { zh: "示例", en: "Example" },
      words: null,
      note: null,
      sources: [],
      indicators: [],
    },
    ...{
      scopes: [first.code, second.code],
      position: 0,
      sort: "firm",
      state: "lead",
      status: null,
    },
    ...{ year: null, decidedOn: null, document: null, organisationCode: null, others: [] },
  };
  const catalogue = { scopes, indicators: [], sources: [] };
  const told = (locale: "zh" | "en") =>
    textOf(html(locale, <EntryFacts payload={payload} catalogue={catalogue} />));
  expect(told("zh")).toContain(`${first.name.zh}、${second.name.zh}`);
  expect(told("en")).toContain(`${first.name.en}, ${second.name.en}`);
  expect(told("en")).not.toContain("、");
});
