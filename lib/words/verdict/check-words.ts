import type { SourceCheck } from "@/lib/plans/types";
import { periodWord } from "@/lib/words/record-words";
import type { Sentence } from "@/lib/words/sentence";

/** Says when the address of a source was opened and what was found, never by whom. */
export function checkWords({ on, result, pageTitle, address }: SourceCheck): Sentence {
  return {
    key: "sources.check.line",
    values: {
      on: periodWord(on),
      result: { key: `sources.check.result.${result}` },
      title: pageTitle === null ? "" : { key: "sources.check.title", values: { title: pageTitle } },
      address: address === null ? "" : { key: "sources.check.address", values: { address } },
    },
  };
}
