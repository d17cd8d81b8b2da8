import clsx from "clsx";
import { Fragment } from "react";

import { useWords } from "@/components/page/use-words";
import { WholeAmounts } from "@/components/ui/whole-amounts";
import type { Tone } from "@/lib/chart-layout/types";
import type { PartTile } from "@/lib/words/part/part-tiles";

const TEXT: Readonly<Record<Tone, string>> = {
  accent: "text-ink",
  met: "text-met",
  "on-track": "text-on-track",
  watch: "text-watch",
  behind: "text-behind",
  open: "text-open",
};

/** Shows the numbers of a part that an official asks for first. */
export function PartTiles({ tiles }: { tiles: readonly PartTile[] }) {
  const inWords = useWords();
  return (
    <dl className="grid grid-cols-2 gap-3 max-sm:[&:lang(en)]:grid-cols-1 lg:grid-cols-4 print:grid-cols-4">
      {tiles.map(({ key, label, values, note, tone }) => (
        <div
          key={key}
          className="flex min-w-0 flex-col rounded-lg border border-line bg-card p-3 break-inside-avoid sm:px-4"
        >
          <dt className="text-sm text-muted">{inWords(label)}</dt>
          <dd
            className={clsx(
              "mt-0.5 text-base leading-snug font-bold sm:text-lg",
              tone !== null && TEXT[tone],
            )}
          >
            {values.map((value, index) => (
              // Members may have the same share; their order is the plan's.
              <Fragment key={index}>
                {index > 0 && " "}
                <span className="sm:inline-block">
                  <WholeAmounts>{inWords(value)}</WholeAmounts>
                  {/* A line ends with the dot and never begins with it. */}
                  {index < values.length - 1 && "\u00a0·"}
                </span>
              </Fragment>
            ))}
          </dd>
          <dd className="text-sm text-muted">
            <WholeAmounts>{inWords(note)}</WholeAmounts>
          </dd>
        </div>
      ))}
    </dl>
  );
}
