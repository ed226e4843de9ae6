import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { LanguageSwitch } from "../../ui/LanguageSwitch.tsx";
import { Facts } from "../../ui/List.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { TextSizeSwitch } from "../../ui/TextSizeSwitch.tsx";
import { useNotices } from "../notices/notices.ts";
import { type Session, signOut } from "../session/session.ts";
import styles from "./AccountPage.module.css";
import { PasswordForm } from "./PasswordForm.tsx";
import { SignedIn } from "./SignedIn.tsx";

export function AccountPage() {
  return <SignedIn>{(session) => <Account session={session} />}</SignedIn>;
}

function Account({ session }: { readonly session: Session }) {
  const { t } = useTranslation("account");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const unread = useNotices().data?.unread ?? 0;
  const leaving = useMutation({
    mutationFn: () => signOut(queries),
    onSuccess: () => navigate({ to: "/" }),
  });
  return (
    <div className={styles.page}>
      <PageHeading title={t("page.title")} />
      <ul className={styles.ways}>
        <li>
          <Link to="/cases">{t("page.cases")}</Link>
        </li>
        <li>
          <Link to="/notices">{unread === 0 ? t("page.notices") : t("page.unread", { count: unread })}</Link>
        </li>
      </ul>
      <Card title={t("page.who")}>
        <Facts
          facts={[
            { name: session.kind === "firm" ? t("page.firmName") : t("page.name"), value: session.name },
            { name: session.kind === "firm" ? t("page.creditCode") : t("page.phone"), value: session.login },
            { name: t("page.district"), value: session.jurisdiction.name },
            {
              name: t("page.identity"),
              value: session.identityVerified ? t("page.verified") : t("page.notVerified"),
            },
          ]}
        />
        <p className={styles.help}>{t("page.change")}</p>
      </Card>
      <Card title={t("page.reading")}>
        <div className={styles.switches}>
          <TextSizeSwitch />
          <LanguageSwitch />
        </div>
      </Card>
      <Card>
        <Fold bare title={t("password.title")}>
          <PasswordForm />
        </Fold>
      </Card>
      {leaving.isError && <ErrorPanel error={leaving.error} />}
      <Button wide busy={leaving.isPending} onClick={() => leaving.mutate()}>
        {t("signOut")}
      </Button>
    </div>
  );
}
