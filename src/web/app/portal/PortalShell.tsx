import { Link, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useLiveQuery } from "../../api/live.ts";
import { useUnreadNotices } from "../../features/notices/notices.ts";
import { useSession } from "../../features/session/session.ts";
import { SiteFooter } from "../../ui/SiteFooter.tsx";
import { type NavItem, SiteHeader } from "../../ui/SiteHeader.tsx";
import { SkipLink } from "../../ui/SkipLink.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import styles from "./PortalShell.module.css";

export function PortalShell() {
  const { t } = useTranslation("portal");
  const session = useSession().data ?? undefined;
  const unread = useUnreadNotices(session !== undefined);
  const nav: readonly NavItem[] = [
    { to: "/", label: t("nav.home"), icon: ICONS.home, exact: true },
    { to: "/items", label: t("nav.items"), icon: ICONS.items },
    { to: "/cases", label: t("nav.cases"), icon: ICONS.cases },
    { to: "/account", label: t("nav.account"), icon: ICONS.account, count: unread },
  ];
  return (
    <>
      <SkipLink />
      <SiteHeader
        nav={nav}
        place={session?.jurisdiction.name}
        account={
          <Link to={session === undefined ? "/sign-in" : "/account"} className={styles.account}>
            {session?.name ?? t("nav.signIn")}
          </Link>
        }
      />
      {session !== undefined && <LiveNotices />}
      <main id="main" tabIndex={-1} className={styles.main}>
        {session?.clockMoved === true && (
          <p className={styles.moved} role="note">
            {t("clockMoved", { today: session.today })}
          </p>
        )}
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <SiteFooter>
        <ul>
          <li>
            <Link to="/departments">{t("home.departments")}</Link>
          </li>
          <li>
            <Link to="/lists">{t("home.lists")}</Link>
          </li>
          <li>
            <Link to="/track">{t("footer.track")}</Link>
          </li>
          <li>
            <Link to="/verify">{t("footer.verify")}</Link>
          </li>
          <li>
            <a href="/desk">{t("footer.desk")}</a>
          </li>
        </ul>
      </SiteFooter>
    </>
  );
}

/** Listens only for somebody: a visitor who is not signed in holds no line open. */
function LiveNotices() {
  useLiveQuery("notices");
  return null;
}

const ICONS = {
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  items: "M6 3h12v18H6zM9 8h6M9 12h6M9 16h4",
  cases: "M4 5h16v14H4zM8 12l3 3 5-6",
  account: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-6 8-6s7 1 8 6",
} as const;
