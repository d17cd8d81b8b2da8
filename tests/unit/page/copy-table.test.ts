// @vitest-environment jsdom
import { describe, expect, it } from "vitest";

import { tableCells } from "@/components/page/pictures/copy-table";

describe("tableCells", () => {
  it("reads what somebody sees: no arrows, nothing that is only said, no words run together", () => {
    const table = document.createElement("table");
    table.innerHTML = `<thead><tr>
        <th>指标 <span aria-hidden="true">↕</span><span class="sr-only">按此列排序</span></th><th>2024</th>
      </tr></thead><tbody><tr>
        <th>产业规模<span class="block">亿元</span></th>
        <td><a href="#s">1386.5<span class="sr-only">（来源 演示）</span></a><span class="block">初步</span></td>
      </tr></tbody>`;
    expect(tableCells(table)).toEqual([
      ["指标", "2024"],
      ["产业规模 亿元", "1386.5 初步"],
    ]);
    expect(table.querySelectorAll(".sr-only")).toHaveLength(2);
  });
});
