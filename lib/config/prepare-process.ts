import { rmSync } from "node:fs";

import { withoutTokens } from "./without-tokens";

/** Folders in which earlier versions kept pictures of links, readable for ever. */
const OLD_PICTURES = [".next/cache/images", ".next/dev/cache/images"];

/** Prepares a server process: no old pictures on disk, and no token of a link in anything that is logged. */
export function prepareProcess(): void {
  for (const folder of OLD_PICTURES) rmSync(folder, { recursive: true, force: true });
  for (const stream of [process.stdout, process.stderr]) hideTokens(stream);
}

/** Also what the framework writes about a request that failed goes through here. */
function hideTokens(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array, ...rest: []) =>
    write(typeof chunk === "string" ? withoutTokens(chunk) : chunk, ...rest);
}
