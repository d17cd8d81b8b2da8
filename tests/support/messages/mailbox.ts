import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export interface Mailbox {
  url: string;
  /** Messages as they arrived, oldest first. */
  letters: { to: string; raw: string }[];
  /** Has the server refuse: a recipient for good, or everything for now. */
  refuse: "nobody" | "recipient" | "all";
  close: () => Promise<void>;
}

/** A real mail server on this machine that keeps what it is sent, behind a name and a password. */
export async function openMailbox(): Promise<Mailbox> {
  const mailbox: Mailbox = {
    url: "",
    letters: [],
    refuse: "nobody",
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    logger: false,
    onAuth: ({ username, password }, _session, done) => {
      if (username === "site" && password === "p@ss") done(null, { user: "site" });
      else done(new Error("no"));
    },
    onRcptTo: (_address, _session, done) => {
      if (mailbox.refuse === "nobody") done();
      else done(refusal(mailbox.refuse === "recipient" ? 550 : 451));
    },
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(" ");
        mailbox.letters.push({ to, raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  mailbox.url = `smtp://site:p%40ss@127.0.0.1:${port}`;
  return mailbox;
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error("The mailbox of secret@example.test is closed"), { responseCode });
}

/** Takes one line out of a letter's head, its folds undone. */
export function headerOf(raw: string, name: string): string {
  const [head = ""] = raw.split("\r\n\r\n", 1);
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? "";
}

/** Decodes the words of a head that are not plain ASCII. */
export function decoded(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_whole, way: string, words: string) =>
      way.toUpperCase() === "B"
        ? Buffer.from(words, "base64").toString("utf8")
        : quoted(words.replaceAll("_", " ")),
    );
}

/** Gives the plain text of a letter. */
export function textOf(raw: string): string {
  const part = raw.split(/\r\n--[^\r\n]+/).find((one) => /content-type: text\/plain/i.test(one));
  const [head = "", ...body] = (part ?? "").split("\r\n\r\n");
  const content = body.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(content, "base64").toString("utf8");
  return /quoted-printable/i.test(head) ? quoted(content.replace(/=\r\n/g, "")) : content;
}

function quoted(words: string): string {
  const bytes = words.replace(/=([0-9A-F]{2})/g, (_whole, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
