import type { MessageRef } from "@/lib/errors/domain-error";

/** A clock in the address that could not be read: why, and the page says what it shows instead. */
export interface ParamNotice {
  param: "year" | "asOf";
  message: MessageRef;
}
