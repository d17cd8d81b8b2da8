import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** Characters that are judged: more would take long, and whoever types so many is not guessed. */
const JUDGED = 72;

/** What Chinese passwords are often put together from; the published lists are mostly English. */
const HABITS = `
  woaini aini wodemima mima zhongguo nihao laopo laogong baobao guanliyuan zhengfu keji renmin fagaiwei jingxin
  xiangmu tongji 1314 520 5201314 7758521 8888 6666 168168
`
  .trim()
  .split(/\s+/);

let factory: Promise<ZxcvbnFactory> | undefined;

/**
 * Estimates how many guesses a good guesser needs for `password`: from some 50,000 passwords that were stolen and
 * published elsewhere, words, keyboard runs, dates, repetitions and the given `words`, alone and joined.
 */
export async function guessesFor(password: string, words: readonly string[]): Promise<number> {
  const guesser = await (factory ??= load());
  return guesser.check(password.slice(0, JUDGED), [...words, ...HABITS]).guesses;
}

/** Loads the lists, 2 MB, when a password is first chosen: most processes never see one. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new Factory({ dictionary, graphs: adjacencyGraphs });
}
