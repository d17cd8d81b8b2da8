import { describe, expect, it } from "vitest";

import { passwordProblems, type PasswordPlace } from "@/lib/access/password-problems";

const MEMBER: PasswordPlace = {
  shortest: 12,
  current: "the one before, old",
  email: "li.xiaolan@kjt.example.gov.cn",
  names: ["李晓兰", "Xiaolan Li"],
};
const LINK: PasswordPlace = { shortest: 8, names: ["东湖高新区"] };

async function keysOf(password: string, place = MEMBER): Promise<readonly string[]> {
  const problems = await passwordProblems(password, place);
  return problems.map(({ key }) => key.replace("auth.errors.password", ""));
}

describe("a password of a member", () => {
  it.each([
    "correct horse battery",
    "四个不相干的词语放在一起念",
    "k7qd-m2xw-9fhb",
    "lantern,river,forty-two",
    "eine lange Nacht am See",
    "Пароль из четырёх слов",
    `${"long passphrases are welcome ".repeat(4)}ok`,
    "🐟🐢🦀🐙🦑🐠🐡🐬🐳🦈🐚🪸",
  ])("may be %j", async (password) => {
    expect(await keysOf(password)).toEqual([]);
  });

  it.each([
    "password1234",
    "Password1234!",
    "P@ssw0rd1234",
    "passwordpassword",
    "123456789012",
    "112233445566",
    "000000000000",
    "qwertyuiop12",
    "1qaz2wsx3edc",
    "1q2w3e4r5t6y",
    "qwer1234qwer1234",
    "abcdefghijkl",
    "iloveyou1234",
    "letmeinplease",
    "administrator",
    "Administrator1",
    "welcome@123456",
    "admin@123456789",
    "Aa123456789!",
    "5201314520131",
    "trustno1trustno1",
    "aaaaaaaaaaaaa",
    "zxcvbnm,./123",
  ])("may not be %j, which is tried first", async (password) => {
    expect(await keysOf(password)).toEqual(["Common"]);
  });

  it.each([
    ["hubei-ai-targets", "hubei"],
    ["Hubei2026!!!!", "hubei"],
    ["HUB3I-lantern-river", "hubei"],
    ["ｈｕｂｅｉ lantern river", "hubei"],
    ["h.u.b.e.i lantern river", "hubei"],
    ["湖北省发展和改革委员会二零二六", "湖北"],
    ["lantern wuhan river", "wuhan"],
    ["人工智能产业发展规划", "人工智能"],
    ["li.xiaolan.2026", "li.xiaolan"],
    ["lixiaolan-river-42", "li.xiaolan"],
    ["river xiaolan lantern", "xiaolan"],
    ["李晓兰的第一个密码是这个", "李晓兰"],
    ["example lantern river", "example"],
  ])("may not be %j, because of %j", async (password, word) => {
    const problems = await passwordProblems(password, MEMBER);
    expect(problems).toContainEqual({ key: "auth.errors.passwordContext", values: { word } });
  });

  it("says everything that is wrong at once", async () => {
    expect(await keysOf("xiaolan")).toEqual(["Short", "Context"]);
    expect(await keysOf("the one before, old")).toEqual(["Same"]);
  });

  it("is counted in characters, at least 12, at most 128", async () => {
    expect(await keysOf("灯笼河流四十二号楼顶上")).toEqual(["Short"]);
    expect(await keysOf("灯笼河流四十二号楼顶上猫")).toEqual([]);
    expect(await keysOf("kj8#".repeat(33))).toEqual(["Long"]);
  });

  it("is judged fast, whatever it is made of", async () => {
    await keysOf("warm up the lists");
    for (const part of ["4@8({[</369&#!1/|0$5+7%2", "p4ssw0rd", "qwert", "1", "a1!", "password"]) {
      const start = performance.now();
      await keysOf(part.repeat(64).slice(0, 128));
      expect(performance.now() - start).toBeLessThan(1_500);
    }
  });
});

describe("a password of a link", () => {
  it("is shorter, and may be no easier guess", async () => {
    expect(await keysOf("k7qdm2xw", LINK)).toEqual([]);
    expect(await keysOf("link-password-1", LINK)).toEqual([]);
    expect(await keysOf("k7qdm2x", LINK)).toEqual(["Short"]);
    for (const common of [
      "password",
      "12345678",
      "qwer1234",
      "iloveyou",
      "P@ssw0rd",
      "woaini1314",
    ]) {
      expect(await keysOf(common, LINK)).toEqual(["Common"]);
    }
    expect(await keysOf("东湖高新区的链接", LINK)).toContain("Context");
    expect(await keysOf("hubei2025x", LINK)).toEqual(["Context"]);
  });
});
