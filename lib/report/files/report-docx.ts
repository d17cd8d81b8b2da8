import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type FileChild,
} from "docx";

import type { Picture } from "@/lib/chart-files/types";
import { xmlText } from "@/lib/file-formats/xml-text";

import { PAGE, reportStyles, TEXT_WIDTH } from "./report-styles";
import { reportTable } from "./report-table";
import { reportText as text } from "./report-text";
import type { ReportBlock, ReportContent, ReportPicture } from "./types";

/** Width of a page of the report, and the height that a picture may have, in pixels at 96 to the inch. */
const WIDTH_PX = Math.floor((TEXT_WIDTH / 1440) * 96);
const HEIGHT_PX = 640;

/**
 * Writes the report as a Word document on A4 after GB/T 9704. `pictures` are the drawn ones; where one is
 * missing the text says so. Nobody's name stands in it.
 */
export async function reportDocx(
  content: ReportContent,
  pictures: ReadonlyMap<ReportPicture, Picture>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { locale, title, standing, banner } = content;
  const children: readonly FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [text(title)] }),
    new Paragraph({ style: "Standing", children: [text(standing)] }),
    ...(banner === null ? [] : [bannerParagraph(banner)]),
    ...content.blocks.flatMap((block) => blockChildren(block, content, pictures)),
  ];
  const document = new Document({
    title: xmlText(title),
    creator: "",
    lastModifiedBy: "",
    description: xmlText([standing, ...(banner === null ? [] : [banner])].join(" · ")),
    styles: reportStyles(locale),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: runningHead(content), even: runningHead(content) },
        footers: { default: pageNumber("right"), even: pageNumber("left") },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function blockChildren(
  block: ReportBlock,
  content: ReportContent,
  pictures: ReadonlyMap<ReportPicture, Picture>,
): readonly FileChild[] {
  switch (block.kind) {
    case "heading": {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, children: [text(block.text)] })];
    }
    case "annex":
      return [
        new Paragraph({ style: "AnnexMark", pageBreakBefore: true, children: [text(block.mark)] }),
        new Paragraph({ heading: HeadingLevel.TITLE, children: [text(block.text)] }),
      ];
    case "paragraph": {
      const { lead = "", note = false } = block;
      const gap = content.locale === "en" && lead !== "" ? " " : "";
      const runs = lead === "" ? [] : [text(`${lead}${gap}`, { bold: true })];
      const style = note ? "Note" : "Body";
      return [new Paragraph({ style, children: [...runs, text(block.text)] })];
    }
    case "table":
      return reportTable(block);
    case "picture":
      return pictureChildren(block, content, pictures.get(block));
  }
}

function pictureChildren(
  { caption, alt, share }: ReportPicture,
  { noPicture }: ReportContent,
  picture: Picture | undefined,
): readonly FileChild[] {
  const below = new Paragraph({ style: "FigureCaption", children: [text(caption)] });
  if (picture === undefined) {
    return [new Paragraph({ style: "Picture", children: [text(noPicture)] }), below];
  }
  const scale = Math.min((share * WIDTH_PX) / picture.width, HEIGHT_PX / picture.height);
  const image = new ImageRun({
    type: "png",
    data: picture.bytes,
    transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: { name: xmlText(caption), title: xmlText(caption), description: xmlText(alt) },
  });
  return [new Paragraph({ style: "Picture", children: [image] }), below];
}

function bannerParagraph(banner: string): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 8, space: 4, color: "8A5A00" };
  return new Paragraph({
    style: "Banner",
    border: { top: line, bottom: line, left: line, right: line },
    shading: { fill: "FFF4D6" },
    children: [text(banner, { color: "5C3D00" })],
  });
}

/** Writes on every page what report it is, and that it is invented where it is. */
function runningHead({ head, mark }: ReportContent): Header {
  const marked = mark === null ? [] : [text(`\t${mark}`, { bold: true, color: "5C3D00" })];
  return new Header({
    children: [
      new Paragraph({
        style: "RunningHead",
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [text(head), ...marked],
      }),
    ],
  });
}

/** Writes “— 1 —”, one character in from the outer edge. */
function pageNumber(side: "left" | "right"): Footer {
  const indent = side === "left" ? { left: 280 } : { right: 280 };
  return new Footer({
    children: [
      new Paragraph({
        style: "RunningFoot",
        alignment: side,
        indent,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
