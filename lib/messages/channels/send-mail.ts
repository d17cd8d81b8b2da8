import "server-only";

import { createTransport } from "nodemailer";

import { appOrigin } from "@/lib/auth/auth";
import { env } from "@/lib/config/env";

import { mailHtml } from "./mail-html";
import { NotSent, type Outgoing } from "./outgoing";
import { plainText } from "./plain-text";

/** Milliseconds to connect and to be greeted; a server that answers slowly is tried again later. */
const CONNECT_MS = 10_000;
const SOCKET_MS = 20_000;

/** Sends a message to its reader. @throws NotSent */
export async function sendMail({ id, words, reader }: Outgoing): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined || MAIL_FROM === undefined || reader === null) {
    throw new NotSent("not set", "message");
  }
  const said = words[reader.locale];
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SOCKET_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: MAIL_FROM,
      to: { name: reader.name, address: reader.email },
      subject: said.subject,
      text: plainText(said),
      html: mailHtml(said, reader.locale),
      // The same at every try: a mailbox that has it already shows it once.
      messageId: `<${id}@${new URL(appOrigin()).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": reader.locale },
    });
  } catch (error) {
    throw asNotSent(error);
  } finally {
    transport.close();
  }
}

/** Takes the codes alone: the server's sentence may repeat addresses. */
function asNotSent(error: unknown): NotSent {
  const { code = "SMTP", responseCode } = error as { code?: unknown; responseCode?: unknown };
  const answer = typeof responseCode === "number" ? responseCode : null;
  const reason = answer === null ? String(code) : `${String(code)} ${answer}`;
  if (code === "EENVELOPE") {
    const isForGood = answer !== null && answer >= 550 && answer < 560;
    return new NotSent(reason, isForGood ? "message" : "once");
  }
  return new NotSent(reason, "channel");
}
