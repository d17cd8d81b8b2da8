import "server-only";

import { createHmac } from "node:crypto";
import { z } from "zod";

import { env } from "@/lib/config/env";

import { NotSent, type Outgoing } from "./outgoing";
import { chatText } from "./plain-text";
import { postJson } from "./post-json";

/** 企业微信 takes 2,048 bytes of text, the shortest of the three. */
const LONGEST_BYTES = 2_000;

/**
 * 企业微信群机器人: the key in the address is the whole secret.
 * https://developer.work.weixin.qq.com/document/path/91770
 * @throws NotSent
 */
export async function sendWecom(message: Outgoing): Promise<void> {
  const content = textOf(message);
  await post(env().WECOM_ROBOT_URL, { msgtype: "text", text: { content } }, "errcode");
}

/**
 * 钉钉自定义机器人, 加签: milliseconds and the signature go into the address.
 * https://open.dingtalk.com/document/robots/customize-robot-security-settings
 * @throws NotSent
 */
export async function sendDingtalk(message: Outgoing, now: Date): Promise<void> {
  const { DINGTALK_ROBOT_URL, DINGTALK_ROBOT_SECRET } = env();
  const url = DINGTALK_ROBOT_URL === undefined ? undefined : new URL(DINGTALK_ROBOT_URL);
  if (url !== undefined && DINGTALK_ROBOT_SECRET !== undefined) {
    const timestamp = String(now.getTime());
    const text = `${timestamp}\n${DINGTALK_ROBOT_SECRET}`;
    url.searchParams.set("timestamp", timestamp);
    url.searchParams.set("sign", signed(DINGTALK_ROBOT_SECRET, text));
  }
  const content = textOf(message);
  await post(url?.href, { msgtype: "text", text: { content } }, "errcode");
}

/**
 * 飞书自定义机器人, 签名校验: seconds and the signature go into the body, and what is signed is nothing, by a key that
 * is made of time and secret.
 * https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
 * @throws NotSent
 */
export async function sendFeishu(message: Outgoing, now: Date): Promise<void> {
  const { FEISHU_ROBOT_URL, FEISHU_ROBOT_SECRET } = env();
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature =
    FEISHU_ROBOT_SECRET === undefined
      ? {}
      : { timestamp, sign: signed(`${timestamp}\n${FEISHU_ROBOT_SECRET}`, "") };
  const body = { ...signature, msg_type: "text", content: { text: textOf(message) } };
  await post(FEISHU_ROBOT_URL, body, "code");
}

function signed(key: string, text: string): string {
  return createHmac("sha256", key).update(text, "utf8").digest("base64");
}

function textOf({ words }: Outgoing): string {
  const text = chatText(words.zh);
  if (Buffer.byteLength(text) <= LONGEST_BYTES) return text;
  // The end is the address, which must stay whole: the subject and it are enough.
  const { url } = words.zh.link;
  const room = Math.floor((LONGEST_BYTES - Buffer.byteLength(url)) / 4);
  return `${Array.from(words.zh.subject).slice(0, room).join("")}\n${url}`;
}

/** Robots answer 200 also when they refuse: the number in the answer counts, 0 is sent. */
async function post(
  url: string | undefined,
  body: object,
  code: "errcode" | "code",
): Promise<void> {
  if (url === undefined) throw new NotSent("not set", "message");
  const answer = answerSchema.safeParse(parsed(await postJson(url, JSON.stringify(body))));
  const number = answer.success ? answer.data[code] : undefined;
  if (number === undefined) throw new NotSent("unknown answer", "once");
  if (number !== 0) throw new NotSent(`${code} ${number}`, "once");
}

const answerSchema = z.object({ errcode: z.int().optional(), code: z.int().optional() });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
