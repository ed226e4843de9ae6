import { Link, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { SiteFooter } from "../../ui/SiteFooter.tsx";
import { type NavItem, SiteHeader } from "../../ui/SiteHeader.tsx";
import { SkipLink } from "../../ui/SkipLink.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import styles from "./PortalShell.module.css";

export function PortalShell() {
  const { t } = useTranslation("portal");
  const nav: readonly NavItem[] = [
    { to: "/", label: t("nav.home"), icon: ICONS.home, exact: true },
    { to: "/items", label: t("nav.items"), icon: ICONS.items },
    { to: "/cases", label: t("nav.cases"), icon: ICONS.cases },
    { to: "/account", label: t("nav.account"), icon: ICONS.account },
  ];
  return (
    <>
      <SkipLink />
      <SiteHeader nav={nav} />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <SiteFooter>
        <ul>
          <li>
            <Link to="/track">{t("footer.track")}</Link>
          </li>
          <li>
            <Link to="/verify">{t("footer.verify")}</Link>
          </li>
        </ul>
      </SiteFooter>
    </>
  );
}

const ICONS = {
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  items: "M6 3h12v18H6zM9 8h6M9 12h6M9 16h4",
  cases: "M4 5h16v14H4zM8 12l3 3 5-6",
  account: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-6 8-6s7 1 8 6",
} as const;
