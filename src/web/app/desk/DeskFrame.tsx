/** Around every page of the desk: where I am, who I am, which day it is, what is next. */
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { Button, Dropdown, Layout, Menu } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { NoticeBell } from "../../features/desk-notices/NoticeBell.tsx";
import type { Session } from "../../features/session/session.ts";
import { LanguageSwitch } from "../../ui/LanguageSwitch.tsx";
import { SkipLink } from "../../ui/SkipLink.tsx";
import { Tag } from "../../ui/Tag.tsx";
import styles from "./DeskFrame.module.css";
import { HeaderSearch } from "./HeaderSearch.tsx";
import { DESK_SECTIONS, type DeskPage, deskPages } from "./pages.ts";
import { ShortcutHelp } from "./ShortcutHelp.tsx";
import { useShortcuts } from "./shortcuts.ts";

export interface DeskFrameProps {
  readonly session: Session;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

export function DeskFrame({ session, onSignOut, children }: DeskFrameProps) {
  const { t } = useTranslation("desk");
  const [helpOpen, setHelpOpen] = useState(false);
  const [narrow, setNarrow] = useState(false);
  const [menuHidden, setMenuHidden] = useState(false);
  const navigate = useNavigate();
  useShortcuts([
    { keys: "?", label: t("shortcut.help"), run: () => setHelpOpen(true) },
    { keys: "g h", label: t("shortcut.start"), run: () => void navigate({ to: "/" }) },
  ]);
  return (
    <Layout className={styles.frame}>
      <SkipLink />
      <Layout.Sider
        breakpoint="lg"
        collapsedWidth={0}
        width={216}
        theme="light"
        className={styles.side}
        trigger={null}
        collapsed={menuHidden}
        onBreakpoint={(narrow) => {
          setNarrow(narrow);
          setMenuHidden(narrow);
        }}
      >
        <Link to="/" className={styles.brand}>
          {t("brand")}
        </Link>
        <DeskNav grants={session.grants} />
      </Layout.Sider>
      <Layout>
        <Layout.Header className={styles.header}>
          {narrow && (
            <Button aria-expanded={!menuHidden} onClick={() => setMenuHidden(!menuHidden)}>
              {t("nav.menu")}
            </Button>
          )}
          <DeskHeader session={session} onHelp={() => setHelpOpen(true)} onSignOut={onSignOut} />
        </Layout.Header>
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </Layout>
      <ShortcutHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
    </Layout>
  );
}

function DeskNav({ grants }: Pick<Session, "grants">) {
  const { t } = useTranslation("desk");
  const path = useRouterState({ select: (state) => state.location.pathname });
  const sections = DESK_SECTIONS.map((section) => ({
    section,
    pages: deskPages.filter((page) => page.section === section && isFor(page, grants)),
  })).filter(({ pages }) => pages.length > 0);
  const current = deskPages
    .map((page) => page.path)
    .filter((each) => path === each || (each !== "/" && path.startsWith(`${each}/`)))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <nav aria-label={t("nav.main")}>
      <Menu
        mode="inline"
        selectedKeys={current === undefined ? [] : [current]}
        items={sections.map(({ section, pages }) => ({
          key: section,
          type: "group",
          label: t(`nav.${section}`),
          children: pages.map((page) => ({ key: page.path, label: <Link to={page.path}>{t(page.title)}</Link> })),
        }))}
      />
    </nav>
  );
}

function isFor({ anyOf }: DeskPage, grants: Session["grants"]): boolean {
  return anyOf === undefined || anyOf.some((action) => grants.includes(action));
}

interface DeskHeaderProps {
  readonly session: Session;
  readonly onHelp: () => void;
  readonly onSignOut: () => void;
}

function DeskHeader({ session, onHelp, onSignOut }: DeskHeaderProps) {
  const { t } = useTranslation("desk");
  const navigate = useNavigate();
  const post = session.posts[0];
  const menu = [
    ...session.posts.map((each) => ({
      key: each.id,
      disabled: true,
      label: t("post", { office: each.officeName, title: each.title }),
    })),
    { key: "password", label: t("page.password"), onClick: () => void navigate({ to: "/password" }) },
    { key: "out", label: t("signOut"), onClick: onSignOut },
  ];
  return (
    <>
      <span className={styles.place}>
        {session.jurisdiction.name}
        <span className={styles.code}>{session.jurisdiction.code}</span>
      </span>
      <Tag tone={session.clockMoved ? "warn" : "quiet"}>
        {session.clockMoved ? t("today.moved", { date: session.today }) : t("today.real", { date: session.today })}
      </Tag>
      <span className={styles.spacer} />
      {SEARCHING.some((action) => session.grants.includes(action)) && <HeaderSearch />}
      <Button type="text" onClick={onHelp} className={styles.help} aria-label={t("shortcut.title")}>
        <kbd>?</kbd>
      </Button>
      <NoticeBell />
      <LanguageSwitch />
      <Dropdown menu={{ items: menu }} trigger={["click"]}>
        <Button type="text" className={styles.person}>
          <b>{session.name}</b>
          {post !== undefined && <span>{t("post", { office: post.officeName, title: post.title })}</span>}
        </Button>
      </Dropdown>
    </>
  );
}

const SEARCHING = ["case.intake", "case.read-office", "case.read-all"] as const;
