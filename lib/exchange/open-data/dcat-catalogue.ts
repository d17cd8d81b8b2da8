import type { SiteStatement } from "@/lib/links/site/site-statement";
import type { LocalText } from "@/lib/plans/types";
import type { FigureFormat } from "@/lib/file-formats/file-name";
import { MEDIA_TYPES } from "@/lib/file-formats/media-types";

import type { DatasetFacts } from "./dataset-facts";

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const FILE_NAMES: Readonly<Record<FigureFormat, string>> = {
  csv: "CSV",
  json: "JSON",
  xlsx: "Excel",
};

/**
 * Writes the public site as a DCAT catalogue (W3C, version 3) of one data set with its files, in JSON-LD. Has
 * all that DCAT-AP asks for once a publisher is stated.
 */
export function dcatCatalogue(facts: DatasetFacts) {
  const { publisher: stated, licence } = facts.statement;
  // JSON leaves out what is undefined.
  const publisher = stated
    ? {
        "@type": "foaf:Agent",
        "foaf:name": inBoth(stated.name),
        "foaf:homepage": stated.url === null ? undefined : { "@id": stated.url },
      }
    : undefined;
  const license = licence
    ? { "@id": licence.url, "@type": "dct:LicenseDocument", "dct:title": licence.name }
    : undefined;
  const languages = ["zh", "en"].map((code) => ({
    "@id": `http://id.loc.gov/vocabulary/iso639-1/${code}`,
  }));
  const modified = { "@value": facts.modified, "@type": "xsd:dateTime" };
  return {
    "@context": CONTEXT,
    "@id": facts.catalogue,
    "@type": "dcat:Catalog",
    "dct:title": inBoth(facts.site),
    "dct:description": inBoth(facts.description),
    "dct:publisher": publisher,
    "dct:license": license,
    "dct:language": languages,
    "dct:modified": modified,
    "foaf:homepage": { "@id": facts.page },
    "dcat:dataset": [
      {
        "@id": `${facts.page}#dataset`,
        "@type": "dcat:Dataset",
        "dct:title": inBoth(facts.title),
        "dct:description": inBoth(facts.description),
        "dct:identifier": facts.identifier,
        "dct:publisher": publisher,
        "dcat:contactPoint": contactPoint(facts.statement),
        "dct:language": languages,
        "dct:modified": modified,
        "dcat:version": facts.release === null ? undefined : String(facts.release),
        "dct:provenance": facts.hash === null ? undefined : provenance(facts.hash),
        "dct:temporal": {
          "@type": "dct:PeriodOfTime",
          "dcat:startDate": day(`${facts.firstYear}-01-01`),
          "dcat:endDate": day(`${facts.lastYear}-12-31`),
        },
        "dct:spatial":
          facts.region === null
            ? undefined
            : { "@type": "dct:Location", "dct:title": inBoth(facts.region) },
        "dcat:landingPage": { "@id": facts.page },
        "dcat:distribution": facts.files.map(({ format, address }) => ({
          "@id": address,
          "@type": "dcat:Distribution",
          "dct:title": FILE_NAMES[format],
          "dcat:accessURL": { "@id": facts.page },
          "dcat:downloadURL": { "@id": address },
          "dcat:mediaType": {
            "@id": `http://www.iana.org/assignments/media-types/${MEDIA_TYPES[format]}`,
          },
          "dct:license": license,
          "dct:modified": modified,
        })),
      },
    ],
  };
}

/** Not the checksum of a file, for which DCAT has a term of its own: it is that of the content of the release. */
function provenance(hash: string) {
  const label = inBoth({
    zh: `发布版校验值（SHA-256）：${hash}`,
    en: `Hash of the release (SHA-256): ${hash}`,
  });
  return { "@type": "dct:ProvenanceStatement", "rdfs:label": label };
}

function inBoth({ zh, en }: LocalText) {
  return [
    { "@language": "zh", "@value": zh },
    { "@language": "en", "@value": en },
  ];
}

function contactPoint({ publisher }: SiteStatement) {
  if (publisher === null || publisher.contact === null) return undefined;
  const term = publisher.contact.startsWith("mailto:") ? "vcard:hasEmail" : "vcard:hasURL";
  return {
    "@type": "vcard:Kind",
    "vcard:fn": inBoth(publisher.name),
    [term]: { "@id": publisher.contact },
  };
}

function day(text: string) {
  return { "@value": text, "@type": "xsd:date" };
}
