import { useTranslations } from "next-intl";

import { Link } from "@/lib/i18n/navigation";

import { SignOutForm } from "./sign-out-form";

interface MemberMenuProps {
  name: string;
  signOut: () => Promise<void>;
}

export function MemberMenu({ name, signOut }: MemberMenuProps) {
  const t = useTranslations("common.nav");
  return (
    <>
      <Link
        href="/account"
        prefetch={false}
        title={t("account")}
        className="inline-flex min-h-8 items-center font-semibold underline-offset-4 hover:underline"
      >
        {name}
      </Link>
      <SignOutForm action={signOut}>
        <button
          type="submit"
          className="inline-flex min-h-8 cursor-pointer items-center rounded-md px-2 underline-offset-4 hover:underline"
        >
          {t("signOut")}
        </button>
      </SignOutForm>
    </>
  );
}
