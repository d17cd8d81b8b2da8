import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { ChartFrame } from "@/components/charts/chart-frame";

const drawn = renderToStaticMarkup(
  <ChartFrame
    heading="产业规模离目标还差 800 亿元"
    headingLevel={3}
    summary="需年均增长 46.4%。"
    tableLabel="数据表"
    table={
      <table>
        <tbody>
          <tr>
            <td>700</td>
          </tr>
        </tbody>
      </table>
    }
    notes="来源"
  >
    <svg />
  </ChartFrame>,
);

describe("ChartFrame", () => {
  it("is a figure named by its finding, at the level the page asks for", () => {
    const id = /<h3 id="([^"]+)"/.exec(drawn)?.[1];
    expect(id).toBeTruthy();
    expect(drawn).toContain(`aria-labelledby="${id}"`);
    expect(drawn).toContain("需年均增长 46.4%。");
  });

  it("carries its numbers in the first HTML, inside details", () => {
    expect(drawn).toMatch(
      /<details[^>]*><summary[^>]*>数据表<\/summary>.*<td>700<\/td>.*<\/details>/s,
    );
    expect(drawn).toMatch(/<figcaption[^>]*>来源<\/figcaption>/);
  });
});
