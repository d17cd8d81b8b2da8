import Bowser from "bowser";

/** What a browser says of itself; null for what is not recognised. */
export interface Device {
  browser: string | null;
  system: string | null;
}

/** Reads a `User-Agent` header: `Chrome 130`, `Windows 10`. */
export function deviceOf(userAgent: string): Device {
  if (userAgent === "") return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  return {
    browser: joined(browser.name, major(browser.version)),
    system: joined(os.name, os.versionName),
  };
}

function joined(name: string | undefined, version: string | undefined): string | null {
  if (name === undefined || name === "") return null;
  return version === undefined || version === "" ? name : `${name} ${version}`;
}

function major(version: string | undefined): string | undefined {
  return version?.split(".")[0];
}
