import { entrySchema, type EntryInput } from "@/lib/figures/schema";

/** A form as the browser sends it, with a source and `actual`; blank fields may be left out. */
export function entryInput(fields: Record<string, string>): EntryInput {
  return entrySchema.parse({
    indicator: "scale",
    scope: "province",
    year: "2024",
    calibre: "industry-scale",
    nature: "actual",
    source: "new",
    sourceTitle: "统计公报",
    sourcePublisher: "统计局",
    sourceGrade: "A",
    sourceUrl: "https://example.test/communique",
    explanation: "已核对",
    ...fields,
  });
}
