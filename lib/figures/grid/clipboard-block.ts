/**
 * Reads a block as Excel and WPS put it on the clipboard: cells apart by tabs, rows by line ends, one line end
 * after the last row; a cell with a tab, a line end or a quote in it stands in quotes.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') cell += text[(index += 1)] ?? "";
      else isQuoted = false;
    } else if (character === '"' && cell === "" && hasClosingQuote(text, index)) isQuoted = true;
    else if (character === "\t") endCell();
    else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[index + 1] === "\n") index += 1;
      endCell();
      rows.push([]);
    } else cell += character;
  }
  if (cell !== "" || rows.at(-1)?.length !== 0) endCell();
  if (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** Writes a block as `readBlock` reads it. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

// Whether a cell that starts with a quote is written in quotes: a lone quote at the start is a character of the
// cell.
function hasClosingQuote(text: string, from: number): boolean {
  return /^"(?:[^"]|"")*"(?:[\t\r\n]|$)/.test(text.slice(from));
}
