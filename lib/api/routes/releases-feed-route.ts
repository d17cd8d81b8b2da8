import "server-only";

import { Feed } from "feed";

import { linkBase } from "@/lib/addresses/link-base";
import { publicRoute } from "@/lib/api/routes/public-routes";
import { MEDIA_TYPES } from "@/lib/file-formats/media-types";
import { translatorFor } from "@/lib/i18n/translator";
import { publicOrigin } from "@/lib/links/door/public-origin";
import { getReleasedPlan } from "@/lib/plans/queries";
import { getReleaseHistory } from "@/lib/releases/queries";
import { getReleasedRenamings } from "@/lib/releases/renaming-queries";
import type { Release } from "@/lib/vocabulary/release";
import { renamingSentence } from "@/lib/words/renaming-words";
import { spellOut } from "@/lib/words/sentence";

/**
 * Answers with the releases that a public link has shown up to the present one, as an Atom feed for readers and
 * programs. Both languages stand in each entry, as in the other answers for programs. Ids name plan and release and no
 * link, so that a reader who gets another link sees no release twice.
 */
export const releasesFeedRoute = publicRoute(async (scope, request, { token }) => {
  const [plan, releases, renamings] = await Promise.all([
    getReleasedPlan(scope),
    getReleaseHistory(scope),
    getReleasedRenamings(scope),
  ]);
  const [zh, en] = await Promise.all([translatorFor("zh"), translatorFor("en")]);
  const told = (number: number): readonly string[] => {
    if (renamings === null) return [];
    const { assessment, byRelease } = renamings;
    return (byRelease.get(number) ?? []).map((renaming) => {
      const sentence = renamingSentence(renaming, assessment);
      return `${spellOut(sentence, zh, "zh")} / ${spellOut(sentence, en, "en")}`;
    });
  };
  const origin = publicOrigin(request.headers);
  const page = `${origin}${linkBase(token)}`;
  const id = `urn:hubei-ai:plan:${scope.planCode}`;
  const feed = new Feed({
    id,
    // A plan that has no English name is called once.
    title: [...new Set([plan.name.zh, plan.name.en])].join(" / "),
    link: page,
    updated: new Date(scope.release.instant),
    feedLinks: { atom: `${origin}/api/v1/p/${token}/releases.atom` },
    copyright: "",
  });
  for (const release of releases) {
    const { number, instant } = release;
    feed.addItem({
      id: `${id}:release:${number}`,
      title: `${zh("releases.number", { number })} / ${en("releases.number", { number })}`,
      link: `${page}/changes`,
      date: new Date(instant),
      published: new Date(instant),
      description: summaryOf(release, told(number)),
      author: [{ name: plan.name.zh }],
    });
  }
  return new Response(feed.atom1(), {
    headers: { "Content-Type": `${MEDIA_TYPES.atom}; charset=utf-8` },
  });
});

/** What the release says of itself, what it calls otherwise, and the hash by which a file of it can be checked. */
function summaryOf({ note, correctionNote, seal }: Release, renamings: readonly string[]): string {
  const hash = seal === null ? "" : `SHA-256 ${seal.hash}`;
  return [note, correctionNote ?? "", ...renamings, hash].filter((part) => part !== "").join("\n");
}
