// One file over plain Node, the measure that the public page is held against. Arguments: file, port.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";

const [file, port] = process.argv.slice(2);

createServer((request, response) => {
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": statSync(file).size,
  };
  response.writeHead(200, headers);
  createReadStream(file).pipe(response);
}).listen(Number(port), "127.0.0.1");
