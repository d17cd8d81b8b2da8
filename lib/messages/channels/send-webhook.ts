import "server-only";

import { createHmac } from "node:crypto";

import { env } from "@/lib/config/env";

import { NotSent, type Outgoing, type Words } from "./outgoing";
import { postJson } from "./post-json";

/**
 * Posts a message to the office's own system, signed as Standard Webhooks says (https://www.standardwebhooks.com): any
 * of that standard's libraries tells a true message from a forged or repeated one.
 * @throws NotSent
 */
export async function sendWebhook(message: Outgoing, now: Date): Promise<void> {
  const { WEBHOOK_URL, WEBHOOK_SECRET } = env();
  if (WEBHOOK_URL === undefined || WEBHOOK_SECRET === undefined) {
    throw new NotSent("not set", "message");
  }
  const { id, kind, at, planCode, words } = message;
  const body = JSON.stringify({
    type: kind,
    timestamp: at,
    data: { plan: planCode, zh: textsOf(words.zh), en: textsOf(words.en) },
  });
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(WEBHOOK_SECRET.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  await postJson(WEBHOOK_URL, body, {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  });
}

function textsOf({ subject, sentences, link }: Words) {
  return { subject, text: sentences.join("\n"), url: link.url };
}
