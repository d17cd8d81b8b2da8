import type { ActionResult } from "@/lib/errors/action-result";

import { useShownAnswer } from "./shown-answers";
import { useMessageText } from "./use-message-text";

interface FormWords {
  /** Sentence of the result: what was done or why not; null before the first answer. */
  message: string | null;
  /** Messages that stand beside fields, in the form's order. */
  entries: readonly { field: string; text: string }[];
  errorsOf: (field: string) => string[];
  /** Text that was typed into a field, to fill it again. */
  typed: (field: string) => string;
}

/** Gives the words of a form's last result in the reader's language. */
export function useFormWords<Data>(result: ActionResult<Data>): FormWords {
  const inWords = useMessageText();
  useShownAnswer(result.status === "idle" ? null : result.id);
  const fields = result.status === "failed" ? result.fields : {};
  const message = result.status === "idle" ? null : result.message;
  return {
    message: message === null ? null : inWords(message),
    entries: Object.entries(fields).flatMap(([field, messages]) =>
      messages.map((reference) => ({ field, text: inWords(reference) })),
    ),
    errorsOf: (field) => fields[field]?.map(inWords) ?? [],
    typed: (field) => (result.status === "failed" ? (result.values[field] ?? "") : ""),
  };
}
