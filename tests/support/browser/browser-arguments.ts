/**
 * Surfaces of the browser's own window, pages of its own that no test opens: for every window the browser starts one more
 * process for them, which takes more of the processor than most of our pages do (docs/decisions/193-types-in-go-and-bare-windows.md).
 */
const OWN_SURFACES = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];

/**
 * Of the features that Playwright turns off, those that matter here: of two lists the browser hears the last only, and
 * Playwright's stands before ours.
 */
const TURNED_OFF_BY_PLAYWRIGHT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  // Each of these asks hosts outside.
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/** How every browser of the tests is started. */
export const BROWSER_ARGUMENTS: string[] = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  `--disable-features=${[...TURNED_OFF_BY_PLAYWRIGHT, ...OWN_SURFACES].join(",")}`,
];
