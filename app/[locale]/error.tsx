"use client";

import { useParams } from "next/navigation";

import { Button } from "@/components/ui/button";
import { Main } from "@/components/layout/main";

// The words stand here and not in the message files: this page must work when loading them failed.
const WORDS = {
  zh: {
    title: "页面没有显示出来",
    text: "系统出现意外错误，已保存的数据不受影响。请再试一次。",
    retry: "再试一次",
  },
  en: {
    title: "The page could not be shown",
    text: "Something went wrong. What was saved before is safe. Try again.",
    retry: "Try again",
  },
} as const;

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  const words = WORDS[useParams().locale === "en" ? "en" : "zh"];
  return (
    <Main>
      <h1 className="text-2xl font-bold">{words.title}</h1>
      <p className="my-4">{words.text}</p>
      <Button onClick={reset}>{words.retry}</Button>
    </Main>
  );
}
