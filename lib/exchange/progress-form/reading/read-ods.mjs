// Plain JavaScript on Node alone: it runs in the thread of read-workbook-worker.mjs.
// An OpenDocument sheet keeps beside each number the text that it was shown as, so what a format does to a number is
// seen without reading the format: https://docs.oasis-open.org/office/OpenDocument/v1.3/part3-schema/

const TOKEN =
  /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<[?!][^>]*>|([^<]+)/g;
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text) {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, number, hex, name) => {
    const code = number === undefined ? Number.parseInt(hex ?? "", 16) : Number(number);
    if (name !== undefined) return ENTITIES[name] ?? all;
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

function attribute(attributes, name) {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? null : unescaped(found[1] ?? found[2] ?? "");
}

const count = (attributes, name) =>
  Math.max(1, Math.trunc(Number(attribute(attributes, name) ?? 1)) || 1);

/**
 * Reads the sheets of `content.xml` up to the limits: cells of a rectangle of `limits.columns` and `limits.scannedRows`.
 * `refuse` is called with the name of a refusal. Gives hidden sheets by name only.
 */
export function readOds(xml, limits, refuse) {
  const hiddenStyles = new Set();
  const sheets = [];
  let style = "";
  let sheet = null;
  let row = null;
  let cell = null;
  let note = 0;
  let paragraph = false;
  let columns = 0;
  let filled = 0;

  const endCell = () => {
    const { attributes, texts, covered } = cell;
    const repeated = count(attributes, "table:number-columns-repeated");
    const read = covered ? "" : cellOf(attributes, texts.join("\n"));
    const [width, height] = [
      count(attributes, "table:number-columns-spanned"),
      count(attributes, "table:number-rows-spanned"),
    ];
    if (read !== "") {
      filled += repeated * row.repeated;
      const isFar = row.x + repeated > limits.columns || row.y + row.repeated > limits.scannedRows;
      if (isFar) refuse("farCell", { cell: `${row.y + 1}:${row.x + 1}` });
      if (filled > limits.scannedRows * 10) refuse("tooManyRows", { max: limits.rows });
      while (row.cells.length < row.x) row.cells.push("");
      for (let at = 0; at < repeated; at += 1) row.cells.push(read);
    }
    if (width > 1 || height > 1) {
      const top = row.y;
      const left = row.x;
      sheet.merges.push({ top, left, bottom: top + height - 1, right: left + width - 1 });
    }
    row.x += repeated;
    cell = null;
  };
  const endRow = () => {
    for (let at = 0; at < row.repeated && row.y + at < limits.scannedRows; at += 1) {
      if (row.hidden) sheet.hiddenRows.push(row.y + at);
      if (row.cells.length > 0) sheet.rows[row.y + at] = row.cells;
    }
    sheet.height = row.y + row.repeated;
    row = null;
  };

  for (const [, close, name, attributes = "", empty, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (paragraph && note === 0) cell?.texts.push((cell.texts.pop() ?? "") + unescaped(text));
      continue;
    }
    if (name === undefined) continue;
    const isOpen = close === "";
    const isEnd = close !== "" || empty !== "";
    if (name === "style:style" && isOpen) style = attribute(attributes, "style:name") ?? "";
    if (name === "style:table-properties" && attribute(attributes, "table:display") === "false") {
      hiddenStyles.add(style);
    }
    if (name === "office:annotation") note += (isOpen ? 1 : 0) - (isEnd ? 1 : 0);
    if (name === "table:table" && note === 0) {
      if (isOpen) {
        const hidden = hiddenStyles.has(attribute(attributes, "table:style-name") ?? "");
        const title = attribute(attributes, "table:name") ?? "";
        sheet = {
          name: title,
          hidden,
          rows: [],
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
          height: 0,
        };
        sheets.push(sheet);
        columns = 0;
      }
      if (isEnd) sheet = null;
    }
    if (sheet === null) continue;
    if (name === "table:table-column" && isOpen) {
      const repeated = count(attributes, "table:number-columns-repeated");
      const isHidden = isUnseen(attributes);
      for (let at = 0; isHidden && at < repeated && columns + at < limits.columns; at += 1) {
        sheet.hiddenColumns.push(columns + at);
      }
      columns += repeated;
    }
    if (name === "table:table-row") {
      if (isOpen) {
        const repeated = count(attributes, "table:number-rows-repeated");
        row = { y: sheet.height, x: 0, repeated, hidden: isUnseen(attributes), cells: [] };
      }
      if (isEnd && row !== null) endRow();
    }
    if (row === null) continue;
    if (name === "table:table-cell" || name === "table:covered-table-cell") {
      if (isOpen) cell = { attributes, texts: [], covered: name !== "table:table-cell" };
      if (isEnd && cell !== null) endCell();
    }
    if (cell === null || note > 0) continue;
    if (name === "text:p" || name === "text:h") {
      if (isOpen) cell.texts.push("");
      paragraph = isOpen && empty === "";
    }
    if (name === "text:s") {
      cell.texts.push(
        (cell.texts.pop() ?? "") + " ".repeat(Math.min(count(attributes, "text:c"), 100)),
      );
    }
    if (name === "text:line-break") cell.texts.push("");
    if (name === "text:tab") cell.texts.push(`${cell.texts.pop() ?? ""}\t`);
  }
  return sheets;
}

function isUnseen(attributes) {
  return ["collapse", "filter"].includes(attribute(attributes, "table:visibility") ?? "");
}

/** A cell as the other readers give it: a text, a number as it is shown, or something odd. */
function cellOf(attributes, shown) {
  const type = attribute(attributes, "office:value-type") ?? "";
  const read = readOf(type, attributes, shown);
  if (attribute(attributes, "table:formula") === null) return read;
  return { odd: "formula", text: "", stored: typeof read === "string" ? read : undefined };
}

/** An .ods file names no format at its cell: how a date is written tells how precise it is. */
function formatOf(shown) {
  if (/^\d{4}\s*年?$/.test(shown)) return "yyyy";
  return /^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$/.test(shown) ? "yyyy-mm" : "yyyy-mm-dd";
}

function readOf(type, attributes, shown) {
  if (type === "percentage")
    return { odd: "percent", text: attribute(attributes, "office:value") ?? "" };
  if (type === "boolean") return { odd: "boolean", text: shown.toLowerCase() };
  if (type === "date") {
    const text = (attribute(attributes, "office:date-value") ?? "").slice(0, 10);
    return { odd: "date", text, format: formatOf(shown) };
  }
  if (type === "time") return { odd: "date", text: shown, format: "hh:mm" };
  if (type !== "float" && type !== "currency")
    return /^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM)[!?]?$|^Err:\d+$/.test(shown)
      ? { odd: "error", text: shown }
      : shown;
  const value = Number(attribute(attributes, "office:value"));
  if (!Number.isFinite(value)) return { odd: "error", text: shown };
  return asShown(String(Number(value.toPrecision(15))), value, shown);
}

/** The stored number with the words that it is shown with; another number is told with what is seen. */
function asShown(stored, value, shown) {
  if (shown === "") return stored;
  const numbers = shown.match(/-?\d[\d,\u00a0]*(?:\.\d+)?(?:[eE][+-]?\d+)?/g) ?? [];
  const [number] = numbers;
  const seen = Number(number?.replaceAll(/[,\u00a0]/g, ""));
  const digits = /\.(\d+)/.exec(number ?? "")?.[1]?.length ?? 0;
  const isSame =
    numbers.length === 1 &&
    (Math.abs(seen - value) <= 0.5000001 * 10 ** -digits || /e/i.test(number));
  if (!isSame) return { text: stored, format: `"${shown.replaceAll('"', "")}"` };
  const [before, after] = shown.split(number);
  const words = `${before}${after}`.trim();
  return words === "" ? stored : `${before}${stored}${after}`.trim();
}
