export interface LabelWish {
  /** Where the label's middle would stand if it were alone, px. */
  readonly wish: number;
  readonly height: number;
}

interface Block {
  first: number;
  last: number;
  height: number;
  /** Sum of the tops that the block's labels wish for, each as if it were the block's first. */
  wished: number;
}

const topOf = (block: Block, top: number, bottom: number): number => {
  const mean = block.wished / (block.last - block.first + 1);
  return Math.max(top, Math.min(mean, bottom - block.height));
};

/**
 * Spreads labels in one column: none overlaps, each is as near its wish as its neighbours allow, the order of
 * the wished tops is kept. Between `top` and `bottom` where the sum of heights allows, else over the lower edge.
 * @returns tops in px, in the order given.
 */
export function spreadLabels(
  labels: readonly LabelWish[],
  top: number,
  bottom: number,
  gap: number,
): number[] {
  const order = labels.map((label, index) => ({ ...label, index }));
  // Sorted by the wished top: of two labels for one spot, the first given stays above.
  order.sort((a, b) => a.wish - a.height / 2 - (b.wish - b.height / 2) || a.index - b.index);

  const blocks: Block[] = [];
  order.forEach((label, position) => {
    let block: Block = {
      first: position,
      last: position,
      height: label.height,
      wished: label.wish - label.height / 2,
    };
    let above = blocks[blocks.length - 1];
    while (above && topOf(above, top, bottom) + above.height + gap > topOf(block, top, bottom)) {
      const count = block.last - block.first + 1;
      block = {
        first: above.first,
        last: block.last,
        height: above.height + gap + block.height,
        wished: above.wished + block.wished - count * (above.height + gap),
      };
      blocks.pop();
      above = blocks[blocks.length - 1];
    }
    blocks.push(block);
  });

  const tops = labels.map(() => 0);
  for (const block of blocks) {
    let y = topOf(block, top, bottom);
    for (const label of order.slice(block.first, block.last + 1)) {
      tops[label.index] = y;
      y += label.height + gap;
    }
  }
  return tops;
}
