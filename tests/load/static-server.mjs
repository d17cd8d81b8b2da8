// One file over plain Node, the measure that the public page is held against, and what it calls for from files beside it.
// Arguments: file, port, then an address and its file for each of those.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = { ".html": "text/html", ".css": "text/css" };

const [page, port, ...beside] = process.argv.slice(2);
const first = ready(page);
const others = new Map();
for (let at = 0; at < beside.length; at += 2) others.set(beside[at], ready(beside[at + 1]));

function ready(file) {
  const type = TYPES[extname(file)] ?? "text/plain";
  const headers = { "Content-Type": `${type}; charset=utf-8` };
  return { file, headers, packed: gzipSync(readFileSync(file)) };
}

createServer((request, response) => {
  const { file, headers, packed } = others.get(request.url) ?? first;
  if (/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    response.writeHead(200, { ...headers, "Content-Encoding": "gzip" });
    response.end(packed);
    return;
  }
  response.writeHead(200, { ...headers, "Content-Length": statSync(file).size });
  createReadStream(file).pipe(response);
}).listen(Number(port), "127.0.0.1");
