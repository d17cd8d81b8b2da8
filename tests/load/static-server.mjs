// One file over plain Node, the measure that the public page is held against. Arguments: file, port.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

const [file, port] = process.argv.slice(2);
const packed = gzipSync(readFileSync(file));

createServer((request, response) => {
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  if (/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    response.writeHead(200, { ...headers, "Content-Encoding": "gzip" });
    response.end(packed);
    return;
  }
  response.writeHead(200, { ...headers, "Content-Length": statSync(file).size });
  createReadStream(file).pipe(response);
}).listen(Number(port), "127.0.0.1");
