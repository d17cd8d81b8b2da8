"use client";

import { useState } from "react";

import { findShownStills, keepShownStills } from "./shown-stills";

export interface StillSvgProps {
  /** Key of the picture (`drawStills`) and how many sizes it has; which of them this is. */
  picture: string;
  sizes: number;
  size: number;
  /** The drawing itself, where the page goes to a browser that does not get its HTML; else null. */
  svg: string | null;
  className?: string;
  style?: React.CSSProperties;
}

/**
 * Shows one size of a picture. A page that is sent as HTML holds the drawing there and only there: React gets its key,
 * and finds it again in the HTML. Two copies of each picture were a fifth of a signed-in page.
 */
export function StillSvg({ picture, sizes, size, svg, className, style }: StillSvgProps) {
  const [__html] = useState(() => svg ?? drawingOf(picture, sizes, size));
  return (
    <div
      data-still={`${picture}-${size}`}
      className={className}
      style={style}
      // The browser writes the same drawing with other words: `<path></path>` for `<path />`.
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html }}
    />
  );
}

/** Finds the drawing where this page's HTML is made, and in the browser in that HTML. */
function drawingOf(picture: string, sizes: number, size: number): string {
  const known = findShownStills(picture) ?? readStills(picture, sizes);
  return known[size] ?? "";
}

/** Reads all sizes at once, so that the page can be left and come back to. */
function readStills(picture: string, sizes: number): readonly string[] {
  if (typeof document === "undefined") return [];
  const svgs = Array.from({ length: sizes }, (_, size) => {
    const box = document.querySelector(`[data-still="${picture}-${size}"]`);
    return box?.innerHTML ?? "";
  });
  keepShownStills(picture, svgs);
  return svgs;
}
