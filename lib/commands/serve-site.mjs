// Plain JavaScript on Node alone, like steps.mjs.
import { spawn } from "node:child_process";
import { createServer } from "node:http";

import { own, signalledCode } from "./children.mjs";
import { install } from "./install.mjs";
import {
  build,
  generateClient,
  isBuilt,
  programOf,
  refuse,
  requireNode,
  ROOT,
  runBundled,
  runTypeScript,
  say,
  settled,
} from "./steps.mjs";
import { bundleWorkers } from "./workers.mjs";

/**
 * From a fresh clone to the running site: install, generate, check the settings, prepare the database
 * with `seed` (whose last line is its report as JSON), build, serve. Each step is skipped where its
 * result is there already. `announce` gives the sentences that only this start can say.
 */
export async function serveSite(site) {
  const { port, address, release } = await prepareSite(site);
  await build();
  say("Starting …");
  await release();
  serve("start", port, { ...site.env, NODE_ENV: "production" }, () => say(`Ready: ${address}`));
}

/** Everything before the build, and then no build: each page is made when it is asked for, changes show at once. */
export async function serveForDevelopment(site) {
  const { port, address, release } = await prepareSite(site);
  await bundleWorkers();
  say("Starting for development …");
  await release();
  // What the built site says on standard output is of no use to anybody; here it is what one works with.
  serve("dev", port, { ...site.env, NODE_ENV: "development" }, () => say(`Ready: ${address}`));
}

async function prepareSite(site) {
  requireNode();
  const port = portOf(process.env);
  const release = await holdPort(port);
  await install();
  await generateClient();
  await runTypeScript("lib/commands/check-settings.ts", site.env);
  const address = addressAt(port);
  await prepareDatabase(site, address);
  return { port, address, release };
}

/** Serves what was built, at once: for a service, which must neither install nor migrate. */
export async function serveBuiltSite() {
  requireNode();
  const port = portOf(process.env);
  if (!isBuilt()) refuse("Nothing is built here: run npm run upgrade first.");
  const release = await holdPort(port);
  await runBundled("before-start");
  await release();
  serve("start", port, { NODE_ENV: "production" }, () => say(`Ready: ${addressAt(port)}`));
}

/** Migrates and seeds the database. What it says is known only now and must not be lost when a later step fails. */
export async function prepareDatabase({ seed, preparing, env, announce }, address) {
  say(preparing);
  const report = readReport(await runTypeScript(seed, env));
  [...report.notes, ...announce(report, address)].forEach(say);
}

/** The address that people use, without a slash at its end. */
export function addressAt(port) {
  const given = process.env.APP_URL?.trim();
  return given ? new URL(given).origin : `http://127.0.0.1:${port}`;
}

/** The sentence about the first public link, whose address is known only when it is made or given. */
export function publicLinkSentence(report, address) {
  return report.publicToken === null
    ? "Public link: made at the first start; its address cannot be shown again. Make another on the page 公开链接 (/settings/links)."
    : `Public link: ${address}/p/${report.publicToken}`;
}

function readReport(output) {
  const line = output.trim().split("\n").at(-1) ?? "";
  try {
    return JSON.parse(line);
  } catch {
    return refuse(`Preparing the database ended without its report: ${line}`);
  }
}

export function portOf(env) {
  const text = env.PORT?.trim() || "3000";
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 65_535) {
    refuse(`PORT is "${text}": it must be a number between 1 and 65535.`);
  }
  return Number(text);
}

/**
 * Takes the port until the site itself does, so that of two starts at once the second is told so, and does not install
 * and build beside the first. Gives the function that frees it.
 */
function holdPort(port) {
  return new Promise((resolve) => {
    const holder = createServer((_request, response) => {
      response.writeHead(503, { "Retry-After": "5", Connection: "close" }).end();
    });
    holder.once("error", (error) => {
      refuse(
        error.code === "EADDRINUSE"
          ? `Port ${port} is in use: end the program that uses it, or set PORT to another number.`
          : `Port ${port} cannot be used: ${error.message}.`,
      );
    });
    const release = () => {
      holder.closeAllConnections();
      return new Promise((freed) => holder.close(freed));
    };
    holder.listen(port, "127.0.0.1", () => resolve(release));
  });
}

/**
 * Starts the application by Next's `start` or `dev` and calls `ready` once it answers. Ends with it; Ctrl-C and
 * a polite kill end both, with exit code 0 after what is in flight. However this process ends, the site ends too: its
 * standard input does.
 */
export function serve(command, port, env, ready) {
  // Next rewrites addresses to "localhost" and takes any other host name for a foreign site: so it is told
  // that name, and the name is resolved to 127.0.0.1 first.
  const resolve = ["--dns-result-order=ipv4first"];
  const next = [programOf("next"), command, "-H", "localhost", "-p", String(port)];
  const built = command === "start";
  const inherited = { ...process.env, ...env, PORT: String(port), NEXT_TELEMETRY_DISABLED: "1" };
  const options = {
    cwd: ROOT,
    env: settled(built ? { ...inherited, NEXT_MANUAL_SIG_HANDLE: "1" } : inherited),
    stdio: [built ? "pipe" : "ignore", built ? "ignore" : "inherit", "inherit"],
  };
  const child = own(spawn(process.execPath, [...resolve, ...next], options));
  child.on("exit", (code) => {
    // Asked to end before it could answer, or while developing, it is ended by the signal itself.
    const ended = signalledCode() !== null && (code === null || code === signalledCode());
    process.exit(ended ? 0 : (code ?? 1));
  });
  void waitUntilHealthy(port).then(ready);
}

async function waitUntilHealthy(port) {
  const address = `http://127.0.0.1:${port}/api/v1/health`;
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  refuse(`The application did not answer at ${address} within a minute: see its messages above.`);
}
