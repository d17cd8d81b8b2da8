import "server-only";

import type { Channel } from "@/lib/config/channel-names";

import type { Outgoing } from "./outgoing";
import { sendMail } from "./send-mail";
import { sendDingtalk, sendFeishu, sendWecom } from "./send-robot";
import { sendWebhook } from "./send-webhook";

type Send = (message: Outgoing, now: Date) => Promise<void>;

/** How each channel sends a message. Each throws `NotSent`, and nothing else. */
export const SEND: Readonly<Record<Channel, Send>> = {
  email: sendMail,
  webhook: sendWebhook,
  wecom: sendWecom,
  dingtalk: sendDingtalk,
  feishu: sendFeishu,
};
