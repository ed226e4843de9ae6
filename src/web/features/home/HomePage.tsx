import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { type Theme, useThemes } from "../catalogue/catalogue.ts";
import styles from "./HomePage.module.css";
import { ThemeGrid } from "./ThemeGrid.tsx";

/** The way in: search in one's own words, or by theme, or straight to what is under way. */
export function HomePage() {
  const { t } = useTranslation("portal");
  const navigate = useNavigate();
  const themes = useThemes();
  const search = (words: string) => void navigate({ to: "/items", search: { q: words } });
  return (
    <>
      <section className={styles.hero}>
        <PageHeading title={t("home.title")} />
        <p>{t("home.lead")}</p>
        <SearchBox label={t("home.search")} placeholder={t("home.placeholder")} onSearch={search} />
        <ul className={styles.examples} aria-label={t("home.examples")}>
          {EXAMPLES.map(({ words, text }) => (
            <li key={words}>
              <Link to="/items" search={{ q: words }}>
                {t(`home.example.${text}`)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <nav className={styles.quick} aria-label={t("home.quick.title")}>
        <QuickLink to="/cases" title={t("home.quick.cases")} text={t("home.quick.casesText")} />
        <QuickLink to="/track" title={t("home.quick.track")} text={t("home.quick.trackText")} />
        <QuickLink to="/verify" title={t("home.quick.verify")} text={t("home.quick.verifyText")} />
      </nav>
      {themes.isError ? (
        <ErrorPanel error={themes.error} onRetry={() => void themes.refetch()} />
      ) : (
        <>
          <ThemeGrid title={t("home.persons")} themes={of(themes.data, "person")} />
          <ThemeGrid title={t("home.firms")} themes={of(themes.data, "legal")} />
        </>
      )}
      <ul className={styles.more}>
        <li>
          <Link to="/departments">{t("home.departments")}</Link>
        </li>
        <li>
          <Link to="/items">{t("home.all")}</Link>
        </li>
      </ul>
    </>
  );
}

/** Whatever language the page speaks, the catalogue is searched in its own. */
const EXAMPLES = [
  { words: "开小饭馆", text: "restaurant" },
  { words: "办营业执照", text: "business" },
  { words: "申请低保", text: "allowance" },
  { words: "开药店", text: "pharmacy" },
] as const;

/** Themes under which there is something. */
function of(themes: readonly Theme[] | undefined, audience: Theme["audience"]): readonly Theme[] | undefined {
  return themes?.filter((theme) => theme.audience === audience && theme.items > 0);
}

function QuickLink({ to, title, text }: { readonly to: string; readonly title: string; readonly text: string }) {
  return (
    <Link to={to} className={styles.quickLink}>
      <b>{title}</b>
      <span>{text}</span>
    </Link>
  );
}
