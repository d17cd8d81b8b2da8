import { describe, expect, it } from "vitest";

import { contributionHeading } from "@/lib/words/parts/contribution-heading";
import { contributionVariants } from "@/lib/words/parts/contribution-parts";
import { findingSentence } from "@/lib/words/verdict/finding";
import { provinceSubject } from "@/lib/words/subject";
import { trajectoryHeading } from "@/lib/words/trajectory/trajectory-heading";

import { assess, indicatorOf, revision } from "../../../support/plans/hubei-plan";
import { resultsByHub } from "../../../support/plans/parts-fixture";
import { speaker } from "../../../support/in-words";

const inWords = await speaker("zh");

function heading(values: Readonly<Record<string, number>>): string {
  const assessment = resultsByHub(values);
  const indicator = indicatorOf(assessment, "landmark-results");
  const variant = contributionVariants(assessment, indicator).known.find(
    ({ kind }) => kind === "hub",
  );
  return variant === undefined ? "" : inWords(contributionHeading(assessment, variant));
}

describe("who brings most", () => {
  it("is one, several or nobody: never whoever stands first", () => {
    expect(heading({ province: 20, wuhan: 13, xiangyang: 1, yichang: 1 })).toContain("wuhan最多");
    expect(heading({ province: 20, wuhan: 5, xiangyang: 7, yichang: 7 })).toContain(
      "xiangyang、yichang并列最多，各占全省目标的 7.0%",
    );
    expect(heading({ province: 3, wuhan: 0, xiangyang: 0, yichang: 0 })).toContain("都为零");
  });
});

describe("the first sentence and the course", () => {
  function labs(value: string, year: number) {
    const revisions = [revision({ indicator: "national-key-labs", year, value })];
    const assessment = assess({ revisions }, year);
    const subject = provinceSubject(assessment, indicatorOf(assessment, "national-key-labs"));
    if (subject === null) throw new Error("no province");
    return {
      finding: inWords(findingSentence(subject)),
      trajectory: inWords(trajectoryHeading(subject)),
    };
  }

  it("say that a value is above its range instead of 300 %", () => {
    expect(labs("3", 2025).finding).toMatch(/^2025 年全省为 3 .*已达目标，高于区间上限（2 /);
  });

  it("never say that 0 is below 0", () => {
    expect(labs("0", 2023).trajectory).toMatch(/2023 年为 0 .*低于此时应达的 0\.3 /);
  });
});
