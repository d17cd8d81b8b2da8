"use client";

import { useEffect } from "react";

/** Opens what hides the place that the address names, as browsers do where a page is loaded and not only changed. */
export function OpenAtHash() {
  useEffect(() => {
    const place = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    const closed = place?.closest("details:not([open])");
    if (place === null || !(closed instanceof HTMLDetailsElement)) return;
    closed.open = true;
    place.scrollIntoView();
  }, []);
  return null;
}
