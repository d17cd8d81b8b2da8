// Plain JavaScript on Node alone, like steps.mjs.

/** The site ends itself within ten seconds: see end-well.ts. */
const LIMIT_MS = 15_000;

const running = new Set();
let signalled = null;

/** Ends a process with this one, however this one ends, and passes on what this one is asked to do. */
export function own(child) {
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** The exit code of a command that was asked to end by a signal; null while nobody asked. */
export function signalledCode() {
  return signalled === null ? null : { SIGINT: 130, SIGTERM: 143 }[signalled];
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    signalled ??= signal;
    if (running.size === 0) process.exit(signalledCode());
    for (const child of running) child.kill(signal);
    setTimeout(() => {
      for (const child of running) child.kill("SIGKILL");
    }, LIMIT_MS).unref();
  });
}

process.on("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});
