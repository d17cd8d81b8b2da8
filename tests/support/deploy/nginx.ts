import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { request as secureRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { findNginx } from "@/lib/commands/nginx.mjs";

import { freePort } from "../free-port";

/** The name in the shipped configuration. */
export const NGINX_NAME = "targets.example.org";

export interface RunningNginx {
  /** Ports of plain HTTP and of TLS on 127.0.0.1. */
  http: number;
  https: number;
  log: () => string;
  stop: () => Promise<void>;
}

/** Whether a real nginx can be tried here: it and openssl, which makes its certificate. */
export function canRunNginx(): boolean {
  return findNginx() !== null && spawnSync("openssl", ["version"]).status === 0;
}

/**
 * Starts a real nginx with the file of deploy/nginx before the application at `port`, and before a second process of it
 * at `second`. Ports, folders and certificate are other ones, everything else is as shipped; `more` stands in the server for
 * TLS besides.
 */
export async function startNginx(
  port: number,
  { more = "", second }: { more?: string; second?: number } = {},
): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), "nginx-test-"));
  for (const name of ["logs", "cache", "tls"]) mkdirSync(join(folder, name));
  makeCertificate(join(folder, "tls"));
  const [http, https] = [await freePort(), await freePort()];
  const shipped = readFileSync("deploy/nginx/hubei-ai.conf", "utf8")
    .replaceAll(/^ *listen \[::\].*\n/gm, "")
    .replace("listen 80;", `listen 127.0.0.1:${http};`)
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${https} ssl http2;\n${more}`)
    .replace("server 127.0.0.1:3000;", `server 127.0.0.1:${port};`)
    .replace("# server 10.0.0.2:3000;", second === undefined ? "" : `server 127.0.0.1:${second};`)
    // So that a test need not wait ten seconds for it.
    .replaceAll("client_header_timeout 10s;", "client_header_timeout 2s;")
    .replaceAll("/var/cache/nginx", join(folder, "cache"))
    .replaceAll("/var/log/nginx", join(folder, "logs"))
    .replaceAll("/etc/ssl/hubei-ai", join(folder, "tls"));
  writeFileSync(join(folder, "hubei-ai.conf"), shipped);
  writeFileSync(join(folder, "nginx.conf"), mainFile(folder));
  const child = spawn(
    findNginx() ?? "",
    ["-e", join(folder, "logs/start.log"), "-c", join(folder, "nginx.conf")],
    {
      stdio: "inherit",
    },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await untilListening(http, () => child.exitCode !== null);
  return {
    http,
    https,
    log: () => readFileSync(join(folder, "logs/hubei-ai.log"), "utf8"),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mainFile(folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (what) => `${what}_temp_path ${join(folder, `cache/${what}`)};`,
  );
  return [
    "daemon off;",
    "worker_processes 1;",
    process.getuid?.() === 0 ? "user root;" : "",
    `pid ${join(folder, "nginx.pid")};`,
    // Each request that is let through takes two: a flood of four hundred would be cut off instead of answered.
    "events { worker_connections 1024; }",
    `http { ${temporary.join(" ")} include ${join(folder, "hubei-ai.conf")}; }`,
  ].join("\n");
}

function makeCertificate(folder: string): void {
  const files = ["-keyout", join(folder, "privkey.pem"), "-out", join(folder, "fullchain.pem")];
  const kind = [
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-nodes",
    "-days",
    "2",
  ];
  const made = spawnSync("openssl", [
    "req",
    "-x509",
    ...kind,
    ...files,
    "-subj",
    `/CN=${NGINX_NAME}`,
  ]);
  if (made.status !== 0) throw new Error(String(made.stderr));
}

async function untilListening(port: number, hasEnded: () => boolean): Promise<void> {
  while (!hasEnded()) {
    const isThere = await askNginx(port, "/").then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("nginx did not start: see its message above.");
}

export interface NginxAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Asked {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
  secure?: boolean;
}

/** Asks the site by its name, through the port given. */
export function askNginx(port: number, path: string, asked: Asked = {}): Promise<NginxAnswer> {
  const { method = "GET", headers = {}, body, secure = false } = asked;
  const options = {
    host: "127.0.0.1",
    port,
    path,
    method,
    headers: { host: NGINX_NAME, ...headers },
    rejectUnauthorized: false,
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const sent = (secure ? secureRequest : request)(options, (response) => {
      text(response).then(
        (read) =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read }),
        reject,
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
