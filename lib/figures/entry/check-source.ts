import type { MessageName } from "@/lib/i18n/message-key";
import type { FieldMessages, MessageRef } from "@/lib/errors/domain-error";
import type { SourceGrade } from "@/lib/plans/types";
import type { SourceInput } from "@/lib/figures/schema";

export interface NewSource {
  title: string;
  publisher: string;
  publishedOn: string | null;
  url: string | null;
  grade: SourceGrade;
}

export type SourceChoice =
  { kind: "none" } | { kind: "existing"; key: string } | { kind: "new"; source: NewSource };

export interface CheckedSource {
  choice: SourceChoice;
  fields: FieldMessages;
}

/** Reads the chosen or newly described source, and gives what is wrong with it by field name. */
export function checkSource(entry: SourceInput, known: readonly { key: string }[]): CheckedSource {
  if (entry.source === "") return { choice: { kind: "none" }, fields: {} };
  if (entry.source !== "new") {
    const isKnown = known.some(({ key }) => key === entry.source);
    const fields: FieldMessages = isKnown
      ? {}
      : { source: [{ key: "figures.errors.unknownSource" }] };
    return { choice: { kind: "existing", key: entry.source }, fields };
  }
  const fields: Record<string, MessageRef[]> = {};
  const refuse = (field: string, name: MessageName<"figures.errors">) =>
    (fields[field] = [{ key: `figures.errors.${name}` }]);
  if (entry.sourceTitle === "") refuse("sourceTitle", "sourceTitleMissing");
  if (entry.sourcePublisher === "") refuse("sourcePublisher", "sourcePublisherMissing");
  if (entry.sourceGrade === "") refuse("sourceGrade", "sourceGradeMissing");
  if (entry.sourcePublishedOn !== "" && !isDay(entry.sourcePublishedOn)) {
    refuse("sourcePublishedOn", "publishedOn");
  }
  if (entry.sourceUrl !== "" && !isWebAddress(entry.sourceUrl)) refuse("sourceUrl", "url");
  const source: NewSource = {
    title: entry.sourceTitle,
    publisher: entry.sourcePublisher,
    publishedOn: entry.sourcePublishedOn === "" ? null : entry.sourcePublishedOn,
    url: entry.sourceUrl === "" ? null : entry.sourceUrl,
    grade: entry.sourceGrade === "" ? "C" : entry.sourceGrade,
  };
  return { choice: { kind: "new", source }, fields };
}

/** Whether a text is a day, a month or a year, as far as known: 2024, 2024-12, 2024-12-19. */
function isDay(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [, year, month = "01", day = "01"] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Only http and https, because an address is shown as a link, and javascript: must never become one. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
