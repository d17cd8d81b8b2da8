import type { DecimalText } from "@/lib/plans/types";

/** `"-1500.5"` → `"−1,500.5"` (English) or `"−1500.5"` (Chinese): every digit is kept, nothing is rounded. */
export function formatValue(value: DecimalText, locale: "zh" | "en"): string {
  const [, sign = "", whole = value, fraction = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [];
  const grouped = locale === "en" ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return `${sign === "" ? "" : "\u2212"}${grouped}${fraction}`;
}
