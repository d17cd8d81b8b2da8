import { csvDatatypes, FIGURE_COLUMNS, figureRowSchema } from "@/lib/exchange/figure-rows";
import type { DatasetFacts } from "@/lib/exchange/open-data/dataset-facts";

const KEY = ["plan", "indicator", "scope", "year", "calibre"] as const;

/**
 * Describes the CSV of the figures column by column (CSV on the Web, W3C); found beside it as
 * `figures.csv-metadata.json`.
 */
export function csvMetadata(facts: DatasetFacts) {
  const { publisher, licence } = facts.statement;
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh" }],
    url: "figures.csv",
    "dc:title": [
      { "@value": facts.title.zh, "@language": "zh" },
      { "@value": facts.title.en, "@language": "en" },
    ],
    "dc:publisher": publisher
      ? [
          { "@value": publisher.name.zh, "@language": "zh" },
          { "@value": publisher.name.en, "@language": "en" },
        ]
      : undefined,
    "dc:license": licence ? { "@id": licence.url } : undefined,
    "dc:identifier":
      facts.hash === null ? facts.identifier : `${facts.identifier} sha256:${facts.hash}`,
    "dc:modified": { "@value": facts.modified, "@type": "xsd:dateTime" },
    dialect: { encoding: "utf-8", header: true, delimiter: ",", lineTerminators: ["\r\n"] },
    tableSchema: {
      columns: FIGURE_COLUMNS.map((name) => {
        const column = figureRowSchema.shape[name];
        return {
          name,
          titles: name,
          "dc:description": { "@value": column.description ?? name, "@language": "en" },
          datatype: csvDatatypes.get(column)?.datatype ?? "string",
          required: KEY.some((key) => key === name),
        };
      }),
      primaryKey: [...KEY],
    },
  };
}
