import type { Finding } from "@/lib/figures/types";

/** What an explanation answers: the checks that ask for one, whatever numbers they name. "" for none. */
export function warningOf(findings: readonly Finding[]): string {
  const codes = findings.flatMap(({ level, code }) => (level === "explain" ? [code] : []));
  return [...new Set(codes)].toSorted().join(" ");
}
