"use client";

import { useEffect, useState } from "react";

import type { Destinations } from "@/lib/wayfinding/types";

/** Destinations by their address, kept until the document is left: the names in a plan hardly ever change. */
const known = new Map<string, Promise<Destinations>>();

/** Loads the names behind an address of the interface once; after a failure the next opening tries again. */
export function useDestinations(address: string): Destinations | "loading" | "failed" {
  const [state, setState] = useState<Destinations | "loading" | "failed">("loading");
  useEffect(() => {
    let isGone = false;
    const asked = known.get(address) ?? ask(address);
    known.set(address, asked);
    asked.then(
      (found) => {
        if (!isGone) setState(found);
      },
      () => {
        known.delete(address);
        if (!isGone) setState("failed");
      },
    );
    return () => {
      isGone = true;
    };
  }, [address]);
  return state;
}

async function ask(address: string): Promise<Destinations> {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Destinations;
}
