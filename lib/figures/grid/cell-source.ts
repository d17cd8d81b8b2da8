import type { SourceInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

export const NO_SOURCE: SourceInput = {
  source: "",
  sourceTitle: "",
  sourcePublisher: "",
  sourcePublishedOn: "",
  sourceUrl: "",
  sourceGrade: "",
};

/** Gives the source that a stored revision carries, as a form would choose it. */
export function sourceOf(revision: Revision | null): SourceInput {
  return { ...NO_SOURCE, source: revision?.source?.key ?? "" };
}

export function hasSource({ source }: SourceInput): boolean {
  return source !== "";
}

export function sameSource(a: SourceInput, b: SourceInput): boolean {
  if (a.source !== b.source) return false;
  return a.source !== "new" || JSON.stringify(described(a)) === JSON.stringify(described(b));
}

/** Finds the title by which a person knows the source; null for none. */
export function sourceTitle(
  chosen: SourceInput,
  known: readonly { key: string; title: string }[],
): string | null {
  if (chosen.source === "") return null;
  if (chosen.source === "new") return chosen.sourceTitle;
  return known.find(({ key }) => key === chosen.source)?.title ?? chosen.source;
}

function described(source: SourceInput): readonly string[] {
  const { sourceTitle: title, sourcePublisher, sourcePublishedOn, sourceUrl, sourceGrade } = source;
  return [title, sourcePublisher, sourcePublishedOn, sourceUrl, sourceGrade];
}
