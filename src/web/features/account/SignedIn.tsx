/** Stands around pages that belong to a person: asks who it is first, on the spot, so that the address stays. */
import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { type Session, signOut, useSession } from "../session/session.ts";
import styles from "./Narrow.module.css";
import { PasswordForm } from "./PasswordForm.tsx";
import { SignInCard } from "./SignInPage.tsx";

export interface SignedInProps {
  /** Keeps the page when a session runs out under it: what is being written must not vanish. The page asks itself. */
  readonly hold?: boolean;
  readonly children: (session: Session) => ReactNode;
}

export function SignedIn({ hold = false, children }: SignedInProps) {
  const session = useSession();
  const { pathname, searchStr } = useLocation();
  const held = useRef<Session>(null);
  if (session.data?.kind !== undefined) held.current = session.data;
  if (hold && held.current !== null && session.data == null) return children(held.current);
  if (session.isPending) return <Waiting />;
  if (session.isError) return <ErrorPanel error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === null) return <SignInCard next={`${pathname}${searchStr}`} />;
  if (session.data.mustChangePassword) return <ChangeFirst />;
  if (session.data.kind === "staff") return <StaffHere />;
  return children(session.data);
}

/** A given password is changed before anything else. */
function ChangeFirst() {
  const { t } = useTranslation("account");
  return (
    <div className={styles.narrow}>
      <PageHeading title={t("password.first")} />
      <p>{t("password.firstText")}</p>
      <PasswordForm />
    </div>
  );
}

/** The account of a post applies for nothing. */
function StaffHere() {
  const { t } = useTranslation("account");
  const queries = useQueryClient();
  return (
    <>
      <PageHeading title={t("staff.title")} />
      <Empty title={t("staff.what")}>
        <p>{t("staff.next")}</p>
        <p>
          <a href="/desk">{t("staff.desk")}</a>
        </p>
        <Button onClick={() => void signOut(queries)}>{t("signOut")}</Button>
      </Empty>
    </>
  );
}
