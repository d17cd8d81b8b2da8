import type { zh } from "./messages/zh";

// What next-intl looks keys up in; that English has every one of them is held in message-key.ts.
declare module "next-intl" {
  interface AppConfig {
    Messages: typeof zh;
  }
}
