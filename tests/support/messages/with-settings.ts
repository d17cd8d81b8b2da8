import { forgetEnv } from "@/lib/config/env";

const NAMES = [
  "APP_URL",
  "SMTP_URL",
  "MAIL_FROM",
  "WEBHOOK_URL",
  "WEBHOOK_SECRET",
  "WECOM_ROBOT_URL",
  "DINGTALK_ROBOT_URL",
  "DINGTALK_ROBOT_SECRET",
  "FEISHU_ROBOT_URL",
  "FEISHU_ROBOT_SECRET",
] as const;

/** Sets the channels of messages, and closes every other. */
export function setChannels(settings: Partial<Record<(typeof NAMES)[number], string>>): void {
  for (const name of NAMES) {
    const value = settings[name];
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  forgetEnv();
}

/** Channels at which nobody is asked: for what is only written to the outbox. */
export const UNASKED = {
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "湖北人工智能 <site@example.test>",
} as const;
