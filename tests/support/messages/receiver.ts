import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface Receiver {
  url: string;
  calls: { path: string; headers: IncomingHttpHeaders; body: string }[];
  /** What it answers from now on. */
  answer: { status: number; body: string; location?: string };
  close: () => Promise<void>;
}

/** A server on this machine in place of a webhook or of a robot's, which keeps what it is sent. */
export async function openReceiver(): Promise<Receiver> {
  const receiver: Receiver = {
    url: "",
    calls: [],
    answer: { status: 200, body: '{"errcode":0,"errmsg":"ok","code":0}' },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      receiver.calls.push({ path: request.url ?? "", headers: request.headers, body });
      const { status, body: words, location } = receiver.answer;
      response.writeHead(status, location === undefined ? {} : { Location: location }).end(words);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return receiver;
}
