import type { PlanAssessment } from "@/lib/assessment/types";
import { MEDIA_TYPES } from "@/lib/file-formats/media-types";
import type { Locale } from "@/lib/i18n/routing";
import { replacedSources } from "@/lib/words/verdict/figure-rows";

import type { DatasetFacts } from "./dataset-facts";

/**
 * Describes the figures as schema.org/Dataset, in one language, for the search engines that list data sets.
 * Publisher and licence are named where an administrator has stated them.
 */
export function schemaDataset(facts: DatasetFacts, assessment: PlanAssessment, locale: Locale) {
  const { indicators, sources } = assessment;
  const replaced = new Set(replacedSources(assessment));
  const { publisher, licence } = facts.statement;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${facts.page}#dataset`,
    name: facts.title[locale],
    alternateName: facts.title[locale === "zh" ? "en" : "zh"],
    description: facts.description[locale],
    url: facts.page,
    identifier:
      facts.hash === null
        ? facts.identifier
        : [
            facts.identifier,
            { "@type": "PropertyValue", propertyID: "release-hash-sha256", value: facts.hash },
          ],
    inLanguage: ["zh-CN", "en"],
    isAccessibleForFree: true,
    license: licence?.url,
    publisher: publisher
      ? {
          "@type": "Organization",
          name: publisher.name[locale],
          url: publisher.url ?? undefined,
          contactPoint: contactPoint(publisher.contact),
        }
      : undefined,
    dateModified: facts.modified,
    version: facts.release === null ? undefined : String(facts.release),
    temporalCoverage: `${facts.firstYear}/${facts.lastYear}`,
    spatialCoverage:
      facts.region === null ? undefined : { "@type": "Place", name: facts.region[locale] },
    includedInDataCatalog: {
      "@type": "DataCatalog",
      name: facts.site[locale],
      url: facts.catalogue,
    },
    variableMeasured: indicators.map(({ code, name, unit }) => ({
      "@type": "PropertyValue",
      propertyID: code,
      name: name[locale],
      unitText: unit?.[locale],
    })),
    distribution: facts.files.map(({ format, address }) => ({
      "@type": "DataDownload",
      encodingFormat: MEDIA_TYPES[format],
      contentUrl: address,
    })),
    citation: sources
      .filter(({ key }) => !replaced.has(key))
      .map(({ title, publisher, url }) => ({
        "@type": "CreativeWork",
        name: title,
        publisher: { "@type": "Organization", name: publisher },
        url: url ?? undefined,
      })),
  };
}

function contactPoint(contact: string | null) {
  if (contact === null) return undefined;
  const isMail = contact.startsWith("mailto:");
  return {
    "@type": "ContactPoint",
    ...(isMail ? { email: contact.replace("mailto:", "") } : { url: contact }),
  };
}
