// Plain JavaScript on Node alone: it runs in the thread of read-workbook-worker.mjs.
import { read, SSF, utils } from "@e965/xlsx";

/**
 * Reads the sheets of an old workbook (.xls, and .et of WPS, which is one), of Excel 97 or later. `refuse` is called
 * with the name of a refusal. Gives hidden sheets by name only.
 */
export function readXls(bytes, limits, refuse) {
  const workbook = open(bytes, refuse);
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  let filled = 0;
  return workbook.SheetNames.map((name, index) => {
    const state = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const sheet = workbook.Sheets[name];
    const rows = [];
    for (const [at, cell] of Object.entries(sheet)) {
      if (at.startsWith("!") || cell.t === "z") continue;
      const { r, c } = utils.decode_cell(at);
      filled += 1;
      if (c >= limits.columns || r >= limits.scannedRows) refuse("farCell", { cell: at });
      if (filled > limits.scannedRows * 10) refuse("tooManyRows", { max: limits.rows });
      rows[r] ??= [];
      while (rows[r].length < c) rows[r].push("");
      rows[r][c] = cellOf(cell, is1904);
    }
    const hidden = (list) =>
      (list ?? [])
        .slice(0, limits.scannedRows)
        .flatMap((one, at) => (one?.hidden === true ? [at] : []));
    return {
      name: String(name),
      hidden: state === 1,
      veryHidden: state === 2,
      rows,
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
        top: s.r,
        left: s.c,
        bottom: e.r,
        right: e.c,
      })),
      hiddenRows: hidden(sheet["!rows"]),
      hiddenColumns: hidden(sheet["!cols"]).filter((at) => at < limits.columns),
    };
  });
}

function open(bytes, refuse) {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream) => names.includes(Buffer.from(stream, "utf16le"));
  if (has("_VBA_PROJECT")) refuse("macros");
  // Before Excel 97 texts had the code page of their country, which is not read.
  if (has("EncryptedPackage") || !has("Workbook")) refuse("oldOrLocked");
  try {
    return read(bytes, {
      type: "array",
      cellNF: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (error) {
    return refuse(/password|encrypt/i.test(String(error)) ? "oldOrLocked" : "damaged");
  }
}

function cellOf({ t, v, z, f }, is1904) {
  const format = typeof z === "string" ? z : "";
  const read = readOf(t, v, format, is1904);
  if (f === undefined) return read;
  const isRead = (t === "n" || t === "s") && !format.includes("%");
  const stored = t === "n" ? String(Number(Number(v).toPrecision(15))) : String(v ?? "");
  return { odd: "formula", text: "", format, stored: isRead ? stored : undefined };
}

function readOf(t, v, format, is1904) {
  if (t === "b") return { odd: "boolean", text: String(v) };
  if (t === "e") return { odd: "error", text: "#" };
  if (t !== "n") return withFormat(String(v ?? "").replaceAll("\r\n", "\n"), format);
  if (format !== "" && SSF.is_date(format)) {
    const day = SSF.parse_date_code(v, { date1904: is1904 });
    const two = (number) => String(number).padStart(2, "0");
    const text = day ? `${day.y}-${two(day.m)}-${two(day.d)}` : "";
    return { odd: "date", text, format };
  }
  const text = String(Number(Number(v).toPrecision(15)));
  return format.includes("%") ? { odd: "percent", text } : withFormat(text, format);
}

function withFormat(text, format) {
  const isPlain = /^(?:General|@|#,##0(?:\.0+)?|0(?:\.0+)?|)$/i.test(format);
  return isPlain || text === "" ? text : { text, format };
}
