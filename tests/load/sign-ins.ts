import { overBoth, seedDemoInto, TOKEN } from "./databases";
import { inMilliseconds, percentile, timed, type Result } from "./measure";
import { startSite } from "./processes";

const SIGN_INS = 100;
/** A kept page stays below this while they come. */
const CEILING_MS = 500;
const HEADERS = { accept: "text/html" };

/** What 100 sign-ins at the same moment cost the readers of a public page that is kept in memory. */
export async function measureSignIns(folder: string): Promise<readonly Result[]> {
  const { measured, missing } = await overBoth(folder, "sign-ins", async (url, where) =>
    measureOver(await seedDemoInto(url), where),
  );
  return [...measured.flat(), ...missing];
}

async function measureOver(url: string, where: string): Promise<readonly Result[]> {
  const site = await startSite(url, 3297);
  try {
    const page = async () => {
      const { milliseconds } = await timed(async () => {
        const answer = await fetch(`${site.address}/p/${TOKEN}`, { headers: HEADERS });
        await answer.text();
      });
      return milliseconds;
    };
    const form = await readForm(site.address);
    await Promise.all([0, 1, 2].map((place) => signIn(site.address, form, place)));
    const idle = await askFor(page, 20);
    const { value, milliseconds } = await timed(() =>
      Promise.all([
        askFor(page, 40),
        ...Array.from({ length: SIGN_INS }, (_, place) => signIn(site.address, form, place + 3)),
      ]),
    );
    const [busy, ...answers] = value;
    const slowest = Math.max(...busy);
    const usual = percentile(idle, 0.5);
    const answered = answers.filter((status) => status === 200).length;
    return [
      { what: `Public page over ${where}, nobody signing in, p50`, result: inMilliseconds(usual) },
      {
        what: `The same page during ${SIGN_INS} sign-ins at once, slowest`,
        result: `${inMilliseconds(slowest)} (${(slowest / usual).toFixed(0)} × idle), ${
          slowest < CEILING_MS ? "below" : "ABOVE"
        } ${CEILING_MS} ms`,
      },
      {
        what: `Sign-ins answered over ${where}`,
        result: `${answered} of ${SIGN_INS}, the last after ${inMilliseconds(milliseconds)}`,
      },
    ];
  } finally {
    await site.stop();
  }
}

async function askFor(page: () => Promise<number>, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    taken.push(await page());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return taken;
}

/** Names and values by which a form without scripts names its action. */
async function readForm(address: string): Promise<readonly (readonly [string, string])[]> {
  const html = await (await fetch(`${address}/sign-in`, { headers: HEADERS })).text();
  const inputs = html.match(/<input type="hidden"[^>]*>/g) ?? [];
  return inputs.map((input) => {
    const valueOf = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "";
    return [valueOf("name"), valueOf("value").replaceAll("&quot;", '"')] as const;
  });
}

async function signIn(
  address: string,
  form: readonly (readonly [string, string])[],
  place: number,
): Promise<number> {
  const body = new FormData();
  for (const [name, value] of form) body.set(name, value);
  body.set("email", `nobody-${place}@example.test`);
  body.set("password", "not the password");
  const answer = await fetch(`${address}/sign-in`, {
    method: "POST",
    headers: { ...HEADERS, origin: address, "x-forwarded-for": `203.0.113.${place}` },
    body,
  });
  await answer.text();
  return answer.status;
}
