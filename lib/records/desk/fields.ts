import type { MessageKey, MessageName } from "@/lib/i18n/message-key";

/** What a field can choose from. `statement` is an indicator whose target is a statement. */
export const REF_KINDS = [
  "indicator",
  "statement",
  "scope",
  "action",
  "top-action",
  "unit",
  "source",
] as const;
export type RefKind = (typeof REF_KINDS)[number];

interface Common {
  /** Path in the payload, and name of the control: `evidence.words`. */
  readonly name: string;
  readonly label: MessageName<"people.field">;
  readonly hint?: MessageName<"people.hint">;
  /** Whether it may be left empty. */
  readonly isOptional?: boolean;
  /** Whether it makes the record what it is: asked once, and fixed from then on. */
  readonly isIdentity?: boolean;
}

/** One field of a form, by which it is drawn, read and shown. */
export type DeskField = Common &
  (
    | {
        readonly type: "words";
        readonly rows: number;
        /** `offered`: English pages show the Chinese words where no English ones are given. */
        readonly english: "asked" | "offered";
      }
    | { readonly type: "period" }
    | { readonly type: "flag" }
    | {
        readonly type: "choice";
        readonly options: readonly { readonly value: string; readonly key: MessageKey }[];
      }
    | {
        readonly type: "ref";
        readonly of: RefKind;
        /** `one`: a code or null; `first`: a list of one or none; `list`: in order; `boxes`: in the plan's order. */
        readonly shape: "one" | "first" | "list" | "boxes";
      }
  );

/** A field as a version is shown by: those of forms, and a text or number as it is stored. */
export type ShownField = DeskField | (Common & { readonly type: "text" });
