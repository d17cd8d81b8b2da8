/**
 * Whether a version of Node is among `ranges`, written as package.json's `engines` is: "^20.19 || >=24". Only
 * `^` and `>=` with a major and perhaps a minor number are understood: npm's own reader is not installed yet
 * where this is asked.
 */
export function isSupported(version, ranges) {
  const [major, minor] = numbersOf(version);
  return ranges.split("||").some((range) => {
    const [, sign, lowest] = /^(\^|>=)([\d.]+)$/.exec(range.trim()) ?? [];
    if (lowest === undefined) throw new Error(`"${range}" is no range of Node's versions.`);
    const [wantedMajor, wantedMinor] = numbersOf(lowest);
    return major === wantedMajor ? minor >= wantedMinor : sign === ">=" && major > wantedMajor;
  });
}

function numbersOf(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return [major, minor];
}
