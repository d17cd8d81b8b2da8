"use server";

import type { MessageRef } from "@/lib/errors/domain-error";
import { defineAction } from "@/lib/actions/define-action";
import { readMappingForm, readSentChoice } from "@/lib/exchange/progress-form/upload/mapping-form";
import { forgetUploadMapping, writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import {
  mapUpload,
  previewOtherYear,
  previewUpload,
  previewWithStored,
} from "@/lib/exchange/progress-form/upload/preview-queries";
import { importFormSchema, type ImportForm } from "@/lib/exchange/progress-form/upload/schema";
import type { ImportAnswer } from "@/lib/exchange/progress-form/types";
import type { Actor } from "@/lib/access/types";

export const importAction = defineAction({
  name: "figures.import",
  schema: importFormSchema,
  // What comes of a file is long and not typed by hand: a refusal does not send it back.
  secrets: ["rows", "packed", "mapping", "choice"],
  // Only the writing changes what other pages show.
  refreshes: ({ intent }) => intent === "write",
  run: async (actor, input, form) => answer(await uploadStep(actor, input, form)),
});

function uploadStep(actor: Actor, input: ImportForm, form: FormData): Promise<ImportAnswer> {
  const { plan, year, scope } = input;
  const place = { plan, year, scope };
  switch (input.intent) {
    case "write":
      return writeUpload(actor, place, input);
    case "stored":
      return previewWithStored(actor, place, input);
    case "year":
      return previewOtherYear(actor, place, input);
    case "forget":
      return forgetUploadMapping(actor, place, input);
    case "edit":
      return mapUpload(actor, place, {
        ...input,
        choice: readSentChoice(input.choice),
        edits: true,
      });
    case "map": {
      const choice = readMappingForm(form);
      return mapUpload(actor, place, { ...input, choice, edits: input.find !== undefined });
    }
    case "preview": {
      const file = form.get("file");
      return previewUpload(actor, place, file instanceof File ? file : new File([], ""));
    }
  }
}

function answer(data: ImportAnswer) {
  const message: MessageRef | null =
    data.step === "written" ? { key: "files.written", values: { count: data.count } } : null;
  return { message, data };
}
