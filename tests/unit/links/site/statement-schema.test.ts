import { describe, expect, it } from "vitest";

import { statementSchema } from "@/lib/links/site/statement-schema";

const BLANK = {
  seen: "0",
  publisherZh: "",
  publisherEn: "",
  publisherUrl: "",
  contact: "",
  licenceName: "",
  licenceUrl: "",
};
const NAMED = { publisherZh: "某局", publisherEn: "A bureau" };

function wrongIn(fields: Readonly<Record<string, string>>): readonly string[] {
  const { error } = statementSchema.safeParse({ ...BLANK, ...fields });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join()}: ${message}`).sort();
}

describe("statementSchema", () => {
  it("takes blanks for what is not stated", () => {
    expect(statementSchema.parse(BLANK).columns).toEqual({
      publisherZh: null,
      publisherEn: null,
      publisherUrl: null,
      contact: null,
      licenceName: null,
      licenceUrl: null,
    });
  });

  it.each([
    [NAMED],
    [{ ...NAMED, contact: "data@example.cn", publisherUrl: "https://example.cn/a?b=c" }],
    [{ ...NAMED, contact: "https://example.cn/contact" }],
    [{ licenceName: "CC BY 4.0", licenceUrl: "https://creativecommons.org/licenses/by/4.0/" }],
  ])("takes %j", (fields) => {
    expect(wrongIn(fields)).toEqual([]);
  });

  it.each([
    [{ publisherZh: "某局" }, ["publisherEn: links.errors.publisherMissing"]],
    [
      { contact: "data@example.cn" },
      ["publisherEn: links.errors.publisherMissing", "publisherZh: links.errors.publisherMissing"],
    ],
    [{ licenceName: "CC BY" }, ["licenceUrl: links.errors.licenceMissing"]],
    [{ licenceUrl: "https://a.cn" }, ["licenceName: links.errors.licenceMissing"]],
    [{ ...NAMED, publisherUrl: "http://a.cn" }, ["publisherUrl: links.errors.pageAddress"]],
    [{ ...NAMED, publisherUrl: "javascript:alert(1)" }, ["publisherUrl: links.errors.pageAddress"]],
    [{ ...NAMED, contact: "HTTPS://a.cn" }, ["contact: links.errors.contact"]],
    [{ ...NAMED, publisherUrl: "https:a.cn" }, ["publisherUrl: links.errors.pageAddress"]],
    [{ ...NAMED, publisherUrl: "https://a:b@a.cn" }, ["publisherUrl: links.errors.pageAddress"]],
    [{ ...NAMED, publisherUrl: "https://a.cn/<b>" }, ["publisherUrl: links.errors.pageAddress"]],
    [{ ...NAMED, publisherEn: "\u200b" }, ["publisherEn: errors.unprintable"]],
    [{ ...NAMED, publisherEn: "A\nB" }, ["publisherEn: errors.unprintable"]],
    [{ ...NAMED, contact: "mailto:a@b.cn?bcc=x" }, ["contact: links.errors.contact"]],
    [{ ...NAMED, contact: "somebody" }, ["contact: links.errors.contact"]],
  ])("refuses %j", (fields, wrong) => {
    expect(wrongIn(fields)).toEqual(wrong);
  });
});
