"use client";

import { useEffect } from "react";

import { AWAKE_EVENT } from "@/lib/addresses/page-signals";

/** Announces to the waker of a still page that the page now answers by itself. Draws nothing. */
export function Awake() {
  useEffect(() => {
    document.dispatchEvent(new Event(AWAKE_EVENT));
  }, []);
  return null;
}
