import { createServer, type AddressInfo } from "node:net";

/** Finds a port of this machine that nobody uses now: a fixed one may be another run's. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
