import type { MessageRef } from "@/lib/errors/domain-error";

/** Why a clock in the address could not be read. The page says so, and what it shows instead. */
export interface ParamNotice {
  param: "year" | "asOf" | "release";
  message: MessageRef;
}
